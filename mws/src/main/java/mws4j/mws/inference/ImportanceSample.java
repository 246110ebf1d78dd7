package mws4j.mws.inference;

import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;

/**
 * The same number K of draws {@code z ~ r(.|x)} for every observation, with their weights {@code w
 * = p(z,x) / r(z|x)}. Equal draws of an observation are merged and counted, so they are scored and
 * differentiated once.
 *
 * <p>Most draws explain nothing at first. They need {@code r} only where they are to count as if
 * {@code p} were a small number, see {@link Impossible}.
 *
 * <p>Serves one thread; drawing anew forgets what was drawn before.
 */
public final class ImportanceSample {
  /** What becomes of programs with {@code p(z,x) = 0}. */
  public enum Impossible {
    /** Their weight is 0; {@code r} is not computed for them. */
    DROPPED,
    /** They are weighed like all others, see {@link #logWeight(int, double)}. */
    WEIGHED
  }

  private final DistinctPrograms distinct = new DistinctPrograms();
  private final ProgramBatch drawn = new ProgramBatch();
  private final ProgramBatch weighed = new ProgramBatch();
  private int draws;
  private int[] ends = {}; // (observations)
  private int[] rows = {}; // (programs), in the batch of those weighed; -1 without
  private double[] logJoint = {};
  private Var logProposal; // (weighed x 1)

  /**
   * Draws K programs for each observation and weighs them.
   *
   * @param joint scores of {@code p}
   * @param observations that the encoding is of
   * @param metrics receives where the time went
   * @throws NonFiniteException if {@code log p(z,x)} or {@code log r(z|x)} is NaN or infinite where
   *     it may not be
   */
  public <X> ImportanceSample draw(
      Encoding encoding,
      JointScorer<X> joint,
      List<X> observations,
      int number,
      Impossible impossible,
      RandomGenerator rng,
      StepMetrics metrics) {
    metrics.enter(Phase.SAMPLE);
    drawn.clear();
    encoding.sample(Draws.exact(number), rng, drawn);
    draws = number;
    distinct.clear();
    distinct.addAll(drawn, 0, drawn.size());
    makeRoom(observations.size());
    metrics.enter(Phase.SCORE);
    joint.score(programs(), observations, logJoint);
    weighed.clear();
    for (int p = 0; p < programs().size(); p++) {
      boolean counts = impossible == Impossible.WEIGHED || explains(p);
      rows[p] = counts ? weighed.size() : -1;
      if (counts) {
        weighed.turnTo(programs().observation(p));
        weighed.add(programs(), p);
      }
    }
    metrics.enter(Phase.DIFFERENTIATE);
    logProposal = encoding.logProb(weighed);
    NonFiniteException.require(Metric.LOG_RECOGNITION.label(), weighed, logProposal.value().data);
    return this;
  }

  private void makeRoom(int observations) {
    if (rows.length < programs().size()) {
      rows = new int[2 * programs().size()];
      logJoint = new double[2 * programs().size()];
    }
    ends = ends.length == observations ? ends : new int[observations];
    int from = 0;
    for (int i = 0; i < observations; i++) {
      from = programs().endOf(i, from);
      ends[i] = from;
    }
  }

  private boolean explains(int program) {
    return logJoint[program] > Double.NEGATIVE_INFINITY;
  }

  /** The distinct programs, each with the number of its observation. Not to be modified. */
  public ProgramBatch programs() {
    return distinct.programs();
  }

  /** Draws per observation, K. */
  public int draws() {
    return draws;
  }

  /** The first program of an observation. */
  public int start(int observation) {
    return observation == 0 ? 0 : ends[observation - 1];
  }

  /** One past the last program of an observation. */
  public int end(int observation) {
    return ends[observation];
  }

  /** How many of the draws of its observation a program stands for. */
  public int count(int program) {
    return distinct.count(program);
  }

  /** {@code log r(z|x)} of a program, nats; NaN for one that was dropped. */
  public double logProposal(int program) {
    return rows[program] < 0 ? Double.NaN : logProposal.value().data[rows[program]];
  }

  /** {@code log w} of a program; {@code -Infinity} if it does not explain its observation. */
  public double logWeight(int program) {
    return logWeight(program, Double.NEGATIVE_INFINITY);
  }

  /**
   * {@code log w} of a program.
   *
   * @param impossible what to take for {@code log p(z,x)} if {@code p(z,x) = 0}
   */
  public double logWeight(int program, double impossible) {
    double joint = explains(program) ? logJoint[program] : impossible;
    return rows[program] < 0 ? joint : joint - logProposal(program);
  }

  /**
   * {@code log (n w)} of each program, which stands for n draws.
   *
   * @param impossible what to take for {@code log p(z,x)} if {@code p(z,x) = 0}
   */
  public double[] logWeights(double impossible) {
    double[] logs = new double[programs().size()];
    for (int p = 0; p < logs.length; p++) {
      logs[p] = logWeight(p, impossible) + (count(p) > 1 ? StrictMath.log(count(p)) : 0);
    }
    return logs;
  }

  /** The programs for which {@code r} was computed. Not to be modified. */
  public ProgramBatch weighed() {
    return weighed;
  }

  /**
   * {@code log r(z|x)} of the {@link #weighed} programs, on the tape of the encoding, (weighed x
   * 1).
   */
  public Var logProposals() {
    return logProposal;
  }

  /** Those of the values of all programs that belong to the {@link #weighed} ones. */
  public double[] ofWeighed(double[] values) {
    double[] chosen = new double[weighed.size()];
    for (int p = 0; p < programs().size(); p++) {
      if (rows[p] >= 0) {
        chosen[rows[p]] = values[p];
      }
    }
    return chosen;
  }
}
