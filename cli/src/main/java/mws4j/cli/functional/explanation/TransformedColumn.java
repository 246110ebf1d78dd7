package mws4j.cli.functional.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.data.Dialect;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.TableHead;
import mws4j.cli.data.TableOptions;
import mws4j.lambda.solve.TaskProgram;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;

/**
 * Writes what a program makes of a table's rows, a line for each. A row at which it has no value is
 * left empty and counted. Of a list of lines also those that are no rows, the blank ones, are left
 * empty: so each line is beside that from which it was made.
 */
final class TransformedColumn implements RowConsumer {
  private final TaskProgram program;
  private final int arguments;
  private final List<String> asked;
  private final TableOptions options;
  private final Appendable out;
  private int[] columns;
  private Dialect dialect;
  private boolean skipsRow;
  private long written; // the line that was written last
  private long rows;
  private long failed;
  private long firstFailed;

  /**
   * A column that is written while the table is read.
   *
   * @param arguments of the program, one column each
   * @param asked columns by heading or index; the first ones if there are none
   */
  TransformedColumn(
      TaskProgram program,
      int arguments,
      List<String> asked,
      TableOptions options,
      Appendable out) {
    this.program = program;
    this.arguments = arguments;
    this.asked = asked;
    this.options = options;
    this.out = out;
  }

  @Override
  public void head(TableHead head) {
    ArgumentColumns chosen = new ArgumentColumns(head, options, arguments, asked);
    columns = chosen.places();
    dialect = head.dialect();
    skipsRow = chosen.skipsRow();
    if (head.header() || skipsRow) {
      write(chosen.heading());
      written = head.headingLine();
    }
  }

  @Override
  public void row(long line, List<String> cells) {
    if (skipsRow) {
      skipsRow = false;
      written = line;
      return;
    }
    while (dialect.delimiter() == Dialect.NONE && ++written < line) {
      write("");
    }
    List<Object> inputs = new ArrayList<>();
    for (int column : columns) {
      inputs.add(ListValue.ofText(cells.get(column)));
    }
    Object value = program.value(inputs);
    rows++;
    if (value instanceof Failure) {
      firstFailed = failed++ == 0 ? line : firstFailed;
      write("");
    } else {
      write(text((ListValue) value));
    }
  }

  private static String text(ListValue list) {
    StringBuilder text = new StringBuilder(list.length());
    for (ListValue at = list; !at.isEmpty(); at = at.tail()) {
      text.append((char) (Character) at.head());
    }
    return text.toString();
  }

  private void write(String cell) {
    try {
      out.append(quoted(cell)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of one column has cells that need quotes; a list of lines has none. */
  private String quoted(String cell) {
    boolean needed =
        dialect.delimiter() != Dialect.NONE
            && (cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.indexOf(dialect.delimiter()) >= 0);
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** Rows that were read. */
  long rows() {
    return rows;
  }

  /** Rows at which the program had no value. */
  long failed() {
    return failed;
  }

  /** Line of the first of these; 0 if there is none. */
  long firstFailed() {
    return firstFailed;
  }
}
