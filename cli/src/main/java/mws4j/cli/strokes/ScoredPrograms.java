package mws4j.cli.strokes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ProgramDistribution;
import mws4j.mws.memory.Posterior;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/**
 * Programs that are known for an image, best first, with {@code log p(z)} and {@code log p(x|z)}
 * under the parameters of the moment and their shares in what is inferred.
 */
final class ScoredPrograms {
  /** Images whose programs are scored together. */
  private static final int CHUNK = 64;

  private final List<int[]> programs;
  private final double[] logPrior;
  private final double[] logLikelihood;
  private final double[] weights;

  private ScoredPrograms(
      List<int[]> programs, double[] logPrior, double[] logLikelihood, double[] weights) {
    this.programs = programs;
    this.logPrior = logPrior;
    this.logLikelihood = logLikelihood;
    this.weights = weights;
  }

  /** Programs that weigh as much as they explain: {@code Q ∝ p(z,x)}. */
  static List<ScoredPrograms> ofMemory(
      StrokesModel model, List<CharacterImage> images, List<ProgramBatch> programs) {
    return score(model, images, programs).stream().map(ScoredPrograms::byJoint).toList();
  }

  /** Weighted samples of the recognition model, equal ones merged. */
  static List<ScoredPrograms> ofSamples(
      StrokesModel model, List<CharacterImage> images, int particles, long seed) {
    List<ProgramDistribution> q =
        Approximations.ofSamples(
            model, images, particles, seed, Runtime.getRuntime().availableProcessors());
    List<ScoredPrograms> scored =
        score(model, images, q.stream().map(ProgramDistribution::programs).toList());
    List<ScoredPrograms> weighted = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      ProgramDistribution each = q.get(i);
      weighted.add(
          scored.get(i).with(IntStream.range(0, each.size()).mapToDouble(each::weight).toArray()));
    }
    return weighted;
  }

  private static List<ScoredPrograms> score(
      StrokesModel model, List<CharacterImage> images, List<ProgramBatch> programs) {
    int chunks = (images.size() + CHUNK - 1) / CHUNK;
    return IntStream.range(0, chunks)
        .parallel()
        .mapToObj(
            chunk -> {
              int from = chunk * CHUNK;
              int to = Math.min(images.size(), from + CHUNK);
              return scoreTogether(model, images.subList(from, to), programs.subList(from, to));
            })
        .flatMap(List::stream)
        .toList();
  }

  private static List<ScoredPrograms> scoreTogether(
      StrokesModel model, List<CharacterImage> images, List<ProgramBatch> programs) {
    ProgramBatch all = new ProgramBatch();
    int[] ends = new int[images.size()];
    for (int i = 0; i < ends.length; i++) {
      for (int p = 0; p < programs.get(i).size(); p++) {
        all.add(programs.get(i), p);
      }
      ends[i] = all.size();
    }
    int[] imageOf = new int[all.size()];
    for (int i = 1; i < ends.length; i++) {
      Arrays.fill(imageOf, ends[i - 1], ends[i], i);
    }
    double[] logPrior = new double[all.size()];
    double[] logLikelihood = new double[all.size()];
    Prior prior = model.prior(KernelProvider.create());
    prior.refresh();
    prior.score(all, logPrior);
    Likelihood<CharacterImage> likelihood = model.likelihood();
    likelihood.refresh();
    likelihood.score(all, imageOf, images, logLikelihood);
    List<ScoredPrograms> scored = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      int from = i == 0 ? 0 : ends[i - 1];
      scored.add(
          new ScoredPrograms(
              IntStream.range(from, ends[i]).mapToObj(all::copyOf).toList(),
              Arrays.copyOfRange(logPrior, from, ends[i]),
              Arrays.copyOfRange(logLikelihood, from, ends[i]),
              new double[ends[i] - from]));
    }
    return scored;
  }

  private ScoredPrograms byJoint() {
    double[] joint = joint();
    return with(Posterior.normalise(joint, 0, joint.length));
  }

  private double[] joint() {
    return IntStream.range(0, logPrior.length).mapToDouble(this::logJoint).toArray();
  }

  /** The same with other weights, the heaviest program first. */
  private ScoredPrograms with(double[] other) {
    int[] order =
        IntStream.range(0, other.length)
            .boxed()
            .sorted((a, b) -> Double.compare(other[b], other[a]))
            .mapToInt(p -> p)
            .toArray();
    return new ScoredPrograms(
        Arrays.stream(order).mapToObj(programs::get).toList(),
        Arrays.stream(order).mapToDouble(p -> logPrior[p]).toArray(),
        Arrays.stream(order).mapToDouble(p -> logLikelihood[p]).toArray(),
        Arrays.stream(order).mapToDouble(p -> other[p]).toArray());
  }

  /** Number of programs, perhaps 0. */
  int size() {
    return programs.size();
  }

  /** The tokens of a program. */
  int[] program(int rank) {
    return programs.get(rank);
  }

  /** Share of a program. */
  double weight(int rank) {
    return weights[rank];
  }

  /** {@code log p(x|z)}, nats. */
  double logLikelihood(int rank) {
    return logLikelihood[rank];
  }

  /** {@code log p(z,x)}, nats. */
  double logJoint(int rank) {
    return logPrior[rank] + logLikelihood[rank];
  }

  /** {@code log sum_z p(z,x)}, nats. */
  double bound() {
    return Posterior.logSumExp(joint(), 0, size());
  }

  /** The expectation of {@code -log p(x|z)}, nats. */
  double reconstruction() {
    double sum = 0;
    for (int p = 0; p < size(); p++) {
      sum -= weights[p] * logLikelihood[p];
    }
    return sum;
  }

  /** What is inferred as a distribution over programs. */
  ProgramDistribution distribution() {
    ProgramBatch batch = new ProgramBatch();
    programs.forEach(tokens -> batch.add(tokens, 0, tokens.length));
    return new ProgramDistribution(batch, Arrays.stream(weights).map(StrictMath::log).toArray());
  }
}
