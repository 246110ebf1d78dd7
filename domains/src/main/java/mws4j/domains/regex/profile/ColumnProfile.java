package mws4j.domains.regex.profile;

import java.util.List;
import java.util.Optional;
import mws4j.domains.regex.column.ColumnKind;

/**
 * What a column was: enough to tell whether other values fit, and to be merged. Immutable.
 *
 * @param name heading; may be empty
 * @param place in the table, from 1
 * @param kind what the column is
 * @param key whether its values name something, each once
 * @param rows all, those without a value too
 * @param rowsLetGo rows of values that were too many to be looked at; they are in no other count
 * @param missing markers of missing values, blank cells among them
 * @param members of a closed set, or the one of a constant; else none
 * @param formats the most frequent first
 * @param exceptions values that fit nothing but were there, the most frequent {@link
 *     #MOST_EXCEPTIONS}; they are not reported again
 * @param oddRows rows of all exceptions
 * @param traits what the values have in common beside formats
 * @param values different values with their rows
 * @param sequence in words, if the column is one
 * @param origin how the formats were found
 */
public record ColumnProfile(
    String name,
    int place,
    ColumnKind kind,
    boolean key,
    long rows,
    long rowsLetGo,
    ValueCounts missing,
    ValueCounts members,
    List<Format> formats,
    ValueCounts exceptions,
    long oddRows,
    ColumnTraits traits,
    ValueTable values,
    Optional<String> sequence,
    Origin origin) {
  /** Exceptions that are listed. */
  public static final int MOST_EXCEPTIONS = 1000;

  /** Formats of a column, merged ones too. */
  public static final int MOST_FORMATS = 24;

  /** How the formats of a column were found. */
  public enum Origin {
    /** By a search over the values of one table. */
    SEARCHED,
    /** By a search over the pooled values of merged profiles, which both had kept all. */
    POOLED,
    /** As the formats of merged profiles, scored again on the values kept of both. */
    COMBINED
  }

  /** Copies the list. */
  public ColumnProfile {
    formats = List.copyOf(formats);
    if (formats.size() > MOST_FORMATS) {
      throw new IllegalArgumentException(
          "ColumnProfile: at most " + MOST_FORMATS + " formats, not " + formats.size());
    }
  }

  /** The value of a constant. */
  public Optional<String> constant() {
    return kind == ColumnKind.CONSTANT ? members.values().stream().findFirst() : Optional.empty();
  }

  /** Whether its values are a closed set, of one value or several. */
  boolean isClosed() {
    return kind == ColumnKind.CONSTANT || kind == ColumnKind.CLOSED_SET;
  }

  /** The same column in another place. */
  ColumnProfile at(int otherPlace) {
    return new ColumnProfile(
        name,
        otherPlace,
        kind,
        key,
        rows,
        rowsLetGo,
        missing,
        members,
        formats,
        exceptions,
        oddRows,
        traits,
        values,
        sequence,
        origin);
  }
}
