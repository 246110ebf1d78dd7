package mws4j.domains.regex.column;

/** How words are written in capitals and small letters. */
public enum WordCase {
  /** A single capital: goes with capitals and with capitalised words. */
  INITIAL,
  /** No capitals. */
  LOWER,
  /** No small letters. */
  UPPER,
  /** First letter a capital, small ones after it. */
  CAPITALISED,
  /** No case, or a mixture. */
  OTHER;

  /** The style of a value. */
  public static WordCase of(String value) {
    int[] letters = value.codePoints().filter(ValueShape::isLetter).toArray();
    int capitals = 0;
    int small = 0;
    for (int c : letters) {
      capitals += Character.isUpperCase(c) ? 1 : 0;
      small += Character.isLowerCase(c) ? 1 : 0;
    }
    if (capitals + small == 0) {
      return OTHER;
    } else if (capitals == 0) {
      return LOWER;
    } else if (small == 0) {
      return letters.length == 1 ? INITIAL : UPPER;
    }
    return Character.isUpperCase(letters[0]) && small >= capitals ? CAPITALISED : OTHER;
  }

  /** Whether words of both kinds are of one style. */
  public boolean goesWith(WordCase other) {
    if (this == OTHER || other == OTHER || this == other) {
      return this == other;
    }
    return (this == INITIAL && other != LOWER) || (other == INITIAL && this != LOWER);
  }
}
