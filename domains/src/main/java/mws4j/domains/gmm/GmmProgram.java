package mws4j.domains.gmm;

import java.util.Arrays;
import mws4j.mws.model.ProgramBatch;

/**
 * A program: a partition of the points into clusters, as the cluster of each point. Clusters are
 * numbered by their first point, so that a partition is written in one way only:
 *
 * <pre>z_1 = 0,   z_j &lt;= max(z_1 .. z_{j-1}) + 1</pre>
 *
 * Immutable; equal when the tokens are equal. Hot loops read tokens without making an instance.
 */
public final class GmmProgram {
  private final int[] tokens;

  private GmmProgram(int[] tokens) {
    this.tokens = tokens;
  }

  /**
   * The partition of these tokens. The array is copied.
   *
   * @throws IllegalArgumentException if they are not a partition of 1 to {@value
   *     MiniDataset#MAX_POINTS} points in order of first appearance
   */
  public static GmmProgram of(int... tokens) {
    if (members(tokens, 0, tokens.length, new int[MiniDataset.MAX_POINTS]) == 0) {
      throw new IllegalArgumentException(
          "gmm: no partition of 1 to "
              + MiniDataset.MAX_POINTS
              + " points, clusters numbered by first appearance: "
              + Arrays.toString(Arrays.copyOf(tokens, Math.min(tokens.length, 40))));
    }
    return new GmmProgram(tokens.clone());
  }

  /**
   * Reads the written form, such as {@code 0010212}.
   *
   * @throws IllegalArgumentException if it has other characters than digits or is not a partition
   */
  public static GmmProgram parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw new IllegalArgumentException(
            "gmm: expected a digit at offset " + i + " of \"" + text + "\"");
      }
    }
    return of(text.chars().map(c -> c - '0').toArray());
  }

  /** Adds every partition of {@code points} points once, in lexicographic order. */
  static void enumerate(int points, ProgramBatch programs) {
    int[] tokens = new int[points];
    int[] most = new int[points]; // largest token allowed at each point
    Arrays.setAll(most, j -> Math.min(j, 1));
    while (true) {
      programs.add(tokens, 0, points);
      int last = points - 1;
      while (last > 0 && tokens[last] == most[last]) {
        last--;
      }
      if (last <= 0) {
        return;
      }
      tokens[last]++;
      int next = Math.max(most[last], tokens[last] + 1);
      for (int j = last + 1; j < points; j++) {
        tokens[j] = 0;
        most[j] = next;
      }
    }
  }

  /**
   * The clusters of a token sequence as bit sets of points.
   *
   * @param members receives them; room for {@value MiniDataset#MAX_POINTS}
   * @return how many there are, 0 if the tokens are not a partition of 1 to {@value
   *     MiniDataset#MAX_POINTS} points
   */
  static int members(int[] tokens, int offset, int length, int[] members) {
    if (length > MiniDataset.MAX_POINTS) {
      return 0;
    }
    int clusters = 0;
    for (int j = 0; j < length; j++) {
      int token = tokens[offset + j];
      if (token < 0 || token > clusters) {
        return 0;
      }
      if (token == clusters) {
        members[clusters++] = 0;
      }
      members[token] |= 1 << j;
    }
    return clusters;
  }

  /** A copy of the tokens. */
  public int[] tokens() {
    return tokens.clone();
  }

  /** Number of points. */
  public int points() {
    return tokens.length;
  }

  /** The cluster of a point. */
  public int cluster(int point) {
    return tokens[point];
  }

  /** Number of clusters. */
  public int clusters() {
    return members(tokens, 0, tokens.length, new int[MiniDataset.MAX_POINTS]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GmmProgram program && Arrays.equals(tokens, program.tokens);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tokens);
  }

  /** A digit per point. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(tokens.length);
    for (int token : tokens) {
      text.append((char) ('0' + token));
    }
    return text.toString();
  }
}
