package mws4j.mws.growth;

import java.util.function.BooleanSupplier;

/**
 * A signal to stop that remembers its answer: work that was told to stop is known to be unfinished,
 * work that was not is known to be whole.
 */
final class StopSignal implements BooleanSupplier {
  private final BooleanSupplier asked;
  private volatile boolean given;

  StopSignal(BooleanSupplier asked) {
    this.asked = asked;
  }

  @Override
  public boolean getAsBoolean() {
    if (!given && asked.getAsBoolean()) {
      given = true;
    }
    return given;
  }

  /** Whether somebody was told to stop. Does not ask. */
  boolean given() {
    return given;
  }
}
