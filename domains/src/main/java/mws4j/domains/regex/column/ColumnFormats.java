package mws4j.domains.regex.column;

import java.util.List;

/**
 * The formats of a column, the most frequent first, and the values that do not belong, the most
 * frequent first. Without a format there is no odd value either: there is no structure then.
 */
public record ColumnFormats(List<ColumnFormat> formats, List<OddValue> odd, long rows) {
  /** Copies the lists. */
  public ColumnFormats {
    formats = List.copyOf(formats);
    odd = List.copyOf(odd);
  }

  /** Whether there is a format at all; if not, the column is free text. */
  public boolean isStructured() {
    return !formats.isEmpty();
  }

  /** Rows that belong to a format. */
  public long matchedRows() {
    return rows - odd.stream().mapToLong(OddValue::rows).sum();
  }
}
