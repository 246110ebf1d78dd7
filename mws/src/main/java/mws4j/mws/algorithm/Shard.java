package mws4j.mws.algorithm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.DreamSource;
import mws4j.mws.inference.Dreams;
import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.inference.WakeStep;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.Part;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * A fixed part of the minibatch with its own roles, gradients and random stream: the unit that runs
 * in parallel, and the workbench of an {@link Algorithm}.
 *
 * @param <X> an observation
 */
public final class Shard<X> {
  private final Prior prior;
  private final Likelihood<X> likelihood;
  private final Recognition<X> recognition;
  private final JointScorer<X> joint;
  private final Memory memory;
  private final MemoryEdits<X> edits;
  private final WakeStep<X> wake;
  private final DreamSource<X> dreamSource;
  private final ImportanceSample sample = new ImportanceSample();
  private final Objective objective;
  private final Thinning<X> thinning;
  private final TapePool tapes;
  private final Baseline baseline;
  private final Signals signals = new Signals();
  private final StepMetrics metrics = new StepMetrics();
  private final ProgramBatch proposals = new ProgramBatch();

  private int[] instances = {};
  private List<X> observations = List.of();
  private RandomGenerator rng;
  private Draws draws;
  private double weight;
  private long first;
  private Encoding encoding;

  /**
   * A shard for one thread at a time.
   *
   * @param edits of remembered programs per instance and step, if the domain has an editor
   * @param baseline read during a step
   * @param generativeLearns whether θ and φ learn as well as ψ; if not, nothing is differentiated
   *     for them
   * @param thinning share of the observations of which the recognition model sees only a part while
   *     it learns
   * @param tapes that all shards share
   */
  public Shard(
      ProgramModel<X> model,
      Memory memory,
      int edits,
      Baseline baseline,
      boolean generativeLearns,
      double thinning,
      TapePool tapes,
      Compute compute) {
    Kernels kernels = compute.kernels();
    prior = model.prior(kernels);
    likelihood = model.likelihood(kernels);
    recognition = model.recognition();
    joint = new JointScorer<>(prior, likelihood);
    dreamSource = DreamSource.of(model, prior, likelihood, kernels);
    this.memory = memory;
    this.edits = new MemoryEdits<>(model, edits);
    wake = new WakeStep<>(memory, joint, this.edits);
    objective = new Objective(model.parameters(), generativeLearns, metrics);
    this.thinning = new Thinning<>(model, thinning);
    this.tapes = tapes;
    this.baseline = baseline;
  }

  /**
   * Runs one step of an algorithm and leaves gradients of the loss, the negative objective.
   *
   * @param instances numbers of the instances in this shard
   * @param observations their observations, in the same order
   * @param draws of the recognition model per instance
   * @param weight of every instance in the loss, the reciprocal of the size of the minibatch
   * @param first number of instances that were looked at before these in the whole training
   */
  public void run(
      Algorithm algorithm,
      int[] instances,
      List<X> observations,
      Draws draws,
      double weight,
      long first,
      RandomGenerator rng) {
    look(instances, observations);
    this.draws = draws;
    this.weight = weight;
    this.first = first;
    this.rng = rng;
    encoding = null;
    signals.clear();
    Tape tape = tapes.take();
    try {
      objective.begin(tape);
      algorithm.step(this);
      metrics.enter(Phase.BACKWARD);
      if (!objective.backward()) {
        String at = Arrays.toString(instances);
        throw new NonFiniteException("the gradient is not finite for instances " + at);
      }
      metrics.leave();
    } catch (NonFiniteException e) {
      throw e.ofInstances(instances).with(tape.firstNonFinite());
    } finally {
      tapes.giveBack(tape);
    }
  }

  /** Turns to other instances, under the parameters as they are now. */
  private void look(int[] at, List<X> seen) {
    instances = at;
    observations = seen;
    metrics.clear();
    prior.refresh();
    likelihood.refresh();
    dreamSource.refresh();
    edits.refresh();
  }

  /**
   * Scores all programs in the memories of some instances under the parameters as they are now, and
   * sorts them. Nothing is learnt.
   */
  public void rescore(int[] instances, List<X> observations) {
    look(instances, observations);
    wake.rescore(instances, observations, metrics);
  }

  /** Number of instances. */
  int size() {
    return instances.length;
  }

  /** The numbers of the instances. Not to be modified. */
  int[] instances() {
    return instances;
  }

  /** The memory of all instances. */
  Memory memory() {
    return memory;
  }

  /** The random stream of this step and shard. */
  RandomGenerator rng() {
    return rng;
  }

  /** Whether θ and φ learn as well as ψ. */
  boolean generativeLearns() {
    return objective.generativeLearns();
  }

  /** The weight of every instance in the objective. */
  double weight() {
    return weight;
  }

  /** Metrics of this step. */
  public StepMetrics metrics() {
    return metrics;
  }

  /** What {@link Reinforce} subtracts from its signal in this step. */
  Baseline baseline() {
    return baseline;
  }

  /** What the baseline of later steps is made of. */
  Signals signals() {
    return signals;
  }

  /** Gradient of the loss with respect to a part; zero for one that does not learn. */
  public Gradients gradients(Part part) {
    return objective.gradients(part);
  }

  /** The encoding of this shard's observations, made once per step. */
  private Encoding encoding() {
    if (encoding == null) {
      metrics.enter(Phase.ENCODE);
      encoding = recognition.encode(objective.tape(), observations);
    }
    return encoding;
  }

