package mws4j.domains.gmm;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code p(x|z)}: cluster means from N(0, I), integrated out; points from N(mean, Theta Thetaᵀ). A
 * sum over clusters, see {@link ClusterScorer}.
 */
final class GmmLikelihood implements Likelihood<MiniDataset> {
  private final Parameter theta; // (2 x 2)
  private final int points;
  private final ClusterScorer scorer = new ClusterScorer();
  private final int[] members = new int[MiniDataset.MAX_POINTS];
  private final PlaneNormal normal = new PlaneNormal();

  GmmLikelihood(Parameter theta, int points) {
    this.theta = theta;
    this.points = points;
    refresh();
  }

  @Override
  public void refresh() {
    scorer.use(theta.value().data);
  }

  @Override
  public void score(ProgramBatch programs, List<MiniDataset> observations, double[] logLikelihood) {
    int current = -1;
    for (int p = 0; p < programs.size(); p++) {
      if (programs.observation(p) != current) {
        current = programs.observation(p);
        observe(observations.get(current));
      }
      logLikelihood[p] = score(clusters(programs, p));
    }
  }

  private void observe(MiniDataset data) {
    if (data.points() != points) {
      throw new IllegalArgumentException(
          "gmm: the model is of " + points + " points; an observation has " + data.points());
    }
    scorer.observe(data);
  }

  /** Reads the clusters of a program into {@link #members}; 0 if it is none of the model's. */
  private int clusters(ProgramBatch programs, int p) {
    return programs.length(p) == points
        ? GmmProgram.members(programs.tokens(), programs.offset(p), points, members)
        : 0;
  }

  private double score(int clusters) {
    if (clusters == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = 0;
    for (int c = 0; c < clusters; c++) {
      sum += scorer.logDensity(members[c]);
    }
    return sum;
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs, List<MiniDataset> observations) {
    double[] logs = new double[programs.size()];
    score(programs, observations, logs);
    Var learned = tape.use(theta);
    return tape.record(
        "gmm likelihood",
        tape.column(logs),
        learned.needsGrad(),
        dy -> pullback(programs, observations, dy, learned.grad()));
  }

  private void pullback(
      ProgramBatch programs, List<MiniDataset> observations, FMatrixRMaj dy, FMatrixRMaj dTheta) {
    scorer.clearGradient();
    int current = -1;
    for (int p = 0; p < programs.size(); p++) {
      if (programs.observation(p) != current) {
        current = programs.observation(p);
        observe(observations.get(current));
      }
      int clusters = clusters(programs, p);
      for (int c = 0; c < clusters; c++) {
        scorer.addGradient(members[c], dy.data[p]);
      }
    }
    float[] gradient = new float[4];
    scorer.gradient(gradient);
    for (int i = 0; i < gradient.length; i++) {
      dTheta.data[i] += gradient[i];
    }
  }

  /** Never empty. */
  @Override
  public Optional<MiniDataset> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    double[] means = new double[2 * MiniDataset.MAX_POINTS];
    double[] coordinates = new double[2 * points];
    float[] t = theta.value().data;
    int clusters = 0;
    for (int j = 0; j < points; j++) {
      int c = programs.tokens()[programs.offset(program) + j];
      if (c == clusters) {
        normal.draw(rng);
        means[2 * c] = normal.x();
        means[2 * c + 1] = normal.y();
        clusters++;
      }
      normal.draw(rng);
      coordinates[2 * j] = means[2 * c] + t[0] * normal.x() + t[1] * normal.y();
      coordinates[2 * j + 1] = means[2 * c + 1] + t[2] * normal.x() + t[3] * normal.y();
    }
    return Optional.of(MiniDataset.of(coordinates));
  }

  /** The posterior of the mean of each cluster of a partition, by cluster. */
  List<ClusterPosterior> posteriors(MiniDataset data, GmmProgram partition) {
    observe(data);
    ProgramBatch batch = new ProgramBatch();
    batch.add(partition.tokens(), 0, partition.points());
    int clusters = clusters(batch, 0);
    if (clusters == 0) {
      throw new IllegalArgumentException(
          "gmm: partition " + partition + " is not of " + points + " points");
    }
    return IntStream.range(0, clusters).mapToObj(c -> scorer.posterior(members[c])).toList();
  }
}
