package mws4j.cli.automata;

import java.util.List;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.cli.train.TrainingSet;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;

/**
 * Images of automata to learn from.
 *
 * @param instances with their rules where they are known, which are looked at only to report
 */
record AutomataTrainingSet(List<AutomatonInstance> instances)
    implements TrainingSet<AutomatonImage, AutomatonModel> {
  @Override
  public List<AutomatonImage> observations() {
    return instances.stream().map(AutomatonInstance::image).toList();
  }

  @Override
  public String unit() {
    return "images";
  }

  @Override
  public List<String> exactNames() {
    return List.of("nll", "noise");
  }

  @Override
  public double[] exact(TrainedModel<AutomatonImage, AutomatonModel> trained) {
    AutomatonModel model = trained.model();
    return new double[] {-AutomataFit.meanLogP(model, trained.trainer().data()), model.noise()};
  }

  @Override
  public RunSummary summary(TrainedModel<AutomatonImage, AutomatonModel> trained, long seed) {
    return AutomataSummary.of(trained, instances, seed);
  }
}
