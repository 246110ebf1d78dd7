package mws4j.cli.columns;

import java.util.ArrayList;
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
final class TableColumns implements RowConsumer {
  private static final int NAMES_SHOWN = 20;

  private final Optional<String> asked;
  private final boolean headerIsGuessed;
  private final List<ColumnValues.Builder> builders = new ArrayList<>();
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
    names.forEach(name -> builders.add(ColumnValues.builder()));
  }

  @Override
  public void row(long line, List<String> cells) {
    if (skipsRow) {
      skipsRow = false;
      return;
    }
    for (int i = 0; i < builders.size(); i++) {
      builders.get(i).add(cells.get(i), line);
    }
  }

  /**
   * The columns that are wanted, in order.
   *
   * @throws DataException if the one asked for is not there; lists those that are
   */
  List<NamedColumn> wanted() {
    return asked.isPresent()
        ? List.of(column(place(asked.get())))
        : IntStream.range(0, builders.size()).mapToObj(this::column).toList();
  }

  private NamedColumn column(int place) {
    return new NamedColumn(place + 1, names.get(place), builders.get(place).build());
  }

  /** A heading comes before an index that reads alike. */
  private int place(String nameOrIndex) {
    int named = names.indexOf(nameOrIndex);
    OptionalInt index = index(nameOrIndex);
    if (named < 0 && index.isEmpty()) {
      throw DataException.in(
          head.source(), "no column \"" + nameOrIndex + "\"; there are " + listing());
    }
    return named >= 0 ? named : index.getAsInt() - 1;
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
