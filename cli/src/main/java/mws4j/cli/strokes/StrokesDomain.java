package mws4j.cli.strokes;

import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.train.TrainDefaults;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;

/** Handwritten characters on the command line. */
public final class StrokesDomain implements Domain {
  @Override
  public String name() {
    return StrokesModel.DOMAIN;
  }

  @Override
  public Map<String, String> defaults() {
    StrokesSettings settings = StrokesSettings.defaults();
    return TrainDefaults.of(
        new StrokesTraining(ModelOptions.none(), DataSelection.everything()),
        Map.of(
            "strokes", settings.strokes(),
            "bank", settings.bank(),
            "variant", settings.variant(),
            "maps", settings.maps(),
            "prior", settings.prior(),
            "filters", settings.filters(),
            "hidden", settings.hidden(),
            "instance", "image"));
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(
        Verb.REPRODUCE,
        new ReproduceStrokesCommand(),
        Verb.TRAIN,
        new TrainStrokesCommand(),
        Verb.EXPLAIN,
        new ExplainStrokesCommand(),
        Verb.SAMPLE,
        new SampleStrokesCommand(),
        Verb.EVALUATE,
        new EvaluateStrokesCommand(),
        Verb.CLASSIFY,
        new ClassifyStrokesCommand());
  }
}
