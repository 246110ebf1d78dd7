package mws4j.autodiff;

import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/**
 * A named matrix that can learn. It belongs to exactly one {@link ParameterSet}, which creates it.
 *
 * <p>Layers hold parameters; a {@link Tape} turns them into {@link Var}s with {@link
 * Tape#use(Parameter)}; an optimiser changes {@link #value()} between steps.
 */
public final class Parameter {
  private final ParameterSet owner;
  private final int index;
  private final String name;
  private final FMatrixRMaj value;

  Parameter(ParameterSet owner, int index, String name, int rows, int cols) {
    this.owner = owner;
    this.index = index;
    this.name = name;
    this.value = new FMatrixRMaj(rows, cols);
  }

  /** The set that this parameter belongs to. */
  ParameterSet owner() {
    return owner;
  }

  /** Position within the set, from 0. */
  public int index() {
    return index;
  }

  /** Unique name within the set, such as {@code encoder.weightInput}. */
  public String name() {
    return name;
  }

  /** The current value: the matrix itself, not a copy. */
  public FMatrixRMaj value() {
    return value;
  }

  /** Number of scalars. */
  public int size() {
    return value.getNumElements();
  }

  /** Draws every entry from the uniform distribution over [low, high). */
  public Parameter fillUniform(double low, double high, RandomGenerator rng) {
    for (int i = 0; i < size(); i++) {
      value.data[i] = (float) (low + (high - low) * rng.nextDouble());
    }
    return this;
  }

  /** Sets every entry to one value. */
  public Parameter fill(double constant) {
    for (int i = 0; i < size(); i++) {
      value.data[i] = (float) constant;
    }
    return this;
  }

  @Override
  public String toString() {
    return name + " (" + value.numRows + "x" + value.numCols + ")";
  }
}
