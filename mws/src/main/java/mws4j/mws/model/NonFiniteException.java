package mws4j.mws.model;

import java.util.Optional;
import java.util.function.Supplier;

/** Learning or inference met a value that is NaN or infinite and cannot go on. */
public final class NonFiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final transient Value value;

  /** What is not finite, and for which of some observations. */
  private record Value(String what, double value, int observation) {
    String message(int number) {
      return what + " is " + value + " for instance " + number;
    }
  }

  /** Says which value, where. */
  public NonFiniteException(String message) {
    super(message);
    value = null;
  }

  /** The same, said better. */
  public NonFiniteException(String message, Throwable cause) {
    this(message);
    initCause(cause);
  }

  /**
   * Says which value of an observation.
   *
   * @param observation its number among those that were looked at together
   */
  public NonFiniteException(String what, double value, int observation) {
    super(new Value(what, value, observation).message(observation));
    this.value = new Value(what, value, observation);
  }

  /**
   * The same in the caller's numbers, which are the last word: {@code instances[i]} is the number
   * of observation i.
   */
  public NonFiniteException ofInstances(int[] instances) {
    return value == null
        ? this
        : new NonFiniteException(value.message(instances[value.observation()]), this);
  }

  /** Does something with the only observation there, an instance that has a number elsewhere. */
  public static <T> T ofInstance(int number, Supplier<T> task) {
    try {
      return task.get();
    } catch (NonFiniteException e) {
      throw e.ofInstances(new int[] {number});
    }
  }

  /** The same with what came before it, if that is known. */
  public NonFiniteException with(Optional<String> origin) {
    return origin
        .map(text -> new NonFiniteException(getMessage() + "; " + text, this))
        .orElse(this);
  }

  /**
   * Refuses log-probabilities that are not finite.
   *
   * @param logProbs one for each program, nats; what is behind them is not looked at
   */
  public static void require(String what, ProgramBatch programs, float[] logProbs) {
    for (int p = 0; p < programs.size(); p++) {
      if (!Float.isFinite(logProbs[p])) {
        throw new NonFiniteException(what, logProbs[p], programs.observation(p));
      }
    }
  }
}
