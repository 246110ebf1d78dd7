package mws4j.domains.gmm;

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
 * Mixtures of Gaussians from end to end in a few seconds: learns the covariance of the clusters and
 * the partitions of the shipped sample or of a file.
 */
final class GmmExample {
  private static final int REPORTS = 10;

  private GmmExample() {}

  /** Trains for a number of steps; prints bound and covariance on the way, then partitions. */
  static void run(int steps, List<MiniDataset> data, PrintStream out) {
    int points = data.get(0).points();
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(points), 1);
    TrainingConfig config = GmmModel.trainingDefaults().withSchedule(100, steps);
    out.printf("%d mini-datasets; %s%n", data.size(), config);
    long start = System.nanoTime();
    try (Trainer<MiniDataset> trainer = new Trainer<>(model, data, config, Compute.of(1))) {
      for (int step = 0; step < steps; step++) {
        StepReport report = trainer.step();
        if (step % Math.max(1, steps / REPORTS) == 0 || step == steps - 1) {
          double[][] sigma = model.sigma();
          out.printf(
              Locale.ROOT,
              "step %5d   bound %7.2f nats   Sigma [%.4f %.4f; %.4f %.4f]%n",
              report.step(),
              report.metrics().mean(Metric.ELBO),
              sigma[0][0],
              sigma[0][1],
              sigma[1][0],
              sigma[1][1]);
        }
      }
      out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - start) * 1e-9);
      for (int instance = 0; instance < Math.min(3, data.size()); instance++) {
        print(model, data.get(instance), trainer.memory(), instance, out);
      }
    }
  }

  private static void print(
      GmmModel model, MiniDataset data, Memory memory, int instance, PrintStream out) {
    out.println(data);
    double[] masses = memory.weights(instance);
    for (int rank = 0; rank < masses.length; rank++) {
      out.printf(
          Locale.ROOT, "  %5.3f  %s%n", masses[rank], model.print(memory.program(instance, rank)));
    }
  }
}
