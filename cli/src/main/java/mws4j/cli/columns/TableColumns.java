package mws4j.cli.columns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.TableHead;
import mws4j.cli.data.TableOptions;
import mws4j.domains.regex.column.ColumnValues;

/** Counts the values of the columns of a table while it is read. */
final class TableColumns implements RowConsumer, AutoCloseable {
  private final Optional<String> asked;
  private final boolean headerIsGuessed;
  private ColumnCounter counter; // null: nothing was read
  private OptionalInt only = OptionalInt.empty(); // the place of the column asked for
  private ColumnChoice choice;
  private boolean skipsRow; // the first one, which turned out to be a header

  /**
   * Columns of a table that is read next.
   *
   * @param asked heading, or index counted from 1, of the only column that is wanted. Where the
   *     header is guessed, a name in the first row settles that it is one
   */
  TableColumns(Optional<String> asked, TableOptions options) {
    this.asked = asked;
    headerIsGuessed = options.header() == TableOptions.Header.GUESS;
  }

  @Override
  public void head(TableHead read) {
    choice = new ColumnChoice(read, headerIsGuessed, asked.stream().toList());
    skipsRow = choice.skipsRow();
    only = asked.isPresent() ? choice.find(asked.get()) : only;
    counter = new ColumnCounter(only.isPresent() ? 1 : choice.names().size());
  }

  @Override
  public void row(long line, List<String> cells) {
    if (skipsRow) {
      skipsRow = false;
      return;
    }
    counter.add(
        line,
        only.isPresent()
            ? List.of(cells.get(only.getAsInt()))
            : cells.subList(0, choice.names().size()));
  }

  /**
   * The columns that are wanted, in order.
   *
   * @throws DataException if the one asked for is not there; lists those that are
   */
  List<NamedColumn> wanted() {
    List<ColumnValues> values = counter.finish();
    if (asked.isPresent() && only.isEmpty()) {
      throw choice.missing(asked.get());
    }
    int first = only.orElse(0);
    return IntStream.range(0, values.size())
        .mapToObj(i -> new NamedColumn(first + i + 1, choice.names().get(first + i), values.get(i)))
        .toList();
  }

  /** Ends the threads that count, if reading fails. */
  @Override
  public void close() {
    if (counter != null) {
      counter.close();
    }
  }
}
