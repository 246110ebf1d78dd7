package mws4j.cli.columns;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.cli.data.TableHead;
import mws4j.domains.DataException;

/** Finds columns of a table by their heading, or their index counted from 1. */
public final class ColumnChoice {
  private static final int NAMES_SHOWN = 20;

  private final TableHead head;
  private final List<String> names;
  private final boolean skipsRow;

  /**
   * The columns of a table.
   *
   * @param headerIsGuessed whether the first row may be a header though it was not taken for one:
   *     it is, if the columns asked for are named there
   */
  public ColumnChoice(TableHead head, boolean headerIsGuessed, List<String> asked) {
    this.head = head;
    List<String> headings = head.headings();
    boolean unheaded = headerIsGuessed && !head.header();
    List<String> first = head.first().stream().limit(headings.size()).toList();
    skipsRow =
        unheaded
            && asked.stream().anyMatch(name -> index(name, headings.size()).isEmpty())
            && asked.stream()
                .filter(name -> index(name, headings.size()).isEmpty())
                .allMatch(first::contains);
    names = skipsRow ? first : headings;
  }

  /** A name for each column; empty ones without a header. */
  public List<String> names() {
    return names;
  }

  /** Whether the first row is a header after all. */
  public boolean skipsRow() {
    return skipsRow;
  }

  /** The place of a column, counted from 0; a heading comes before an index that reads alike. */
  public OptionalInt find(String nameOrIndex) {
    int named = names.indexOf(nameOrIndex);
    return named >= 0 ? OptionalInt.of(named) : index(nameOrIndex, names.size());
  }

  private static OptionalInt index(String text, int columns) {
    int index = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    return index >= 1 && index <= columns ? OptionalInt.of(index - 1) : OptionalInt.empty();
  }

  /** Says that a column is not there, and which are. */
  public DataException missing(String nameOrIndex) {
    return DataException.in(
        head.source(), "no column \"" + nameOrIndex + "\"; there are " + listing());
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
