package mws4j.cli.functional;

import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.functional.task.ProgramKind;

/** Programs on lists on the command line. */
public final class ListsDomain implements Domain {
  @Override
  public String name() {
    return ProgramKind.LISTS.domain();
  }

  @Override
  public Map<String, String> defaults() {
    return FunctionalDefaults.of(ProgramKind.LISTS);
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(
        Verb.TRAIN,
        new TrainListsCommand(),
        Verb.EXPLAIN,
        new ExplainListsCommand(),
        Verb.EVALUATE,
        new EvaluateListsCommand());
  }
}
