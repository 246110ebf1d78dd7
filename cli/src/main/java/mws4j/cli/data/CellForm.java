package mws4j.cli.data;

/** What the guesses look at in a cell. */
final class CellForm {
  private CellForm() {}

  /**
   * Whether a cell is a number, with grouping, decimal mark, sign, percent or currency, or a date
   * or time made of digits.
   */
  static boolean isNumeric(String cell) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      } else if ("+-.,:/ '%()".indexOf(c) < 0
          && Character.getType(c) != Character.CURRENCY_SYMBOL) {
        return false;
      }
    }
    return digits > 0 && (letters == 0 || (letters <= 2 && digits > letters && isMarked(cell)));
  }

  /** Whether the letters are of an exponent, or of an ISO time. */
  private static boolean isMarked(String cell) {
    return cell.matches("[-+]?[0-9.,]+[eE][-+]?[0-9]+|[0-9]{4}-[0-9:.+TZ-]+");
  }

  /** Whether there is a digit. */
  static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }

  /** Runs of capitals as A, of other letters as a, of digits as 0; the rest as it is. */
  static String shape(String cell) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char kind = c;
      if (Character.isDigit(c)) {
        kind = '0';
      } else if (Character.isLetter(c)) {
        kind = Character.isUpperCase(c) ? 'A' : 'a';
      }
      if (kind != last || (kind != 'A' && kind != 'a' && kind != '0')) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }
}