  /** An encoding of what the recognition model is to learn from: all or parts of them. */
  private Encoding shown() {
    if (!thinning.isOn()) {
      return encoding();
    }
    metrics.enter(Phase.ENCODE);
    return recognition.encode(objective.tape(), thinning.of(observations, rng));
  }

  /** Wake: proposals of the recognition model and edits compete for places in the memory. */
  void wake() {
    Encoding encoded = encoding();
    metrics.enter(Phase.SAMPLE);
    proposals.clear();
    encoded.sample(draws, rng, proposals);
    wake.remember(instances, observations, proposals, rng, metrics);
  }

  /** Weighted draws of the recognition model itself, valid until the next call. */
  ImportanceSample importanceSample(ImportanceSample.Impossible impossible) {
    return sample.draw(
        encoding(), joint, observations, draws.perObservation(), impossible, rng, metrics);
  }

  /** Ascends {@code sum_i weights[i] log p(z_i, x_i)} in θ and φ; weights are not negative. */
  void learnGenerative(WeightedPrograms chosen) {
    if (!generativeLearns() || chosen.size() == 0) {
      return;
    }
    metrics.enter(Phase.DIFFERENTIATE);
    Tape tape = objective.tape();
    ProgramBatch programs = chosen.programs();
    double[] weights = chosen.weights(1);
    Optional<Var> noisy = prior.noisyLogProb(tape, programs, rng);
    objective.add(
        noisy.isPresent() ? noisy.get() : prior.logProb(tape, programs),
        programs,
        weights,
        Metric.LOG_PRIOR);
    objective.add(
        likelihood.logProb(tape, programs, observations), programs, weights, Metric.LOG_LIKELIHOOD);
  }

  /**
   * Ascends {@code factor sum_i weights[i] log r(z_i|x_i)} in ψ for this shard's observations.
   *
   * @param factor 0 to score only
   */
  void learnRecognition(WeightedPrograms chosen, double factor) {
    if (chosen.size() == 0) {
      return;
    }
    learnRecognition(factor == 0 ? encoding() : shown(), chosen, factor);
  }

  /**
   * The same on one program of each instance, the one that the recognition model holds most
   * probable.
   *
   * @param byLikelihood whether the log-likelihood is added when they are compared
   */
  void learnBest(WeightedPrograms eligible, boolean byLikelihood, double factor) {
    if (eligible.size() == 0) {
      return;
    }
    Encoding encoded = factor == 0 ? encoding() : shown();
    metrics.enter(Phase.SCORE);
    ProgramBatch programs = eligible.programs();
    double[] scores = new double[programs.size()];
    if (byLikelihood) {
      likelihood.score(programs, observations, scores);
    }
    float[] logProbs = encoded.logProb(programs).value().data;
    for (int p = 0; p < scores.length; p++) {
      scores[p] += logProbs[p];
      if (!(scores[p] < Double.POSITIVE_INFINITY)) {
        throw new NonFiniteException("log r(z|x)", scores[p], programs.observation(p));
      }
    }
    learnRecognition(encoded, eligible.best(scores), factor);
  }

  private void learnRecognition(Encoding encoded, WeightedPrograms chosen, double factor) {
    metrics.enter(factor == 0 ? Phase.SCORE : Phase.DIFFERENTIATE);
    Var logProbs =
        factor == 0 ? encoded.logProb(chosen.programs()) : learnt(encoded, chosen.programs());
    objective.report(logProbs, chosen.programs(), chosen.weights(1), Metric.LOG_RECOGNITION);
    if (factor != 0) {
      objective.add(logProbs, chosen.weights(factor));
    }
  }

  /**
   * Ascends {@code sum_i weights[i] log r(z_i|x_i)} in ψ over an importance sample.
   *
   * @param weights of all programs of the sample; those of dropped ones are ignored
   */
  void learnRecognition(ImportanceSample drawn, double[] weights) {
    if (drawn.weighed().size() > 0) {
      metrics.enter(Phase.DIFFERENTIATE);
      Optional<Var> noisy = encoding().noisyLogProb(drawn.weighed(), rng);
      double[] scaled = drawn.ofWeighed(weights);
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= weight;
      }
      objective.add(noisy.orElse(drawn.logProposals()), scaled);
    }
  }

  /**
   * Ascends {@code log r(z|x)} in ψ on dreams {@code (z,x) ~ p}, or the model's own, as many as the
   * shard has instances.
   *
   * @param share weight of the mean over the dreams, relative to that of the instances
   */
  void learnFromDreams(double share) {
    metrics.enter(Phase.SAMPLE);
    Dreams<X> dreams = dreamSource.draw(first, size(), rng);
    if (dreams.size() == 0) {
      return;
    }
    metrics.enter(Phase.ENCODE);
    Encoding encoded =
        recognition.encode(objective.tape(), thinning.of(dreams.observations(), rng));
    metrics.enter(Phase.DIFFERENTIATE);
    double[] weights = new double[dreams.size()];
    Arrays.fill(weights, share * weight * size() / dreams.size());
    Var logProbs = learnt(encoded, dreams.programs());
    objective.add(logProbs, dreams.programs(), weights, Metric.LOG_DREAM);
  }

  private Var learnt(Encoding encoded, ProgramBatch programs) {
    Optional<Var> noisy = encoded.noisyLogProb(programs, rng);
    return noisy.isPresent() ? noisy.get() : encoded.logProb(programs);
  }
}
