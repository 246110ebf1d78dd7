package mws4j.domains.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Dreams;
import mws4j.mws.metrics.Metric;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

/** From points to clusters, from end to end, on the shipped sample. */
final class GmmLearnsTest {
  private static final double TRUTH = 0.03;

  @Test
  void findsTheCovarianceAndTheEvidenceOfTheTruth() {
    int steps = 5000;
    Dreams<MiniDataset> drawn = GmmGeneratorTest.sample();
    List<MiniDataset> data = drawn.observations();
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    TrainingConfig config = GmmModel.trainingDefaults().withSchedule(100, steps);
    double first = 0;
    double last = 0;
    try (Trainer<MiniDataset> trainer = new Trainer<>(model, data, config, Compute.of(1))) {
      for (int step = 0; step < steps; step++) {
        double bound = trainer.step().metrics().mean(Metric.ELBO);
        first += step < 20 ? bound / 20 : 0;
        last += step >= steps - 20 ? bound / 20 : 0;
      }
    }
    assertTrue(last > first + 5, "bound rose from " + first + " to " + last);

    // With the partitions known, an entry of Sigma has n = sum (points - clusters) observations.
    int n = 0;
    for (int i = 0; i < drawn.size(); i++) {
      n += 7 - GmmProgram.of(drawn.programs().copyOf(i)).clusters();
    }
    double[][] sigma = model.sigma();
    assertEquals(TRUTH, sigma[0][0], 5 * TRUTH * Math.sqrt(2.0 / n));
    assertEquals(TRUTH, sigma[1][1], 5 * TRUTH * Math.sqrt(2.0 / n));
    assertEquals(0, sigma[0][1], 5 * TRUTH / Math.sqrt(n));

    GmmModel truth = new GmmModel(GmmModel.Settings.defaults(), 1);
    truth.setVariance(TRUTH);
    double best = mean(GmmModelTest.logEvidence(truth, data));
    double learned = mean(GmmModelTest.logEvidence(model, data));
    assertTrue(learned > best - 0.05, learned + " nats, the truth has " + best);
    assertTrue(last <= learned + 0.5, "bound " + last + " of a batch, evidence " + learned);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
