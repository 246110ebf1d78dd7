package mws4j.domains.regex.column.text;

/** How many characters two texts differ in when digits, capitals and small letters are alike. */
public final class Edits {
  private Edits() {}

  /** The text with every letter and digit as its kind. */
  public static String kinds(String text) {
    StringBuilder kinds = new StringBuilder();
    text.codePoints().forEach(c -> kinds.append((char) Level.RUNS.type(c)));
    return kinds.toString();
  }

  /** The edit distance of two texts of kinds, or {@code most + 1} if it is larger. */
  public static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return Math.min(row[b.length()], most + 1);
  }
}
