package mws4j.cli.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.column.ColumnFormat;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.column.ColumnValues;

/**
 * All that is said of one column.
 *
 * @param column where it is from
 * @param explanation what it is
 * @param proposed new values that would fit
 */
public record ColumnView(NamedColumn column, ColumnExplanation explanation, List<String> proposed)
    implements View {
  /** Odd values and members of a set that are shown to people; JSON has all. */
  private static final int SHOWN = 10;

  /** The kind in words. */
  public static String words(ColumnKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public Result result() {
    Result result =
        new Result()
            .put("name", column.name())
            .put("kind", words(explanation.kind()))
            .put("rows", explanation.rows())
            .put("distinct", values().size())
            .put("rowsLetGo", values().rowsLetGo())
            .put("formats", explanation.formats().stream().map(ColumnView::format).toList())
            .put("missing", counted(explanation.facts().missing().indices()))
            .put("odd", explanation.odd().stream().map(this::odd).toList())
            .put("new", proposed);
    if (explanation.kind() == ColumnKind.CLOSED_SET) {
      result.put("values", counted(explanation.facts().closedSet()));
    }
    explanation.facts().constant().ifPresent(value -> result.put("constant", value));
    explanation
        .facts()
        .sequence()
        .ifPresent(sequence -> result.put("sequence", sequence.toString()));
    return result;
  }

  private ColumnValues values() {
    return explanation.facts().values();
  }

  private static Result format(ColumnFormat format) {
    return new Result()
        .show("share", "share", format.share(), Format.percent(1))
        .show("rows", "rows", format.rows(), Format.TEXT)
        .show("mass", "mass", format.mass(), Format.MASS)
        .show("pattern", "java.util.regex", format.pattern(), Format.TEXT)
        .put("program", format.program().toString())
        .put(
            "examples",
            format.examples(),
            all -> all.stream().map(VisibleText::of).collect(Collectors.joining("  ")))
        .put("alternatives", format.alternatives().stream().map(ColumnView::alternative).toList());
  }

  private static Result alternative(ColumnFormat.Alternative rival) {
    return new Result()
        .put("program", rival.program().toString())
        .put("pattern", rival.program().toJavaPattern())
        .put("mass", rival.mass());
  }

  private Result odd(OddCell cell) {
    return new Result()
        .put("value", cell.value(), VisibleText::of)
        .put("rows", cell.rows())
        .put("line", cell.line())
        .put("reason", cell.reason())
        .put("nearest", cell.nearest());
  }

  private List<Result> counted(int[] indices) {
    List<Result> all = new ArrayList<>();
    for (int i : indices) {
      all.add(
          new Result()
              .put("value", values().value(i), VisibleText::of)
              .put("rows", values().rows(i))
              .put("line", values().line(i)));
    }
    return all;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!column.title().isEmpty()) {
      text.append(column.title()).append(": ");
    }
    text.append(result().fill("{kind}, {rows} rows, {distinct} different\n"));
    text.append(limits().indent(2));
    explanation
        .facts()
        .sequence()
        .ifPresent(sequence -> text.append("  ").append(sequence).append('\n'));
    if (explanation.kind() == ColumnKind.FREE_TEXT) {
      text.append("  no structure found\n");
    }
    if (explanation.kind() == ColumnKind.CLOSED_SET || explanation.kind() == ColumnKind.CONSTANT) {
      section(text, "values", explanation.facts().good());
    } else if (!explanation.formats().isEmpty()) {
      formats(text);
    }
    section(text, "missing", explanation.facts().missing().indices());
    odd(text);
    if (!proposed.isEmpty()) {
      text.append("  new: ");
      text.append(proposed.stream().map(VisibleText::of).collect(Collectors.joining("  ")));
      text.append('\n');
    }
    return text.toString();
  }

  /** A line on rows that were not looked at; empty if all were. */
  String limits() {
    if (values().rowsLetGo() == 0) {
      return "";
    }
    String name = column.title().isEmpty() ? "strings" : column.title();
    String line = ": too many different values to hold all; {distinct} of them are looked at,";
    return name + result().fill(line + " {rowsLetGo} rows have others\n");
  }

  private void formats(StringBuilder text) {
    List<Result> formats = explanation.formats().stream().map(ColumnView::format).toList();
    text.append(Result.table(formats).indent(2));
    for (int f = 0; f < formats.size(); f++) {
      text.append("  format ").append(f + 1).append(formats.get(f).fill(": such as {examples}\n"));
    }
  }

  private void section(StringBuilder text, String label, int[] indices) {
    if (indices.length == 0) {
      return;
    }
    int[] byRows =
        IntStream.of(indices)
            .boxed()
            .sorted((a, b) -> Long.compare(values().rows(b), values().rows(a)))
            .mapToInt(i -> i)
            .toArray();
    String shown =
        counted(Arrays.copyOf(byRows, Math.min(SHOWN, byRows.length))).stream()
            .map(each -> each.fill("{value} ({rows})"))
            .collect(Collectors.joining("  "));
    String more = byRows.length > SHOWN ? "  and " + (byRows.length - SHOWN) + " more" : "";
    text.append("  ").append(label).append(": ").append(shown).append(more).append('\n');
  }

  private void odd(StringBuilder text) {
    List<OddCell> all = explanation.odd();
    if (all.isEmpty()) {
      return;
    }
    text.append("  odd:\n");
    for (OddCell cell : all.subList(0, Math.min(SHOWN, all.size()))) {
      String where = column.index() == 0 ? "" : "line " + cell.line() + "  ";
      String times = cell.rows() > 1 ? " (" + cell.rows() + " rows)" : "";
      String nearest = cell.nearest() < 0 ? "" : ", nearest is format " + (cell.nearest() + 1);
      text.append("    ").append(where).append(VisibleText.of(cell.value())).append(times);
      text.append("  <- ").append(VisibleText.escaped(cell.reason())).append(nearest).append('\n');
    }
    if (all.size() > SHOWN) {
      text.append("    and ").append(all.size() - SHOWN).append(" more, see --json\n");
    }
  }
}
