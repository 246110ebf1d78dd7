package mws4j.cli.columns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.TableHead;
import mws4j.cli.data.TableOptions;
import mws4j.domains.DataException;
import mws4j.domains.regex.column.ColumnValues;

/** Counts the values of the columns of a table while it is read. */
final class TableColumns implements RowConsumer, AutoCloseable {
  private static final int NAMES_SHOWN = 20;

  private final Optional<String> asked;
  private final boolean headerIsGuessed;
  private ColumnCounter counter; // null: nothing was read
  private OptionalInt only = OptionalInt.empty(); // the place of the column asked for
  private TableHead head;
  private List<String> names;
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
    head = read;
    names = read.headings();
    boolean unheaded = headerIsGuessed && !read.header();
    if (unheaded && asked.isPresent() && index(asked.get()).isEmpty()) {
      int place = read.first().indexOf(asked.get());
      skipsRow = place >= 0 && place < names.size();
      names = skipsRow ? read.first().subList(0, names.size()) : names;
    }
    only = asked.isPresent() ? find(asked.get()) : only;
    counter = new ColumnCounter(only.isPresent() ? 1 : names.size());
  }

  @Override
  public void row(long line, List<String> cells) {
    if (skipsRow) {
      skipsRow = false;
      return;
    }
    counter.add(
        line,
        only.isPresent() ? List.of(cells.get(only.getAsInt())) : cells.subList(0, names.size()));
  }

  /**
   * The columns that are wanted, in order.
   *
   * @throws DataException if the one asked for is not there; lists those that are
   */
  List<NamedColumn> wanted() {
    List<ColumnValues> values = counter.finish();
    if (asked.isPresent() && only.isEmpty()) {
      throw DataException.in(
          head.source(), "no column \"" + asked.get() + "\"; there are " + listing());
    }
    int first = only.orElse(0);
    return IntStream.range(0, values.size())
        .mapToObj(i -> new NamedColumn(first + i + 1, names.get(first + i), values.get(i)))
        .toList();
  }

  /** Ends the threads that count, if reading fails. */
  @Override
  public void close() {
    if (counter != null) {
      counter.close();
    }
  }

  /** A heading comes before an index that reads alike. */
  private OptionalInt find(String nameOrIndex) {
    int named = names.indexOf(nameOrIndex);
    OptionalInt index = index(nameOrIndex);
    if (named >= 0) {
      return OptionalInt.of(named);
    }
    return index.isPresent() ? OptionalInt.of(index.getAsInt() - 1) : index;
  }

  private OptionalInt index(String text) {
    int index = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    return index >= 1 && index <= names.size() ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private String listing() {
    if (names.stream().allMatch(String::isEmpty)) {
      return names.size() + " columns without names";
    }
    String shown =
        IntStream.range(0, Math.min(names.size(), NAMES_SHOWN))
            .mapToObj(i -> (i + 1) + " \"" + names.get(i) + "\"")
            .collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN
        ? shown + " and " + (names.size() - NAMES_SHOWN) + " more"
        : shown;
  }
}
