package mws4j.cli.columns.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mws4j.cli.columns.ColumnView;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.column.ColumnFacts;
import mws4j.domains.regex.column.ColumnFormat;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.pattern.CharSet;
import mws4j.domains.regex.pattern.PatternDialect;
import mws4j.domains.regex.pattern.PatternNode;
import mws4j.domains.regex.pattern.Patterns;

/**
 * What is asked of a column: one of few values, or a pattern, or nothing; and whether it may be
 * missing.
 *
 * @param index its place in the table, counted from 1
 * @param name its heading, or {@code column 3} where it has none
 * @param about what it is, in a few words
 * @param members all values that it may have; empty if that is not known
 * @param formats what a value must match as a whole; empty if nothing is asked, or members are
 * @param markers what stands for a missing value, the empty string among them if cells are empty
 * @param unique whether no value but a marker comes twice
 * @param excluded values that match although they do not belong
 * @param longest UTF-16 units of the longest value
 * @param notes what cannot be asked, and why
 */
record ColumnContract(
    int index,
    String name,
    String about,
    List<String> members,
    Optional<PatternNode> formats,
    List<String> markers,
    boolean unique,
    List<String> excluded,
    int longest,
    List<String> notes) {
  /** Longer patterns are of no use to anybody. */
  private static final int MOST_CHARACTERS = 100_000;

  private static final int MOST_EXCLUDED = 1000;

  static ColumnContract of(ColumnView view) {
    ColumnExplanation column = view.explanation();
    ColumnFacts facts = column.facts();
    ColumnValues values = facts.values();
    List<String> notes = new ArrayList<>();
    boolean closed = column.kind() == ColumnKind.CLOSED_SET || column.kind() == ColumnKind.CONSTANT;
    Optional<PatternNode> formats = closed ? Optional.empty() : formats(column, notes);
    return new ColumnContract(
        view.column().index(),
        name(view),
        about(column),
        closed ? texts(values, facts.good()) : List.of(),
        formats,
        texts(values, facts.missing().indices()),
        isUnique(column),
        formats.map(node -> excluded(node, column, notes)).orElse(List.of()),
        IntStream.range(0, values.size()).map(i -> values.value(i).length()).max().orElse(0),
        notes);
  }

  private static String name(ColumnView view) {
    String name = view.column().name();
    return name.isEmpty() ? "column " + view.column().index() : name;
  }

  private static String about(ColumnExplanation column) {
    long missing = column.facts().missing().rows();
    String kind = ColumnView.words(column.kind());
    return missing == 0
        ? kind
        : kind + ", missing in " + missing + " of " + column.rows() + " rows";
  }

  private static List<String> texts(ColumnValues values, int[] some) {
    return IntStream.of(some).mapToObj(values::value).toList();
  }

  private static Optional<PatternNode> formats(ColumnExplanation column, List<String> notes) {
    if (column.kind() == ColumnKind.FREE_TEXT || column.formats().isEmpty()) {
      return Optional.empty();
    }
    ColumnValues values = column.facts().values();
    if (values.rowsCut() > 0) {
      notes.add(
          "no pattern is asked: values longer than "
              + ColumnValues.MODEL_LENGTH
              + " characters were looked at in part");
      return Optional.empty();
    }
    if (values.rowsLetGo() > 0) {
      notes.add("the pattern comes from a part of the values, there were too many to hold all");
    }
    List<PatternNode> nodes =
        column.formats().stream().map(ColumnFormat::program).map(p -> p.toPatternNode()).toList();
    return Optional.of(PatternNode.choice(nodes));
  }

  /** A key or a sequence, if each of its values is known to be there once. */
  private static boolean isUnique(ColumnExplanation column) {
    boolean named = column.kind() == ColumnKind.KEY || column.kind() == ColumnKind.SEQUENCE;
    ColumnValues values = column.facts().values();
    return named
        && values.rowsLetGo() == 0
        && IntStream.of(column.facts().good()).allMatch(i -> values.rows(i) == 1);
  }

  private static List<String> excluded(
      PatternNode formats, ColumnExplanation column, List<String> notes) {
    Pattern pattern = Pattern.compile(Patterns.print(formats, PatternDialect.JAVA));
    List<String> all =
        column.odd().stream()
            .map(OddCell::value)
            .filter(value -> pattern.matcher(value).matches())
            .toList();
    if (all.size() > MOST_EXCLUDED) {
      notes.add((all.size() - MOST_EXCLUDED) + " odd values that match are let through");
    }
    return all.subList(0, Math.min(MOST_EXCLUDED, all.size()));
  }

  /** Whether a row may have no value. */
  boolean nullable() {
    return !markers.isEmpty();
  }

  /** The markers of which something is to be seen. */
  List<String> writtenMarkers() {
    return markers.stream().filter(marker -> !marker.isEmpty()).toList();
  }

  /** Members, then markers. */
  List<String> membersOrMarkers() {
    List<String> all = new ArrayList<>(members);
    all.addAll(markers);
    return all;
  }

  /**
   * The formats and some markers as one pattern, to be matched as a whole; empty if there are no
   * formats, or if it would be too long to be of use.
   */
  Optional<String> pattern(PatternDialect dialect, List<String> some) {
    return written(dialect, some).filter(text -> text.length() <= MOST_CHARACTERS);
  }

  /** What cannot be asked in a dialect, and why. */
  List<String> notes(PatternDialect dialect) {
    List<String> all = new ArrayList<>(notes);
    if (written(dialect, List.of()).filter(text -> text.length() > MOST_CHARACTERS).isPresent()) {
      all.add("its pattern is not written, it would be too long to be of use");
    } else if (formats.filter(node -> overflows(node, dialect)).isPresent()) {
      all.add(
          "a validator in Java, such as Spark, may overflow its stack where a group of the pattern"
              + " repeats thousands of times");
    }
    return all;
  }

  /** Only a database surely reads its own patterns. */
  private static boolean overflows(PatternNode node, PatternDialect dialect) {
    return dialect != PatternDialect.POSTGRESQL && Patterns.growsJavaStack(node, dialect);
  }

  private Optional<String> written(PatternDialect dialect, List<String> some) {
    return formats.map(
        node -> {
          List<PatternNode> branches = new ArrayList<>(List.of(node));
          some.forEach(marker -> branches.add(literal(marker)));
          return Patterns.print(PatternNode.choice(branches), dialect);
        });
  }

  private static PatternNode literal(String text) {
    return PatternNode.sequence(
        text.codePoints().mapToObj(c -> PatternNode.chars(CharSet.of(c))).toList());
  }
}
