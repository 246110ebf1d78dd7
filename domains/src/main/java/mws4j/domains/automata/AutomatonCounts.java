package mws4j.domains.automata;

/**
 * All that the likelihood of a rule needs to know about an image: how often each neighbourhood was
 * followed by 0 and by 1. Immutable.
 */
public final class AutomatonCounts {
  private final int neighbours;
  private final int firstColumn;
  private final int transitions;
  private final int[] zeros; // by neighbourhood
  private final int[] ones;
  private final int[] gain; // ones - zeros
  private final int agreementsOfZero; // sum of zeros

  private AutomatonCounts(int neighbours, int firstColumn, int[] zeros, int[] ones) {
    this.neighbours = neighbours;
    this.firstColumn = firstColumn;
    this.zeros = zeros;
    this.ones = ones;
    gain = new int[zeros.length];
    int sumOfZeros = 0;
    int sumOfOnes = 0;
    for (int pattern = 0; pattern < zeros.length; pattern++) {
      gain[pattern] = ones[pattern] - zeros[pattern];
      sumOfZeros += zeros[pattern];
      sumOfOnes += ones[pattern];
    }
    agreementsOfZero = sumOfZeros;
    transitions = sumOfZeros + sumOfOnes;
  }

  /** Counts once through an image; {@link AutomatonImage#counts} keeps the result. */
  static AutomatonCounts of(AutomatonImage image, int neighbours) {
    int[][] followers = new int[2][Neighbourhoods.patterns(neighbours)];
    int height = image.height();
    int[] patterns = new int[height];
    int[] cells = new int[height];
    Neighbourhoods.cells(image, 0, cells);
    for (int column = 1; column < image.width(); column++) {
      Neighbourhoods.of(cells, height, neighbours, patterns);
      Neighbourhoods.cells(image, column, cells);
      for (int row = 0; row < height; row++) {
        followers[cells[row]][patterns[row]]++;
      }
    }
    return new AutomatonCounts(neighbours, height, followers[0], followers[1]);
  }

  /** Cells in a neighbourhood. */
  public int neighbours() {
    return neighbours;
  }

  /** Number of neighbourhoods, bits of a rule: two to the power of {@link #neighbours()}. */
  public int patterns() {
    return zeros.length;
  }

  /** Cells of the first column, which no rule explains. */
  int firstColumn() {
    return firstColumn;
  }

  /** Cells of all other columns. */
  public int transitions() {
    return transitions;
  }

  /** How often a neighbourhood was followed by 0. */
  public int zeros(int pattern) {
    return zeros[pattern];
  }

  /** How often a neighbourhood was followed by 1. */
  public int ones(int pattern) {
    return ones[pattern];
  }

  /** How often a neighbourhood occurs before the last column. */
  int occurrences(int pattern) {
    return zeros[pattern] + ones[pattern];
  }

  /** Number of cells that agree with the rule. */
  int agreements(AutomatonProgram rule) {
    if (rule.neighbours() != neighbours) {
      throw new IllegalArgumentException(
          "AutomatonCounts: a rule of %d neighbours is needed, not of %d"
              .formatted(neighbours, rule.neighbours()));
    }
    int[] tokens = rule.tokens();
    return agreements(tokens, 0, tokens.length);
  }

  /** Number of cells that do not. */
  int disagreements(AutomatonProgram rule) {
    return transitions - agreements(rule);
  }

  /**
   * Number of cells that agree with a program, -1 if it is not a rule of these neighbourhoods: the
   * hot path.
   */
  int agreements(int[] tokens, int offset, int length) {
    if (length != gain.length) {
      return -1;
    }
    int sum = agreementsOfZero;
    int allBits = 0;
    for (int pattern = 0; pattern < length; pattern++) {
      int bit = tokens[offset + pattern];
      allBits |= bit;
      sum += bit * gain[pattern];
    }
    return (allBits & ~1) == 0 ? sum : -1;
  }
}
