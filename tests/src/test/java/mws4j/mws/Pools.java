package mws4j.mws;

import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.ProgramBatch;

/** Pools of candidates for a memory. */
public final class Pools {
  private Pools() {}

  /** The programs of a batch, each for its observation. */
  public static DistinctPrograms of(ProgramBatch programs) {
    DistinctPrograms pool = new DistinctPrograms();
    pool.addAll(programs, 0, programs.size());
    return pool;
  }
}
