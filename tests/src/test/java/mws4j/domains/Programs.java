package mws4j.domains;

import mws4j.autodiff.Var;
import mws4j.mws.model.ProgramBatch;

/** Batches of programs, and the numbers of a column, for tests of all domains. */
public final class Programs {
  private Programs() {}

  /** A batch of programs for observation 0. */
  public static ProgramBatch of(int[]... programs) {
    ProgramBatch batch = new ProgramBatch();
    for (int[] program : programs) {
      batch.add(program);
    }
    return batch;
  }

  /** All programs of a batch for each of so many observations. */
  public static ProgramBatch repeat(ProgramBatch programs, int observations) {
    ProgramBatch batch = new ProgramBatch();
    for (int i = 0; i < observations; i++) {
      batch.turnTo(i);
      for (int p = 0; p < programs.size(); p++) {
        batch.add(programs, p);
      }
    }
    return batch;
  }

  /** The programs of a batch, each for the observation of the given number; ascending. */
  public static ProgramBatch assign(ProgramBatch programs, int... observations) {
    ProgramBatch batch = new ProgramBatch();
    for (int p = 0; p < programs.size(); p++) {
      batch.turnTo(observations[p]);
      batch.add(programs, p);
    }
    return batch;
  }

  /** The entries of a column. */
  public static double[] values(Var column) {
    double[] values = new double[column.rows()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.value().data[i];
    }
    return values;
  }
}
