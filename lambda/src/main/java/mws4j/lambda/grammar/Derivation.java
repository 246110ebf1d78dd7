package mws4j.lambda.grammar;

import java.util.Arrays;

/**
 * The choices by which a grammar makes a program, one for each head in order: where it was made,
 * what fitted, what was taken.
 */
public final class Derivation {
  private int[] rows = new int[16];
  private int[] heads = new int[16];
  private Fitting[] fittings = new Fitting[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int row, int head, Fitting fitting) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      heads = Arrays.copyOf(heads, 2 * size);
      fittings = Arrays.copyOf(fittings, 2 * size);
    }
    rows[size] = row;
    heads[size] = head;
    fittings[size++] = fitting;
  }

  /** Number of choices. */
  public int size() {
    return size;
  }

  /** The row of the language in which a choice was made. */
  public int row(int choice) {
    return rows[choice];
  }

  /** Whether a variable was chosen. */
  public boolean isVariable(int choice) {
    return Heads.isVariable(heads[choice]);
  }

  /** The production chosen, if it is no variable. */
  public int production(int choice) {
    return heads[choice];
  }

  /** All that fitted. */
  public Fitting fitting(int choice) {
    return fittings[choice];
  }
}
