package mws4j.cli.columns;

import java.util.Arrays;
import java.util.stream.Collectors;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.column.ColumnFormat;
import mws4j.domains.regex.column.ColumnKind;

/** A column at a glance, one line of a table. */
record ColumnLine(NamedColumn column, ColumnExplanation explanation) implements View {
  private static final int LONGEST = 60;
  private static final int FORMATS = 2;

  @Override
  public Result result() {
    long missing = explanation.facts().missing().rows();
    return new Result()
        .show("column", "column", column.title().replaceFirst("^column ", ""), Format.TEXT)
        .show("kind", "kind", ColumnView.words(explanation.kind()), Format.TEXT)
        .show("fit", "fit", fit(), Format.TEXT)
        .show("missing", "missing", missing, Format.TEXT)
        .show("odd", "odd", odd(), Format.TEXT)
        .show("what", "what it is", what(), Format.TEXT);
  }

  /** The share of the rows with a value, of those held, that belong to a format. */
  private String fit() {
    long held = explanation.rows() - explanation.facts().values().rowsLetGo();
    long present = held - explanation.facts().missing().rows();
    long odd = explanation.odd().stream().mapToLong(OddCell::rows).sum();
    boolean judged = present > 0 && explanation.kind() != ColumnKind.FREE_TEXT;
    return judged ? Format.percent(1).text((double) (present - odd) / present) : "";
  }

  private String odd() {
    return explanation.odd().isEmpty()
        ? ""
        : explanation.odd().size()
            + ", such as "
            + VisibleText.of(explanation.odd().get(0).value());
  }

  private String what() {
    String text =
        switch (explanation.kind()) {
          case CONSTANT -> explanation.facts().constant().map(VisibleText::of).orElse("");
          case CLOSED_SET -> set();
          case SEQUENCE -> explanation.facts().sequence().orElseThrow().toString();
          case EMPTY, FREE_TEXT -> "";
          default -> formats();
        };
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
  }

  private String set() {
    return Arrays.stream(explanation.facts().closedSet())
        .mapToObj(i -> VisibleText.of(explanation.facts().values().value(i)))
        .collect(Collectors.joining(", "));
  }

  private String formats() {
    String shown =
        explanation.formats().stream()
            .limit(FORMATS)
            .map(ColumnFormat::pattern)
            .collect(Collectors.joining(" | "));
    int more = explanation.formats().size() - FORMATS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
