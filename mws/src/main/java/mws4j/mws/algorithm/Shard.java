package mws4j.mws.algorithm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.memory.Pool;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.Likelihood;
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
  private final Optional<MemoryEdits<X>> edits;
  private final Objective objective;
  private final TapePool tapes;
  private final Baseline baseline;
  private final Signals signals = new Signals();
  private final StepMetrics metrics = new StepMetrics();

  private int[] instances = {};
  private List<X> observations = List.of();
  private RandomGenerator rng;
  private int particles;
  private double temperature;
  private double weight;
  private Encoding encoding;

  /**
   * A shard for one thread at a time.
   *
   * @param edits of remembered programs per instance and step, if the domain has an editor
   * @param baseline read during a step
   * @param generativeLearns whether θ and φ learn as well as ψ; if not, nothing is differentiated
   *     for them
   * @param tapes that all shards share
   */
  public Shard(
      ProgramModel<X> model,
      Memory memory,
      int edits,
      Baseline baseline,
      boolean generativeLearns,
      TapePool tapes) {
    Kernels kernels = KernelProvider.create();
    prior = model.prior(kernels);
    likelihood = model.likelihood();
    recognition = model.recognition();
    joint = new JointScorer<>(prior, likelihood);
    this.memory = memory;
    this.edits = model.editor().map(editor -> new MemoryEdits<>(editor, edits));
    objective = new Objective(model, generativeLearns);
    this.tapes = tapes;
    this.baseline = baseline;
  }

  /**
   * Runs one step of an algorithm and leaves gradients of the loss, the negative objective.
   *
   * @param instances numbers of the instances in this shard
   * @param observations their observations, in the same order
   * @param particles recognition samples per instance
   * @param temperature of every second sample
   * @param weight of every instance in the loss, one over the size of the minibatch
   */
  public void run(
      Algorithm algorithm,
      int[] instances,
      List<X> observations,
      int particles,
      double temperature,
      double weight,
      RandomGenerator rng) {
    look(instances, observations);
    this.particles = particles;
    this.temperature = temperature;
    this.weight = weight;
    this.rng = rng;
    encoding = null;
    signals.clear();
    Tape tape = tapes.take();
    try {
      objective.begin(tape);
      algorithm.step(this);
      metrics.enter(Phase.BACKWARD);
      objective.backward();
      metrics.leave();
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
    edits.ifPresent(MemoryEdits::refresh);
  }

  /**
   * Scores all programs in the memories of some instances under the parameters as they are now, and
   * sorts them. Nothing is learnt.
   */
  public void rescore(int[] instances, List<X> observations) {
    look(instances, observations);
    Pool pool = new Pool(memory, instances, new ProgramBatch(), Pool.Source.NONE);
    double[] logJoint = new double[pool.programs().size()];
    scoreJoint(pool.programs(), pool.positionOf(), logJoint);
    for (int position = 0; position < size(); position++) {
      pool.remember(position, logJoint);
    }
  }

  /** Number of instances. */
  public int size() {
    return instances.length;
  }

  /** The numbers of the instances. Not to be modified. */
  public int[] instances() {
    return instances;
  }

  /** The memory of all instances. */
  public Memory memory() {
    return memory;
  }

  /** The random stream of this step and shard. */
  public RandomGenerator rng() {
    return rng;
  }

  /** Whether θ and φ learn as well as ψ. */
  public boolean generativeLearns() {
    return objective.generativeLearns();
  }

  /** Recognition samples per instance. */
  public int particles() {
    return particles;
  }

  /** The weight of every instance in the objective. */
  public double weight() {
    return weight;
  }

  /** Metrics of this step. */
  public StepMetrics metrics() {
    return metrics;
  }

  /** What {@link Reinforce} subtracts from its signal in this step. */
  public Baseline baseline() {
    return baseline;
  }

  /** What the baseline of later steps is made of. */
  Signals signals() {
    return signals;
  }

  /** Gradients of the loss with respect to θ, φ and ψ; those of what does not learn are zero. */
  public Gradients[] gradients() {
    return objective.gradients();
  }

  /** The encoding of this shard's observations, made once per step. */
  public Encoding encoding() {
    if (encoding == null) {
      metrics.enter(Phase.ENCODE);
      encoding = recognition.encode(objective.tape(), observations);
    }
    return encoding;
  }

  /**
   * Draws proposals for every instance, grouped by instance; {@link #particles} of each, every
   * second one at the temperature of the run.
   */
  public void propose(ProgramBatch programs) {
    Encoding encoded = encoding();
    metrics.enter(Phase.SAMPLE);
    encoded.sample(particles, temperature, rng, programs);
  }

  /** Edits of a remembered program of the instance at a position. */
  public void edit(int position, ProgramBatch programs) {
    edits.ifPresent(
        all -> all.propose(memory, instances[position], observations.get(position), rng, programs));
  }

  /**
   * Scores {@code log p(z,x)} without a graph.
   *
   * @param positionOf for each program the position of its instance in this shard, ascending
   * @throws NonFiniteException if one is NaN or +Infinity
   */
  public void scoreJoint(ProgramBatch programs, int[] positionOf, double[] logJoint) {
    metrics.enter(Phase.SCORE);
    joint.score(programs, positionOf, observations, logJoint);
    for (int i = 0; i < programs.size(); i++) {
      if (!(logJoint[i] < Double.POSITIVE_INFINITY)) {
        throw NonFiniteException.of("log p(z,x)", logJoint[i], instances[positionOf[i]]);
      }
    }
  }

  /** Ascends {@code sum_i weights[i] log p(z_i, x_i)} in θ and φ; weights are not negative. */
  public void learnGenerative(WeightedPrograms chosen) {
    if (!generativeLearns() || chosen.size() == 0) {
      return;
    }
    metrics.enter(Phase.DIFFERENTIATE);
    ProgramBatch programs = chosen.programs();
    int[] positionOf = chosen.positionOf();
    double[] weights = chosen.weights();
    double[] logPrior = new double[programs.size()];
    objective.add(prior.learn(objective.tape(), programs, weights, rng, logPrior));
    NonFiniteException.require(Metric.LOG_PRIOR, logPrior, instances, positionOf);
    metrics.add(Metric.LOG_PRIOR, logPrior, weights);
    double[] fit = new double[programs.size()];
    objective.add(
        likelihood.differentiate(
            objective.tape(), programs, positionOf, observations, weights, fit));
    NonFiniteException.require(Metric.LOG_LIKELIHOOD, fit, instances, positionOf);
    metrics.add(Metric.LOG_LIKELIHOOD, fit, weights);
  }

  /**
   * Ascends {@code factor sum_i weights[i] log r(z_i|x_i)} in ψ for this shard's observations.
   *
   * @param factor 0 to score only
   * @return {@code log r} of each program
   */
  public double[] learnRecognition(WeightedPrograms chosen, double factor) {
    double[] logProposal = new double[chosen.size()];
    if (chosen.size() > 0) {
      Encoding encoded = encoding();
      ProgramBatch programs = chosen.programs();
      int[] positionOf = chosen.positionOf();
      if (factor == 0) {
        metrics.enter(Phase.SCORE);
        encoded.score(programs, positionOf, logProposal);
      } else {
        metrics.enter(Phase.DIFFERENTIATE);
        double[] weights = chosen.weights();
        for (int i = 0; i < weights.length; i++) {
          weights[i] *= factor;
        }
        objective.add(encoded.learn(programs, positionOf, weights, rng, logProposal));
      }
      NonFiniteException.require(Metric.LOG_RECOGNITION, logProposal, instances, positionOf);
    }
    return logProposal;
  }

  /**
   * Ascends {@code log r(z|x)} in ψ on dreams {@code (z,x) ~ p}, as many as the shard has
   * instances.
   *
   * @param weight of the mean over the dreams, relative to that of the instances
   */
  public void learnFromDreams(double weight) {
    metrics.enter(Phase.SAMPLE);
    Dreams<X> dreams = Dreams.draw(size(), prior, likelihood, rng);
    int count = dreams.programs().size();
    if (count == 0) {
      return;
    }
    metrics.enter(Phase.ENCODE);
    Encoding encoded = recognition.encode(objective.tape(), dreams.observations());
    metrics.enter(Phase.DIFFERENTIATE);
    int[] identity = new int[count];
    Arrays.setAll(identity, i -> i);
    double[] weights = new double[count];
    Arrays.fill(weights, weight * this.weight * size() / count);
    double[] logProposal = new double[count];
    objective.add(encoded.learn(dreams.programs(), identity, weights, rng, logProposal));
    metrics.add(Metric.LOG_DREAM, logProposal, weights);
  }
}
