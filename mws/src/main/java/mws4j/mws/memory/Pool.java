package mws4j.mws.memory;

import java.util.Arrays;
import mws4j.mws.model.ProgramBatch;

/**
 * The candidates of one wake step: for each instance the programs of its memory, then those of its
 * proposals and those of further sources that are new.
 */
public final class Pool {
  private final Memory memory;
  private final int[] instances;
  private final ProgramBatch programs = new ProgramBatch();
  private final int[] ends;

  /** Proposals that come from somewhere else than the recognition model. */
  @FunctionalInterface
  public interface Source {
    /** A source of nothing. */
    Source NONE = (position, programs) -> {};

    /** Adds candidates for the instance at a position. */
    void propose(int position, ProgramBatch programs);
  }

  /**
   * Pools memories and proposals.
   *
   * @param instances whose memories to pool. Kept.
   * @param proposals the same number for every instance, grouped by instance in the same order
   * @param source asked once for every instance, in order
   * @throws IllegalArgumentException if the proposals do not divide evenly among the instances
   */
  public Pool(Memory memory, int[] instances, ProgramBatch proposals, Source source) {
    if (proposals.size() > 0
        && (instances.length == 0 || proposals.size() % instances.length != 0)) {
      throw new IllegalArgumentException(
          "Pool: "
              + proposals.size()
              + " proposals do not divide evenly among "
              + instances.length
              + " instances");
    }
    this.memory = memory;
    this.instances = instances;
    ends = new int[instances.length];
    ProgramBatch further = new ProgramBatch();
    int particles = instances.length == 0 ? 0 : proposals.size() / instances.length;
    for (int position = 0; position < instances.length; position++) {
      memory.addTo(instances[position], programs);
      for (int r = 0; r < particles; r++) {
        addNew(start(position), proposals, position * particles + r);
      }
      further.clear();
      source.propose(position, further);
      for (int f = 0; f < further.size(); f++) {
        addNew(start(position), further, f);
      }
      ends[position] = programs.size();
    }
  }

  /** A confident recognition model repeats itself and the memory: such proposals are not scored. */
  private void addNew(int start, ProgramBatch proposals, int proposal) {
    for (int p = start; p < programs.size(); p++) {
      if (programs.equals(
          p, proposals.tokens(), proposals.offset(proposal), proposals.length(proposal))) {
        return;
      }
    }
    programs.add(proposals, proposal);
  }

  /** All candidates, grouped by instance. */
  public ProgramBatch programs() {
    return programs;
  }

  /** For each candidate the position of its instance. */
  public int[] positionOf() {
    int[] positions = new int[programs.size()];
    for (int position = 0; position < ends.length; position++) {
      Arrays.fill(positions, start(position), ends[position], position);
    }
    return positions;
  }

  /** Replaces the memory of the instance at a position by the best of its candidates. */
  public Memory.Update remember(int position, double[] logJoint) {
    return memory.replace(instances[position], programs, start(position), ends[position], logJoint);
  }

  private int start(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }
}
