package mws4j.domains.regex.pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one character or one of several. */
final class CharSetPrinter {
  private static final String META = "\\^$.|?*+()[]{}";
  private static final List<CharCategory> LETTERS =
      List.of(CharCategory.CAPITAL, CharCategory.SMALL, CharCategory.LETTER);
  private static final CharSet ALL = CharSet.NONE.complement();

  private final PatternDialect dialect;
  private final Map<CharSet, String> names = new LinkedHashMap<>();

  CharSetPrinter(PatternDialect dialect) {
    this.dialect = dialect;
    CharSet digit = CharSet.of(CharSetPrinter::isDigit, List.of());
    CharSet identifier =
        CharSet.of(c -> isDigit(c) || isLetter(c) || "_-.".indexOf(c) >= 0, List.of());
    CharSet anyDigit = CharSet.of(CharSetPrinter::isDigit, List.of(CharCategory.DIGIT));
    CharSet visible = CharSet.of(c -> c != ' ' && (c < '\t' || c > '\r'), List.of(all()));
    names.put(ALL, dialect == PatternDialect.POSTGRESQL ? "." : "[\\s\\S]");
    names.put(visible, dialect == PatternDialect.JAVA ? "\\S" : "[^\\t-\\r ]");
    if (dialect == PatternDialect.PYTHON) {
      names.put(anyDigit, "\\d");
    } else if (!dialect.spellsCategories()) {
      names.put(digit, "\\d");
      names.put(identifier, "[\\w.-]");
      names.put(anyDigit, "\\p{Nd}");
      names.put(CharSet.of(c -> c >= 'A' && c <= 'Z', List.of(CharCategory.CAPITAL)), "\\p{Lu}");
      names.put(CharSet.of(c -> c >= 'a' && c <= 'z', List.of(CharCategory.SMALL)), "\\p{Ll}");
      names.put(CharSet.of(CharSetPrinter::isLetter, LETTERS), "[\\p{L}\\p{M}]");
      names.put(
          CharSet.of(
              c -> isLetter(c) || isDigit(c),
              List.of(
                  CharCategory.CAPITAL,
                  CharCategory.SMALL,
                  CharCategory.LETTER,
                  CharCategory.DIGIT)),
          "[\\p{L}\\p{M}\\p{Nd}]");
    }
  }

  private static CharCategory[] all() {
    return CharCategory.values();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Whether an operator may follow without a group around what is written. */
  boolean isAtom(CharSet set) {
    return !print(set).startsWith("(?");
  }

  String print(CharSet set) {
    String name = names.get(set);
    if (name != null) {
      return name;
    }
    int single = set.single();
    if (single >= 0) {
      String text = character(single);
      return text.length() == 1 && META.contains(text) ? "\\" + text : text;
    }
    if (!set.contains(CharCategory.OTHER)) {
      return bracket(set);
    }
    return without(set.complement());
  }

  /** A set without the unnamed category: all its items in brackets, without those too many. */
  private String bracket(CharSet set) {
    CharSet tooMany = tooMany(set);
    String items = items(set);
    if (tooMany.isEmpty()) {
      return "[" + items + "]";
    }
    return dialect == PatternDialect.JAVA
        ? "[" + items + "&&[^" + items(tooMany) + "]]"
        : "(?![" + items(tooMany) + "])[" + items + "]";
  }

  /** Everything but a set. */
  private String without(CharSet set) {
    CharSet tooMany = tooMany(set);
    String items = items(set);
    if (tooMany.isEmpty()) {
      return "[^" + items + "]";
    }
    return dialect == PatternDialect.JAVA
        ? "[[^" + items + "][" + items(tooMany) + "]]"
        : "(?:[^" + items + "]|[" + items(tooMany) + "])";
  }

  /** What the names of a set's categories mean beyond the set. */
  private CharSet tooMany(CharSet set) {
    if (dialect.spellsCategories()) {
      return CharSet.NONE;
    }
    CharSet named = CharSet.NONE;
    if (set.contains(CharCategory.CAPITAL)) {
      named = named.union(CharSet.of(c -> c >= 'A' && c <= 'Z', List.of(CharCategory.CAPITAL)));
    }
    if (set.contains(CharCategory.SMALL)) {
      named = named.union(CharSet.of(c -> c >= 'a' && c <= 'z', List.of(CharCategory.SMALL)));
    }
    if (set.contains(CharCategory.LETTER)) {
      named = named.union(CharSet.of(c -> false, List.of(CharCategory.LETTER)));
    }
    if (set.contains(CharCategory.DIGIT)) {
      named = named.union(CharSet.of(CharSetPrinter::isDigit, List.of(CharCategory.DIGIT)));
    }
    return named.minus(set);
  }

  /** The inside of a bracket. */
  private String items(CharSet set) {
    StringBuilder text = new StringBuilder();
    for (int[] range : set.asciiRanges()) {
      range(range[0], range[1], text);
    }
    if (dialect.spellsCategories()) {
      ranges(set, text);
      return text.toString();
    }
    boolean letters = LETTERS.stream().allMatch(set::contains);
    text.append(letters ? "\\p{L}\\p{M}" : "");
    for (CharCategory category : CharCategory.values()) {
      if (set.contains(category) && !(letters && LETTERS.contains(category))) {
        text.append(category.written());
      }
    }
    set.exceptions().stream().filter(set::contains).forEach(c -> text.append(item(c)));
    return text.toString();
  }

  /** All characters of a set that are not ASCII, as ranges. */
  private void ranges(CharSet set, StringBuilder text) {
    int from = -1;
    for (int c = 128; c <= Character.MAX_CODE_POINT + 1; c++) {
      boolean in = c <= Character.MAX_CODE_POINT && set.contains(c);
      if (in && from < 0) {
        from = c;
      } else if (!in && from >= 0) {
        range(from, c - 1, text);
        from = -1;
      }
    }
  }

  private void range(int from, int to, StringBuilder text) {
    text.append(item(from));
    if (to > from) {
      text.append(to > from + 1 ? "-" : "").append(item(to));
    }
  }

  private String item(int codePoint) {
    boolean escaped = "\\]^-[".indexOf(codePoint) >= 0;
    boolean and = codePoint == '&' && dialect == PatternDialect.JAVA;
    return (escaped || and ? "\\" : "") + character(codePoint);
  }

  /** The character itself if it can be seen, else a name for it. */
  private String character(int codePoint) {
    int control = "\t\n\r\f".indexOf(codePoint);
    if (control >= 0) {
      return "\\" + "tnrf".charAt(control);
    }
    if ((codePoint >= ' ' && codePoint <= '~') || CharSet.isShown(codePoint)) {
      return Character.toString(codePoint);
    }
    if (codePoint <= 0x7f && dialect != PatternDialect.POSTGRESQL) {
      return String.format("\\x%02X", codePoint);
    }
    return switch (dialect) {
      case ECMASCRIPT -> String.format("\\u{%X}", codePoint);
      case PYTHON, POSTGRESQL ->
          String.format(codePoint > 0xffff ? "\\U%08X" : "\\u%04X", codePoint);
      default -> String.format("\\x{%X}", codePoint);
    };
  }
}
