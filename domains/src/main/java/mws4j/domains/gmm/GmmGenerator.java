package mws4j.domains.gmm;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.inference.Dreams;
import mws4j.mws.model.ProgramBatch;

/** Draws mini-datasets from the model with round clusters, together with what made them. */
public final class GmmGenerator {
  /** Decimals of a coordinate: far below any noise, and files are short and read back exactly. */
  private static final double UNIT = 1e6;

  private GmmGenerator() {}

  /**
   * Draws mini-datasets: partition from the prior, cluster means from N(0, I), points from N(mean,
   * variance I), coordinates rounded to six decimals.
   *
   * @param count how many
   * @param points of each
   * @param variance of each coordinate within a cluster; the paper's data have 0.03
   */
  public static Dreams<MiniDataset> generate(
      int count, int points, double variance, RandomGenerator rng) {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(points), 0);
    model.setVariance(variance);
    Kernels kernels = KernelProvider.scalar();
    ProgramBatch partitions = new ProgramBatch();
    List<MiniDataset> data = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Dreams<MiniDataset> dream = Dreams.draw(1, model, kernels, rng);
      partitions.turnTo(i);
      partitions.add(dream.programs(), 0);
      data.add(rounded(dream.observations().get(0)));
    }
    return new Dreams<>(partitions, data);
  }

  private static MiniDataset rounded(MiniDataset data) {
    double[] coordinates = new double[2 * data.points()];
    for (int j = 0; j < data.points(); j++) {
      coordinates[2 * j] = Math.rint(data.x(j) * UNIT) / UNIT;
      coordinates[2 * j + 1] = Math.rint(data.y(j) * UNIT) / UNIT;
    }
    return MiniDataset.of(coordinates);
  }
}
