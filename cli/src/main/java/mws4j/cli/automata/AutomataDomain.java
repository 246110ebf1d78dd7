package mws4j.cli.automata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.train.TrainDefaults;
import mws4j.domains.automata.AutomatonModel;

/** Noisy cellular automata on the command line. */
public final class AutomataDomain implements Domain {
  @Override
  public String name() {
    return AutomatonModel.DOMAIN;
  }

  /** Those of three neighbours and, where it has another, that of five or seven. */
  @Override
  public Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>(of(AutomataTraining.ELEMENTARY));
    for (int neighbours : List.of(5, 7)) {
      of(neighbours)
          .forEach(
              (name, value) -> {
                String before = defaults.get(name);
                if (!name.equals("neighbours") && !before.equals(value)) {
                  defaults.put(name, before + ", with " + neighbours + " neighbours " + value);
                }
              });
    }
    return defaults;
  }

  private static Map<String, String> of(int neighbours) {
    return TrainDefaults.of(
        new AutomataTraining(Optional.of(neighbours)),
        Map.of("neighbours", neighbours, "instance", "image"));
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(
        Verb.TRAIN,
        new TrainAutomataCommand(),
        Verb.EXPLAIN,
        new ExplainAutomataCommand(),
        Verb.SAMPLE,
        new SampleAutomataCommand(),
        Verb.EVALUATE,
        new EvaluateAutomataCommand(),
        Verb.EXACT,
        new ExactAutomataCommand(),
        Verb.GENERATE,
        new GenerateAutomataCommand(),
        Verb.REPRODUCE,
        new ReproduceAutomataCommand());
  }
}
