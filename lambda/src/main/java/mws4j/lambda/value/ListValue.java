package mws4j.lambda.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A persistent list: empty, or an element in front of another list. Lists share their tails.
 * Elements are values: {@link Long}, {@link Boolean}, {@link Character} or lists. Equal if the
 * elements are.
 */
public final class ListValue {
  /** The list without elements. */
  public static final ListValue EMPTY = new ListValue(null, null, 0);

  private static final int HASHED = 32;

  private final Object head;
  private ListValue tail; // written by a builder only, before the list is seen
  private int length; // likewise

  ListValue(Object head, ListValue tail, int length) {
    this.head = head;
    this.tail = tail;
    this.length = length;
  }

  /** An element in front of a list. */
  public static ListValue cons(Object head, ListValue tail) {
    return new ListValue(head, tail, tail.length + 1);
  }

  /** The elements of a list in their order. */
  public static ListValue of(List<?> elements) {
    ListValue list = EMPTY;
    for (int i = elements.size() - 1; i >= 0; i--) {
      list = cons(elements.get(i), list);
    }
    return list;
  }

  /** The integers of an array in their order. */
  public static ListValue ofIntegers(long... elements) {
    ListValue list = EMPTY;
    for (int i = elements.length - 1; i >= 0; i--) {
      list = cons(Values.integer(elements[i]), list);
    }
    return list;
  }

  /** The characters of a text. */
  public static ListValue ofText(CharSequence text) {
    ListValue list = EMPTY;
    for (int i = text.length() - 1; i >= 0; i--) {
      list = cons(text.charAt(i), list);
    }
    return list;
  }

  /** Whether there are no elements. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** Number of elements. */
  public int length() {
    return length;
  }

  /** The first element; null if there is none. */
  public Object head() {
    return head;
  }

  /** All elements but the first; null if there is none. */
  public ListValue tail() {
    return tail;
  }

  /** The elements. */
  public List<Object> toList() {
    List<Object> elements = new ArrayList<>(length);
    for (ListValue at = this; at.length > 0; at = at.tail) {
      elements.add(at.head);
    }
    return elements;
  }

  /** Puts a list of one element behind the last one. */
  void append(ListValue last) {
    tail = last;
  }

  void setLength(int length) {
    this.length = length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ListValue list && Values.equal(this, list);
  }

  /** Of the length and the first elements: the whole may be far larger than it is in memory. */
  @Override
  public int hashCode() {
    int hash = length;
    ListValue at = this;
    for (int left = Math.min(length, HASHED); left > 0; left--) {
      hash = 31 * hash + at.head.hashCode();
      at = at.tail;
    }
    return hash;
  }

  @Override
  public String toString() {
    return ValuePrinter.print(this);
  }
}
