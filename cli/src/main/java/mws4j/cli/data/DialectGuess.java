package mws4j.cli.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mws4j.cli.data.RowSample.Row;

/**
 * The dialect of a sample, after van den Burg, Nazabal and Sutton, "Wrangling messy CSV files by
 * detecting row and type patterns" (2019): that under which rows have most often the same number of
 * cells, and cells are most often of a type. Differs from the paper: types are only told from cells
 * that hold another delimiter, and each delimiter has conditions of its own, so that lists of
 * times, names or sentences stay lists.
 */
final class DialectGuess {
  /** Delimiters tried, the likelier first. */
  private static final char[] DELIMITERS = {
    ',',
    ';',
    '\t',
    '|',
    '\u0001',
    '\u001f',
    '\u001e',
    '\u00a6',
    '\u00a7',
    '^',
    '~',
    ':',
    Dialect.SPACES
  };

  /** Those that hardly ever are anything else. */
  private static final String USUAL = ",;\t|\u0001\u001f\u001e";

  /** What an unusual one is worth. */
  private static final double UNUSUAL = 0.6;

  /** Value of a cell that holds another delimiter or misplaced quotes. */
  private static final double UNTYPED = 0.1;

  /** Value of a row that is not divided, as in the paper. */
  private static final double UNDIVIDED = 1e-3;

  /** A grouped number with a decimal mark, an amount of money, or a date with a month's name. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[-+]?\\p{Sc}? ?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+|[-+]?\\p{Sc} ?[0-9]+,[0-9]+"
              + "|[0-9]+,[0-9]+ ?(\\p{Sc}|%)|(\\p{L}{3,9},? )?\\p{L}{3,9}\\.? [0-9]{1,2}, [0-9]{4}");

  private final char[] text;
  private final boolean whole;

  private DialectGuess(char[] text, boolean whole) {
    this.text = text;
    this.whole = whole;
  }

  /**
   * The best dialect.
   *
   * @param text the sample
   * @param whole whether it is all of the file
   * @param delimiter the delimiter if it is known, or {@link TableOptions#GUESS_DELIMITER}
   */
  static Dialect of(char[] text, boolean whole, char delimiter) {
    DialectGuess guess = new DialectGuess(text, whole);
    return delimiter == TableOptions.GUESS_DELIMITER ? guess.best() : guess.quotes(delimiter);
  }

  private Dialect best() {
    Dialect best = quotes(Dialect.NONE);
    double most = 0;
    if (isList()) {
      return best;
    }
    for (char delimiter : DELIMITERS) {
      if (isFrequent(delimiter)) {
        Dialect dialect = quotes(delimiter);
        double score = new Score(sample(dialect), isAligned()).value(delimiter);
        if (score > most) {
          most = score;
          best = dialect;
        }
      }
    }
    return best;
  }

  /** Whether nearly all lines are one amount or date that has a comma inside. */
  private boolean isList() {
    List<Row> rows = sample(Dialect.of(Dialect.NONE)).rows();
    long whole = rows.stream().filter(row -> WHOLE.matcher(row.cells().get(0)).matches()).count();
    return rows.size() > 1 && 10 * whole >= 9L * (rows.size() - 1);
  }

  /** The best quote and escape with a delimiter, and whether there are spaces around it. */
  private Dialect quotes(char delimiter) {
    Dialect best = Dialect.of(delimiter);
    RowSample sample = sample(best);
    if (contains("\\\"") || (delimiter < Dialect.SPACES && contains("\\" + delimiter))) {
      Dialect escaped = new Dialect(delimiter, '"', true, false);
      RowSample other = sample(escaped);
      if (other.misplaced() < sample.misplaced()
          || (other.misplaced() == sample.misplaced()
              && other.commonCount() == sample.commonCount()
              && other.share() > sample.share())) {
        best = escaped;
        sample = other;
      }
    }
    if (sample.quoted() == 0 && contains("'")) {
      Dialect single = new Dialect(delimiter, '\'', false, false);
      RowSample other = sample(single);
      if (other.quoted() >= 2
          && 5 * other.quoted() >= other.rows().size()
          && other.misplaced() == 0
          && other.share() >= sample.share()) {
        best = single;
        sample = other;
      }
    }
    boolean padded = delimiter != Dialect.NONE && delimiter != Dialect.SPACES && sample.isPadded();
    return padded ? best.withPadding() : best;
  }

