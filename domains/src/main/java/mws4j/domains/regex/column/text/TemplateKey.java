package mws4j.domains.regex.column.text;

/** A text of token types, from fine to coarse: texts with the same one are alike. */
public final class TemplateKey {
  private TemplateKey() {}

  /** Runs of digits, capitals, small letters, and separators, without lengths. */
  public static String runs(String text) {
    return of(text, Level.RUNS);
  }

  /** Runs of letters and digits together, and separators. */
  public static String chunks(String text) {
    return of(text, Level.CHUNKS);
  }

  /** Fields between blanks. */
  public static String fields(String text) {
    return of(text, Level.FIELDS);
  }

  /** Runs with their lengths. */
  public static String lengths(String text) {
    return lengths(text, Level.RUNS);
  }

  /** Chunks with their lengths. */
  public static String chunkLengths(String text) {
    return lengths(text, Level.CHUNKS);
  }

  private static String lengths(String text, Level level) {
    Tokens tokens = Tokens.of(text, level);
    StringBuilder key = new StringBuilder();
    for (int t = 0; t < tokens.count(); t++) {
      key.append((char) tokens.types()[t]);
      key.append((char) (tokens.starts()[t + 1] - tokens.starts()[t]));
    }
    return key.toString();
  }

  /** Whether a character of a key of runs stands for digits. */
  public static boolean isDigits(char type) {
    return type == Level.RUNS.type('0');
  }

  private static String of(String text, Level level) {
    StringBuilder key = new StringBuilder();
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int type = level.type(c);
      if (type != before) {
        key.append((char) type);
      }
      before = type;
      i += Character.charCount(c);
    }
    return key.toString();
  }
}
