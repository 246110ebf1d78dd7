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
 * results FILE plain=COLUMN,.. [COLUMN=VALUE,..] [digits=N,..] [heads=TEXT|..]</pre>
 *
 * The first has a row and a column for every value of two columns of the file, those whose other
 * columns have the values asked for; the second shows rows as they are. In heads, {@code _} is a
 * blank.
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

  private static final Set<String> KEYS =
      Set.of(PLAIN, ROWS, COLUMNS, VALUE, DIGITS, HEADS, BEST, ERROR);
  private static final Set<String> FLAGS = Set.of(QUARTILES, PAPER);

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
      String[] parts = word.split("=", 2);
      if (parts.length == 2) {
        words.put(parts[0], parts[1]);
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
    return new TableMark(all.get(0), words, Set.copyOf(flags));
  }

  /** A value that has to be there. */
  String get(String key) {
    return words.get(key);
  }

  /** The parts of a value, none if it is not there. */
  List<String> list(String key) {
    String separator = key.equals(HEADS) ? "\\|" : ",";
    return words.containsKey(key) ? List.of(words.get(key).split(separator, -1)) : List.of();
  }

  /** Whether a row has the values that are asked for. */
  boolean takes(Map<String, String> row) {
    return words.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .allMatch(key -> list(key).contains(row.get(key)));
  }

  /** Columns that the words name. */
  List<String> columnsNamed() {
    List<String> named = new ArrayList<>(list(PLAIN));
    named.addAll(list(ROWS));
    named.addAll(list(COLUMNS));
    named.addAll(list(VALUE));
    named.addAll(list(ERROR));
    words.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(named::add);
    return named;
  }
}
