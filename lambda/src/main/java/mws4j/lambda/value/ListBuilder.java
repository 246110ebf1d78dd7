package mws4j.lambda.value;

/** Makes a list from its first element to its last. Used once. */
public final class ListBuilder {
  private ListValue first = ListValue.EMPTY;
  private ListValue last;
  private int length;

  /** Puts a value behind the others. */
  public void add(Object value) {
    ListValue cell = new ListValue(value, ListValue.EMPTY, 1);
    if (length++ == 0) {
      first = cell;
    } else {
      last.append(cell);
    }
    last = cell;
  }

  /** The list of all that was added. */
  public ListValue build() {
    int left = length;
    for (ListValue at = first; left > 1; at = at.tail()) {
      at.setLength(left--);
    }
    return first;
  }
}
