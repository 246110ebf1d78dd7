package mws4j.cli.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A table of results in Markdown. */
final class ResultsTable {
  private final ResultsFile file;
  private final TableMark mark;
  private final List<Map<String, String>> rows;

  private ResultsTable(ResultsFile file, TableMark mark) {
    this.file = file;
    this.mark = mark;
    rows = file.rows().stream().filter(mark::takes).toList();
  }

  /**
   * Renders.
   *
   * @return lines that end with a line break each
   * @throws IllegalArgumentException if the file has no such columns or rows
   */
  static String render(ResultsFile file, TableMark mark) {
    for (String column : mark.columnsNamed()) {
      if (!file.columns().contains(column)) {
        throw new IllegalArgumentException(
            file.name() + " has no column \"" + column + "\", only " + file.columns());
      }
    }
    for (String column : mark.choosing()) {
      for (String value : mark.list(column)) {
        if (file.rows().stream().noneMatch(row -> row.get(column).equals(value))) {
          throw new IllegalArgumentException(
              file.name() + " has no row with " + column + "=" + value);
        }
      }
    }
    ResultsTable table = new ResultsTable(file, mark);
    if (table.rows.isEmpty()) {
      throw new IllegalArgumentException("no row of " + file.name() + " is asked for");
    }
    return mark.words().containsKey(TableMark.PLAIN) ? table.plain() : table.crossed();
  }

  private String plain() {
    List<String> columns = mark.plain(file.columns());
    StringBuilder table = heading(columns);
    for (Map<String, String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(number(row.get(columns.get(i)), digits(i)));
      }
      append(table, cells);
    }
    return table.toString();
  }

  private String crossed() {
    List<String> keys = mark.list(TableMark.ROWS);
    String across = mark.get(TableMark.COLUMNS);
    List<String> columns = values(across);
    Map<String, Map<String, Map<String, String>>> cells = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      String label = keys.stream().map(row::get).map(this::label).collect(Collectors.joining(", "));
      Map<String, String> before =
          cells.computeIfAbsent(label, any -> new LinkedHashMap<>()).put(row.get(across), row);
      if (before != null) {
        throw new IllegalArgumentException(
            file.name() + " has two rows of " + label + " and " + row.get(across));
      }
    }
    List<String> heads = new ArrayList<>();
    heads.add("");
    columns.forEach(column -> heads.add(head(across, column)));
    StringBuilder table = heading(heads);
    for (var row : cells.entrySet()) {
      List<String> line = new ArrayList<>();
      line.add(row.getKey());
      for (int i = 0; i < columns.size(); i++) {
        Map<String, String> cell = row.getValue().get(columns.get(i));
        line.add(cell == null ? "" : cell(cell, digits(i), best(cells, columns.get(i))));
      }
      append(table, line);
    }
    return table.toString();
  }

  /** Values of a column, numbers in ascending order. */
  private List<String> values(String column) {
    Set<String> values = new LinkedHashSet<>();
    rows.forEach(row -> values.add(row.get(column)));
    List<String> asked = mark.list(column);
    if (!asked.isEmpty()) {
      return asked.stream().filter(values::contains).toList();
    }
    boolean numbers = values.stream().allMatch(value -> decimal(value).isPresent());
    return numbers
        ? values.stream().sorted((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b))).toList()
        : List.copyOf(values);
  }

  private static String head(String column, String value) {
    return column.equals("k") ? "K=" + value : value;
  }

  /** Names as code, as they are typed. */
  private String label(String value) {
    return decimal(value).isPresent() ? value : "`" + value + "`";
  }

  private String value(Map<String, String> row) {
    return row.get(mark.value());
  }

  private OptionalDouble best(Map<String, Map<String, Map<String, String>>> cells, String column) {
    String which = mark.get(TableMark.BEST);
    if (which == null) {
      return OptionalDouble.empty();
    }
    DoubleStream values =
        cells.values().stream()
            .filter(row -> row.containsKey(column))
            .flatMap(row -> decimal(value(row.get(column))).stream())
            .mapToDouble(BigDecimal::doubleValue);
    return which.equals("max") ? values.max() : values.min();
  }

  private String cell(Map<String, String> row, int digits, OptionalDouble best) {
    String cell = number(value(row), digits);
    Optional<BigDecimal> exact = decimal(value(row));
    if (best.isPresent() && exact.isPresent() && exact.get().doubleValue() == best.getAsDouble()) {
      cell = "**" + cell + "**";
    }
    String error = mark.get(TableMark.ERROR);
    if (error != null) {
      cell += " ± " + number(row.get(error), digits);
    }
    if (mark.flags().contains(TableMark.QUARTILES) && !row.get("seeds").equals("1")) {
      cell +=
          " ("
              + number(row.get("lower_quartile"), digits)
              + "–"
              + number(row.get("upper_quartile"), digits)
              + ")";
    }
    if (mark.flags().contains(TableMark.PAPER) && !row.get("paper").isEmpty()) {
      cell += " [" + row.get("paper") + "]";
    }
    return cell;
  }

  private int digits(int column) {
    List<String> digits = mark.list(TableMark.DIGITS);
    String wanted = digits.isEmpty() ? "-" : digits.get(Math.min(column, digits.size() - 1));
    return wanted.equals("-") ? -1 : Integer.parseInt(wanted);
  }

  /** With so many decimals, rounded half up; as it is if negative or no number. */
  private static String number(String text, int digits) {
    return digits < 0 || decimal(text).isEmpty()
        ? text
        : new BigDecimal(text).setScale(digits, RoundingMode.HALF_UP).toString().replace('-', '−');
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private StringBuilder heading(List<String> usual) {
    List<String> heads =
        mark.list(TableMark.HEADS).stream().map(head -> head.replace('_', ' ')).toList();
    if (!heads.isEmpty() && heads.size() != usual.size()) {
      throw new IllegalArgumentException(
          heads.size() + " heads for the " + usual.size() + " columns " + usual);
    }
    StringBuilder table = new StringBuilder();
    append(table, heads.isEmpty() ? usual : heads);
    return table.append("|").append("---|".repeat(usual.size())).append('\n');
  }

  private static void append(StringBuilder table, List<String> cells) {
    for (String cell : cells) {
      table.append("| ").append(cell.isEmpty() ? "" : cell.replace("|", "\\|") + " ");
    }
    table.append("|\n");
  }
}
