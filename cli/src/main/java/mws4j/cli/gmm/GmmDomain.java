package mws4j.cli.gmm;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.train.TrainDefaults;
import mws4j.domains.gmm.GmmModel;

/** Mixtures of Gaussians on the command line. */
public final class GmmDomain implements Domain {
  @Override
  public String name() {
    return GmmModel.DOMAIN;
  }

  @Override
  public Map<String, String> defaults() {
    return TrainDefaults.of(
        new GmmTraining(Optional.empty(), Optional.empty()),
        Map.of("hidden", GmmModel.Settings.defaults().hidden(), "instance", "mini-dataset"));
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(
        Verb.TRAIN,
        new TrainGmmCommand(),
        Verb.SAMPLE,
        new SampleGmmCommand(),
        Verb.EVALUATE,
        new EvaluateGmmCommand(),
        Verb.EXACT,
        new ExactGmmCommand(),
        Verb.GENERATE,
        new GenerateGmmCommand(),
        Verb.REPRODUCE,
        new ReproduceGmmCommand());
  }
}
