package mws4j.mws.algorithm;

import java.util.concurrent.ConcurrentLinkedDeque;
import mws4j.autodiff.Tape;
import mws4j.mws.compute.Compute;

/**
 * Tapes for shards, as many as run at once: the matrices that a tape keeps from step to step are
 * most of the memory of a training run.
 */
public final class TapePool {
  private final ConcurrentLinkedDeque<Tape> idle = new ConcurrentLinkedDeque<>();
  private final Compute compute;

  /** No tapes yet. */
  public TapePool(Compute compute) {
    this.compute = compute;
  }

  /** A tape for the thread that asks, until it is given back. */
  Tape take() {
    Tape tape = idle.pollFirst();
    return tape == null ? new Tape(compute.kernels()) : tape;
  }

  /** Takes a tape back; nothing recorded on it is used any more. */
  void giveBack(Tape tape) {
    idle.addFirst(tape);
  }
}
