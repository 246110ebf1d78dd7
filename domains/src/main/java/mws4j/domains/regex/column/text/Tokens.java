package mws4j.domains.regex.column.text;

import java.util.Arrays;

/**
 * A text cut at a {@link Level}.
 *
 * @param types of the tokens
 * @param starts where each begins, and the length of the text at the end
 */
public record Tokens(int[] types, int[] starts) {
  /** The text cut at a level. */
  public static Tokens of(String text, Level level) {
    int[] types = new int[text.length()];
    int[] starts = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int type = level.type(c);
      if (count == 0 || types[count - 1] != type) {
        types[count] = type;
        starts[count++] = i;
      }
      i += Character.charCount(c);
    }
    starts[count] = text.length();
    return new Tokens(Arrays.copyOf(types, count), Arrays.copyOf(starts, count + 1));
  }

  /** Whether a text cut at a level has tokens of these types. */
  public static boolean areOf(String text, Level level, int[] types) {
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int type = level.type(c);
      if (count == 0 || types[count - 1] != type) {
        if (count == types.length || types[count] != type) {
          return false;
        }
        count++;
      }
      i += Character.charCount(c);
    }
    return count == types.length;
  }

  /** Number of tokens. */
  public int count() {
    return types.length;
  }

  /** What the tokens {@code from .. to} of the text say. */
  public String text(String whole, int from, int to) {
    return whole.substring(starts[from], starts[to]);
  }
}
