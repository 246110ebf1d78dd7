package mws4j.cli.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the mark above a table asks for.
 *
 * <pre>results FILE rows=COLUMN columns=COLUMN [value=COLUMN] [COLUMN=VALUE,..] [digits=N,..]
 *         [heads=TEXT|..] [best=min|max] [quartiles] [paper] [error=COLUMN]
 * results FILE plain[=COLUMN,..] [COLUMN=VALUE,..] [digits=N,..] [heads=TEXT|..]</pre>
 *
 * The first has a row and a column for every value of two columns of the file, those whose other
 * columns have the values asked for; the second shows rows as they are, of all columns if it names
 * none. Heads are the names of the columns unless given, in which {@code _} is a blank. Digits may
 * be {@code -} for numbers as they are; the last holds for the columns that follow.
 *
 * @param file name of the results
 * @param words values by key
 * @param flags words without a value
 */
record TableMark(String file, Map<String, String> words, Set<String> flags) {
  static final String PLAIN = "plain";
  static final String ROWS = "rows";
  static final String COLUMNS = "columns";
  static final String VALUE = "value";
  static final String DIGITS = "digits";
  static final String HEADS = "heads";
  static final String BEST = "best";
  static final String ERROR = "error";
  static final String QUARTILES = "quartiles";
  static final String PAPER = "paper";

  private static final String MEDIAN = "median";

  /** What {@code plain} alone stands for. */
  private static final String ALL = "*";

  private static final Set<String> KEYS =
      Set.of(PLAIN, ROWS, COLUMNS, VALUE, DIGITS, HEADS, BEST, ERROR);
  private static final List<String> FLAGS = List.of(QUARTILES, PAPER);
  private static final List<String> CROSSED = List.of(ROWS, COLUMNS, VALUE, ERROR, BEST);

  /**
   * Reads the words of a mark.
   *
   * @throws IllegalArgumentException if they make no sense
   */
  static TableMark parse(String text) {
    List<String> all = List.of(text.strip().split("\\s+", -1));
    Map<String, String> words = new LinkedHashMap<>();
    List<String> flags = new ArrayList<>();
    for (String word : all.subList(1, all.size())) {
      String[] parts = (word.equals(PLAIN) ? PLAIN + "=" + ALL : word).split("=", 2);
      if (parts.length == 2) {
        if (words.put(parts[0], parts[1]) != null) {
          throw new IllegalArgumentException(parts[0] + "= is given twice");
        }
      } else if (FLAGS.contains(word)) {
        flags.add(word);
      } else {
        throw new IllegalArgumentException("\"" + word + "\" is neither KEY=VALUE nor of " + FLAGS);
      }
    }
    boolean table = words.containsKey(ROWS) && words.containsKey(COLUMNS);
    if (table == words.containsKey(PLAIN)) {
      throw new IllegalArgumentException("either rows= and columns= or plain= is needed");
    }
    if (!table && (!flags.isEmpty() || CROSSED.stream().anyMatch(words::containsKey))) {
      throw new IllegalArgumentException(
          "plain= shows rows as they are; "
              + FLAGS
              + " and "
              + CROSSED
              + " are for rows= and columns=");
    }
    if (!Set.of("min", "max").contains(words.getOrDefault(BEST, "min"))) {
      throw new IllegalArgumentException("best=" + words.get(BEST) + " is neither min nor max");
    }
    TableMark mark = new TableMark(all.get(0), words, Set.copyOf(flags));
    for (String each : mark.list(DIGITS)) {
      if (!each.matches("-|1?[0-9]")) {
        throw new IllegalArgumentException(
            "digits=" + words.get(DIGITS) + ": decimals are 0 to 19, or - for a number as it is");
      }
    }
    return mark;
  }

  /** The value of a key, null if it is not there. */
  String get(String key) {
    return words.get(key);
  }

  /** The parts of a value, none if it is not there. */
  List<String> list(String key) {
    String separator = key.equals(HEADS) ? "\\|" : ",";
    return words.containsKey(key) ? List.of(words.get(key).split(separator, -1)) : List.of();
  }

  /** The columns that are shown as they are, of all that there are. */
  List<String> plain(List<String> columns) {
    return get(PLAIN).equals(ALL) ? columns : list(PLAIN);
  }

  /** Columns whose values choose rows. */
  List<String> choosing() {
    return words.keySet().stream().filter(key -> !KEYS.contains(key)).toList();
  }

  /** Whether a row has the values that are asked for. */
  boolean takes(Map<String, String> row) {
    return choosing().stream().allMatch(key -> list(key).contains(row.get(key)));
  }

  /** The column of the numbers in a table that has rows and columns. */
  String value() {
    return words.getOrDefault(VALUE, MEDIAN);
  }

  /** Columns that the words name or need. */
  List<String> columnsNamed() {
    List<String> named = new ArrayList<>();
    if (words.containsKey(PLAIN)) {
      named.addAll(plain(List.of()));
    }
    named.addAll(list(ROWS));
    named.addAll(list(COLUMNS));
    named.addAll(list(ERROR));
    named.addAll(choosing());
    if (words.containsKey(ROWS)) {
      named.add(value());
    }
    if (flags.contains(QUARTILES)) {
      named.addAll(List.of("seeds", "lower_quartile", "upper_quartile"));
    }
    if (flags.contains(PAPER)) {
      named.add("paper");
    }
    return named;
  }
}
