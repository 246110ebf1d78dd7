package mws4j.domains.regex.column.text;

/** Bits of a text among strings in general: runs of the same kind of characters. */
public final class StringBits {
  private static final double STAY = 0.74;
  private static final double MOVE = 1.74;
  private static final double KIND = 2.3;
  private static final double WORD = 1.5;
  private static final double END = 3.3;

  private StringBits() {}

  /** Fewer bits than the text has, at once. */
  public static double least(String text) {
    return END + STAY * text.length();
  }

  /** Bits of the text. */
  public static double of(String text) {
    double bits = END;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int kind = CharKinds.of(c);
      int type = Level.RUNS.type(c);
      boolean capitalised = (kind & CharKinds.SMALL) != 0 && (before == Level.RUNS.type('A'));
      boolean spaced = (kind & CharKinds.SMALL) != 0 && before == Level.RUNS.type(' ');
      bits += type == before ? STAY : capitalised || spaced ? WORD : MOVE + KIND;
      bits += Level.isSeparator(type) && type == before ? 0 : character(kind);
      before = type;
      i += Character.charCount(c);
    }
    return bits;
  }

  private static double character(int kind) {
    return switch (kind) {
      case CharKinds.DIGIT -> 3.32;
      case CharKinds.SPACE -> 0.5;
      case CharKinds.HYPHEN, CharKinds.DOT, CharKinds.UNDERSCORE -> 2.5;
      case CharKinds.PUNCTUATION -> 4;
      case CharKinds.BASE_64 -> 2.5;
      case CharKinds.TAB, CharKinds.LINE -> 5;
      default -> (kind & CharKinds.FOREIGN) != 0 ? CharKinds.log2Size(kind) + 2 : 4.7;
    };
  }
}
