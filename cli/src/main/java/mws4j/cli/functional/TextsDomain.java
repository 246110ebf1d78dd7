package mws4j.cli.functional;

import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.functional.task.ProgramKind;

/** Programs that edit texts on the command line. */
public final class TextsDomain implements Domain {
  @Override
  public String name() {
    return ProgramKind.TEXTS.domain();
  }

  @Override
  public Map<String, String> defaults() {
    return FunctionalDefaults.of(ProgramKind.TEXTS);
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(
        Verb.TRAIN,
        new TrainTextsCommand(),
        Verb.EXPLAIN,
        new ExplainTextsCommand(),
        Verb.EVALUATE,
        new EvaluateTextsCommand());
  }
}
