package mws4j.domains.automata;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Metric;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * Noisy cellular automata from end to end in under a minute: learns the noise of a hundred images
 * and the rule of each, and holds both against the truth.
 */
final class AutomatonExample {
  private static final int REPORTS = 10;
  private static final int SHOWN = 12;

  private AutomatonExample() {}

  /** Trains a fresh model and prints the bound and the noise on the way, then the rules. */
  static void run(List<AutomatonInstance> instances, TrainingConfig config, PrintStream out) {
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    List<AutomatonProgram> truth =
        instances.stream().map(instance -> instance.rule().orElseThrow()).toList();
    AutomatonModel.Settings settings =
        AutomatonModel.Settings.defaults(truth.get(0).neighbours())
            .withSize(images.get(0).height(), images.get(0).width());
    AutomatonModel model = AutomatonModel.of(settings, config.seed());
    out.printf("%d images; %s; %s%n", images.size(), settings, config);
    long start = System.nanoTime();
    Compute compute = Compute.ofAllProcessors();
    try (Trainer<AutomatonImage> trainer = new Trainer<>(model, images, config, compute)) {
      for (int step = 0; step < config.steps(); step++) {
        StepReport report = trainer.step();
        if (step % Math.max(1, config.steps() / REPORTS) == 0 || step == config.steps() - 1) {
          AutomatonRecovery recovery = AutomatonRecovery.of(instances, trainer.memory());
          out.printf(
              Locale.ROOT,
              "step %4d   bound %9.2f nats per image, noise %8.5f %%, %3d rules, %7.3f %% of bits%n",
              report.step(),
              report.metrics().mean(Metric.ELBO),
              100 * model.noise(),
              recovery.found(),
              100 * recovery.bits());
        }
      }
      double seconds = (System.nanoTime() - start) * 1e-9;
      double closedForm = AutomatonNoise.closedForm(images, truth);
      out.printf(
          Locale.ROOT,
          "noise %.5f %%: off by %.5f %% from the generator's, by %.5f %% from the best under the"
              + " true rules; %.1f s%n",
          100 * model.noise(),
          100 * Math.abs(model.noise() - AutomatonGenerator.NOISE),
          100 * Math.abs(model.noise() - closedForm),
          seconds);
      out.println(AutomatonRecovery.of(instances, trainer.memory()));
      show(model, instances, trainer.memory(), out);
    }
  }

  /** A few images: the rule found, the truth, and how the exact posterior judges. */
  private static void show(
      AutomatonModel model, List<AutomatonInstance> instances, Memory memory, PrintStream out) {
    for (int i = 0; i < Math.min(SHOWN, instances.size()); i++) {
      AutomatonInstance instance = instances.get(i);
      AutomatonPosterior posterior = model.posterior(instance.image());
      AutomatonProgram found = AutomatonProgram.of(memory.program(i, 0));
      out.printf(
          Locale.ROOT,
          "  %s   truth %s   posterior mass %.6f%n",
          name(found),
          name(instance.rule().orElseThrow()),
          StrictMath.exp(posterior.logProb(found)));
    }
  }

  private static String name(AutomatonProgram rule) {
    return rule.wolframNumber().isPresent()
        ? "rule %3d".formatted(rule.wolframNumber().getAsInt())
        : rule.toString();
  }
}
