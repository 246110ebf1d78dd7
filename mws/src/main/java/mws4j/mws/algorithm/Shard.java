package mws4j.mws.algorithm;

import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Arithmetic.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
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
 * A fixed part of the minibatch with its own tape, roles, gradients and random stream: the unit
 * that runs in parallel, and the workbench of an {@link Algorithm}.
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
  private final Tape tape;
  private final Gradients[] gradients; // θ, φ, ψ
  private final StepMetrics metrics = new StepMetrics();
  private final List<Var> objective = new ArrayList<>();

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
   */
  public Shard(ProgramModel<X> model, Memory memory, int edits, Kernels kernels) {
    prior = model.prior(kernels);
    likelihood = model.likelihood();
    recognition = model.recognition();
    joint = new JointScorer<>(prior, likelihood);
    this.memory = memory;
    this.edits = model.editor().map(editor -> new MemoryEdits<>(editor, edits));
    tape = new Tape(kernels);
    gradients = model.parameterSets().stream().map(Gradients::of).toArray(Gradients[]::new);
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
    this.instances = instances;
    this.observations = observations;
    this.particles = particles;
    this.temperature = temperature;
    this.weight = weight;
    this.rng = rng;
    encoding = null;
    objective.clear();
    metrics.clear();
    prior.refresh();
    likelihood.refresh();
    edits.ifPresent(MemoryEdits::refresh);
    Arrays.stream(gradients).forEach(Gradients::clear);
    tape.begin(gradients);
    algorithm.step(this);
    metrics.enter(Phase.BACKWARD);
    if (!objective.isEmpty()) {
      Var total = objective.get(0);
      for (Var term : objective.subList(1, objective.size())) {
        total = add(total, term);
      }
      tape.backward(scale(total, -1));
    }
    metrics.leave();
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

  /** Gradients of the loss with respect to θ, φ and ψ. */
  public Gradients[] gradients() {
    return gradients;
  }

  /** The encoding of this shard's observations, made once per step. */
  public Encoding encoding() {
    if (encoding == null) {
      metrics.enter(Phase.ENCODE);
      encoding = recognition.encode(tape, observations);
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
        throw new NonFiniteException(
            "log p(z,x) is " + logJoint[i] + " for instance " + instances[positionOf[i]]);
      }
    }
  }

  /** Ascends {@code sum_i weights[i] log p(z_i, x_i)} in θ and φ. */
  public void learnGenerative(ProgramBatch programs, int[] positionOf, double[] weights) {
    metrics.enter(Phase.DIFFERENTIATE);
    double[] logPrior = new double[programs.size()];
    ascend(prior.learn(tape, programs, weights, rng, logPrior));
    report(Metric.LOG_PRIOR, logPrior, positionOf);
    double[] fit = new double[programs.size()];
    ascend(likelihood.differentiate(tape, programs, positionOf, observations, weights, fit));
    report(Metric.LOG_LIKELIHOOD, fit, positionOf);
  }

  /** Ascends {@code sum_i weights[i] log r(z_i|x_i)} in ψ for this shard's observations. */
  public void learnRecognition(ProgramBatch programs, int[] positionOf, double[] weights) {
    Encoding encoded = encoding();
    metrics.enter(Phase.DIFFERENTIATE);
    double[] logProposal = new double[programs.size()];
    ascend(encoded.learn(programs, positionOf, weights, rng, logProposal));
    report(Metric.LOG_RECOGNITION, logProposal, positionOf);
  }

  /** Reports {@code log r(z_i|x_i)} without learning from it. */
  public void scoreRecognition(ProgramBatch programs, int[] positionOf) {
    Encoding encoded = encoding();
    metrics.enter(Phase.SCORE);
    double[] logProposal = new double[programs.size()];
    encoded.score(programs, positionOf, logProposal);
    report(Metric.LOG_RECOGNITION, logProposal, positionOf);
  }

  /**
   * Ascends {@code log r(z|x)} in ψ on dreams {@code (z,x) ~ p}, as many as the shard has
   * instances.
   *
   * @param weight of the mean over the dreams, relative to that of the instances
   */
  public void learnFromDreams(double weight) {
    metrics.enter(Phase.SAMPLE);
    ProgramBatch drawn = new ProgramBatch();
    prior.sample(size(), rng, drawn);
    ProgramBatch programs = new ProgramBatch();
    List<X> dreams = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Optional<X> dream = likelihood.sample(drawn, i, rng);
      if (dream.isPresent()) {
        programs.add(drawn, i);
        dreams.add(dream.get());
      }
    }
    if (dreams.isEmpty()) {
      return;
    }
    metrics.enter(Phase.ENCODE);
    Encoding encoded = recognition.encode(tape, dreams);
    metrics.enter(Phase.DIFFERENTIATE);
    int[] identity = new int[dreams.size()];
    Arrays.setAll(identity, i -> i);
    double[] weights = new double[dreams.size()];
    Arrays.fill(weights, weight * this.weight * size() / dreams.size());
    ascend(encoded.learn(programs, identity, weights, rng, new double[dreams.size()]));
  }

  /** A role without parameters has nothing to ascend. */
  private void ascend(Var term) {
    if (term.needsGrad()) {
      objective.add(term);
    }
  }

  private void report(Metric metric, double[] values, int[] positionOf) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new NonFiniteException(
            metric.label() + " is " + values[i] + " for instance " + instances[positionOf[i]]);
      }
      metrics.add(metric, values[i]);
    }
  }
}
