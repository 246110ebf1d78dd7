package mws4j.cli.functional.explanation;

import java.util.List;
import java.util.OptionalInt;
import mws4j.cli.columns.ColumnChoice;
import mws4j.cli.data.TableHead;
import mws4j.cli.data.TableOptions;

/** The columns of a table that a program's arguments are read from. */
final class ArgumentColumns {
  private final int[] places;
  private final String heading;
  private final boolean skipsRow;

  /**
   * Finds them.
   *
   * @param arguments of the program, one column each
   * @param asked columns by heading or index; the first ones if there are none
   * @throws IllegalArgumentException if the table lacks one, or has more than can be meant
   */
  ArgumentColumns(TableHead head, TableOptions options, int arguments, List<String> asked) {
    ColumnChoice choice =
        new ColumnChoice(head, options.header() == TableOptions.Header.GUESS, asked);
    check(head, choice.names().size(), arguments, asked);
    places = new int[arguments];
    for (int i = 0; i < arguments; i++) {
      OptionalInt place = asked.isEmpty() ? OptionalInt.of(i) : choice.find(asked.get(i));
      if (place.isEmpty()) {
        throw choice.missing(asked.get(i));
      }
      places[i] = place.getAsInt();
    }
    heading = choice.names().get(places[0]);
    skipsRow = choice.skipsRow();
  }

  private static void check(TableHead head, int columns, int arguments, List<String> asked) {
    if (!asked.isEmpty() && asked.size() != arguments) {
      throw new IllegalArgumentException(
          "the program takes %s, --column names %d".formatted(texts(arguments), asked.size()));
    }
    if (columns < arguments) {
      throw new IllegalArgumentException(
          "%s: the program takes %s, the table has %d; give a table with a column for each, such as CSV"
              .formatted(head.source(), texts(arguments), columns));
    }
    if (asked.isEmpty() && columns > arguments) {
      throw new IllegalArgumentException(
          "%s: has %d columns; say by --column which to transform"
              .formatted(head.source(), columns));
    }
  }

  private static String texts(int number) {
    return number + (number == 1 ? " text" : " texts");
  }

  /** Their places in a row, counted from 0, in the order of the arguments. */
  int[] places() {
    return places.clone();
  }

  /** The heading of the first one, empty if the table has none. */
  String heading() {
    return heading;
  }

  /** Whether the first row is a header though it was not taken for one. */
  boolean skipsRow() {
    return skipsRow;
  }
}