  private boolean contains(String part) {
    for (int i = 0; i + part.length() <= text.length; i++) {
      if (text[i] == part.charAt(0) && (part.length() == 1 || text[i + 1] == part.charAt(1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a delimiter in every third line; spares most of the work. */
  private boolean isFrequent(char delimiter) {
    int lines = 1;
    int with = 0;
    boolean here = false;
    for (char c : text) {
      if (c == '\n' || c == '\r') {
        lines++;
        here = false;
      } else if (!here && (c == delimiter || (delimiter == Dialect.SPACES && c == ' '))) {
        here = true;
        with++;
      }
    }
    return with > 0 && (3 * with >= lines || USUAL.indexOf(delimiter) >= 0);
  }

  private boolean isAligned() {
    List<Row> rows = sample(Dialect.of(Dialect.NONE)).rows();
    long such = rows.stream().filter(row -> row.cells().get(0).strip().contains("  ")).count();
    return 2 * such > rows.size();
  }

  private RowSample sample(Dialect dialect) {
    return RowSample.of(text, whole, dialect);
  }

  /** How well a dialect fits. */
  private static final class Score {
    private final RowSample sample;
    private final List<Row> rows;
    private final boolean aligned;

    /** {@code aligned} says whether most lines have several spaces inside. */
    Score(RowSample sample, boolean aligned) {
      this.aligned = aligned;
      this.sample = sample;
      List<Row> plain = sample.rows().stream().filter(row -> !row.isComment()).toList();
      rows = 2 * plain.size() > sample.rows().size() ? plain : sample.rows();
    }

    /** At least 0; 0 means that it is not this one. */
    double value(char delimiter) {
      if (rows.isEmpty() || !isPossible(delimiter)) {
        return 0;
      }
      double quotes = 1 / (1 + 2.0 * sample.misplaced() / rows.size());
      return pattern() * types(delimiter) * quotes * (USUAL.indexOf(delimiter) >= 0 ? 1 : UNUSUAL);
    }

    private boolean isPossible(char delimiter) {
      long divided = rows.stream().filter(row -> row.cells().size() > 1).count();
      if (2 * divided <= rows.size()) {
        return false;
      }
      if (USUAL.indexOf(delimiter) >= 0) {
        return true;
      }
      boolean regular = sample.commonCount() > 1 && sample.share() >= 0.9;
      if (delimiter == ':') {
        return regular && sample.commonCount() > 2 && !areMostly(Score::isClockPart);
      }
      if (delimiter == Dialect.SPACES) {
        return regular && rows.size() > 1 && (aligned || areMostly(CellForm::isNumeric));
      }
      return regular;
    }

    private static boolean isClockPart(String cell) {
      return cell.matches("[0-9A-Fa-f]{0,4}|[0-9]{2}[.,][0-9]+");
    }

    private boolean areMostly(Predicate<String> kind) {
      long all = 0;
      long such = 0;
      for (Row row : rows) {
        all += row.cells().size();
        such += row.cells().stream().filter(kind).count();
      }
      return 2 * such > all;
    }

    /** The pattern score of the paper, per row. */
    private double pattern() {
      Map<Integer, Integer> counts = new HashMap<>();
      rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
      double sum = 0;
      for (var each : counts.entrySet()) {
        double length = each.getKey();
        sum += each.getValue() * Math.max(UNDIVIDED, length - 1) / length;
      }
      return sum / counts.size() / rows.size();
    }

    /** Mean value of the cells. */
    private double types(char delimiter) {
      double sum = 0;
      long cells = 0;
      for (Row row : rows) {
        cells += row.cells().size();
        for (int i = 0; i < row.cells().size(); i++) {
          sum += row.quoted().get(i) || isTyped(row.cells().get(i), delimiter) ? 1 : UNTYPED;
        }
      }
      return sum / cells;
    }

    private static boolean isTyped(String cell, char delimiter) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c != delimiter && (c == ',' || c == ';' || c == '\t' || c == '|' || c == '"')) {
          return c == ',' && CellForm.isNumeric(cell);
        }
      }
      return true;
    }
  }
}
