package mws4j.mws.inference;

import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;

/**
 * The wake step (paper, Algorithm 1): for each instance its memory, proposals of the recognition
 * model and edits of what is remembered are pooled; all of the pool is scored under the parameters
 * of the moment; the best are remembered.
 *
 * <p>Serves one thread; several may work on different instances of one memory.
 *
 * @param <X> an observation
 */
public final class WakeStep<X> {
  private final Memory memory;
  private final JointScorer<X> joint;
  private final MemoryEdits<X> edits;
  private final DistinctPrograms pool = new DistinctPrograms(); // a confident model repeats itself
  private final ProgramBatch edited = new ProgramBatch();
  private double[] logJoint = {};

  /** Wake steps on a memory. */
  public WakeStep(Memory memory, JointScorer<X> joint, MemoryEdits<X> edits) {
    this.memory = memory;
    this.joint = joint;
    this.edits = edits;
  }

  /**
   * Pools, scores and remembers.
   *
   * @param instances whose memories to look at
   * @param observations of these instances, in the same order
   * @param proposals each with the position of its instance in these two
   * @param rng of the edits
   * @param metrics receives for each instance what it gained, and where the time went
   */
  public void remember(
      int[] instances,
      List<X> observations,
      ProgramBatch proposals,
      RandomGenerator rng,
      StepMetrics metrics) {
    metrics.enter(Phase.EDIT);
    pool.clear();
    int proposal = 0;
    for (int position = 0; position < instances.length; position++) {
      addMemory(position, instances[position]);
      int end = proposals.endOf(position, proposal);
      pool.addAll(proposals, proposal, end);
      proposal = end;
      edited.clear();
      edits.propose(memory, instances[position], observations.get(position), rng, edited);
      for (int p = 0; p < edited.size(); p++) {
        pool.add(edited, p);
      }
    }
    keepBest(instances, observations, metrics);
  }

  /** Scores all that some instances remember under the parameters of the moment, and sorts it. */
  public void rescore(int[] instances, List<X> observations, StepMetrics metrics) {
    pool.clear();
    for (int position = 0; position < instances.length; position++) {
      addMemory(position, instances[position]);
    }
    keepBest(instances, observations, metrics);
  }

  private void addMemory(int position, int instance) {
    pool.turnTo(position);
    memory.addTo(instance, pool);
  }

  private void keepBest(int[] instances, List<X> observations, StepMetrics metrics) {
    metrics.enter(Phase.SCORE);
    ProgramBatch programs = pool.programs();
    if (logJoint.length < programs.size()) {
      logJoint = new double[Math.max(programs.size(), 2 * logJoint.length)];
    }
    try {
      joint.score(programs, observations, logJoint);
    } catch (NonFiniteException e) {
      throw e.ofInstances(instances);
    }
    metrics.enter(Phase.REMEMBER);
    int from = 0;
    for (int position = 0; position < instances.length; position++) {
      int to = programs.endOf(position, from);
      Memory.Update update = memory.replace(instances[position], pool, from, to, logJoint);
      metrics.add(Metric.GAINED, update.gained() ? 1 : 0);
      metrics.add(Metric.BEST_CHANGED, update.bestChanged() ? 1 : 0);
      from = to;
    }
  }
}
