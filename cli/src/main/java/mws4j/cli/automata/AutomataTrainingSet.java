package mws4j.cli.automata;

import java.util.List;
import mws4j.cli.run.RunSummary;
import mws4j.cli.run.TrainingSet;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.training.Trainer;

/**
 * Images of automata to learn from.
 *
 * @param instances with their rules where they are known, which are looked at only to report
 */
record AutomataTrainingSet(List<AutomatonInstance> instances)
    implements TrainingSet<AutomatonImage> {
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
  public double[] exact(Trainer<AutomatonImage> trainer) {
    AutomatonModel model = (AutomatonModel) trainer.model();
    return new double[] {-AutomataFit.meanLogP(model, trainer.data()), model.noise()};
  }

  @Override
  public RunSummary summary(Trainer<AutomatonImage> trainer, long seed) {
    return AutomataSummary.of(trainer, instances, seed);
  }
}
