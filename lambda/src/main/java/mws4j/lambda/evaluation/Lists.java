package mws4j.lambda.evaluation;

import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListBuilder;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.Values;

/** Primitives on lists. A list costs one unit of fuel for each cell made. */
final class Lists {
  static final Primitive MAP =
      Primitive.binary("map", "(a -> b) -> list(a) -> list(b)", Lists::map);
  static final Primitive UNFOLD =
      Primitive.quaternary(
          "unfold", "a -> (a -> bool) -> (a -> b) -> (a -> a) -> list(b)", Lists::unfold);
  static final Primitive RANGE =
      Primitive.unary("range", "int -> list(int)", (m, n) -> range(m, (Long) n));
  static final Primitive INDEX =
      Primitive.binary(
          "index",
          "int -> list(a) -> a",
          (m, place, list) -> index((Long) place, (ListValue) list));
  static final Primitive FOLD =
      Primitive.ternary("fold", "list(a) -> b -> (a -> b -> b) -> b", Lists::fold);
  static final Primitive LENGTH =
      Primitive.unary(
          "length", "list(a) -> int", (m, list) -> Values.integer(((ListValue) list).length()));

  static final Primitive EMPTY = Primitive.constant("empty", "list(a)", ListValue.EMPTY);
  static final Primitive CONS = Primitive.binary("cons", "a -> list(a) -> list(a)", Lists::cons);
  static final Primitive CAR =
      Primitive.unary("car", "list(a) -> a", (m, list) -> car((ListValue) list));
  static final Primitive CDR =
      Primitive.unary("cdr", "list(a) -> list(a)", (m, list) -> cdr((ListValue) list));
  static final Primitive IS_EMPTY =
      Primitive.unary("empty?", "list(a) -> bool", (m, list) -> ((ListValue) list).isEmpty());

  private static final Failure EMPTY_LIST = new Failure("empty list");
  private static final Failure OUT_OF_RANGE = new Failure("index out of range");

  private Lists() {}

  private static Object map(Machine machine, Object function, Object list) {
    ListBuilder made = new ListBuilder();
    for (ListValue at = (ListValue) list; !at.isEmpty(); at = at.tail()) {
      Object value = machine.apply(function, at.head());
      if (value instanceof Failure) {
        return value;
      }
      if (!machine.spend(1)) {
        return Failure.OUT_OF_FUEL;
      }
      made.add(value);
    }
    return made.build();
  }

  private static Object unfold(
      Machine machine, Object start, Object stop, Object valueOf, Object next) {
    ListBuilder made = new ListBuilder();
    Object state = start;
    Object earlier = null; // a state that was passed; its return shows a circle (Brent 1980)
    long renewal = 0;
    for (long step = 0; ; step++) {
      Object stops = machine.apply(stop, state);
      if (stops instanceof Failure) {
        return stops;
      }
      if ((Boolean) stops) {
        return made.build();
      }
      if (neverEnds(machine, stop, step) || isSame(state, earlier)) {
        return Failure.OUT_OF_FUEL; // as it would be in the end
      }
      if (step == renewal) {
        earlier = state;
        renewal = 2 * step + 1;
      }
      Object value = machine.apply(valueOf, state);
      if (value instanceof Failure) {
        return value;
      }
      if (!machine.spend(1)) {
        return Failure.OUT_OF_FUEL;
      }
      made.add(value);
      state = machine.apply(next, state);
      if (state instanceof Failure) {
        return state;
      }
    }
  }

  /** Whether what did not stop does not look at what changes; a first element was made. */
  private static boolean neverEnds(Machine machine, Object stop, long step) {
    return step == 1 && stop instanceof Closure closure && closure.ignoresArgument(machine);
  }

  /** Whether two states are surely the same; a look into lists could take long. */
  private static boolean isSame(Object one, Object two) {
    return one == two || (!(one instanceof ListValue) && one.equals(two));
  }

  private static Object range(Machine machine, long n) {
    if (n > 0 && !machine.spend(n)) {
      return Failure.OUT_OF_FUEL;
    }
    ListValue list = ListValue.EMPTY;
    for (long i = n - 1; i >= 0; i--) {
      list = ListValue.cons(Values.integer(i), list);
    }
    return list;
  }

  private static Object index(long place, ListValue list) {
    if (place < 0 || place >= list.length()) {
      return OUT_OF_RANGE;
    }
    ListValue at = list;
    for (long i = 0; i < place; i++) {
      at = at.tail();
    }
    return at.head();
  }

  /** From the right; the list is laid out first, so that its length costs no depth. */
  private static Object fold(Machine machine, Object list, Object start, Object function) {
    ListValue at = (ListValue) list;
    Object[] elements = new Object[at.length()];
    for (int i = 0; i < elements.length; i++, at = at.tail()) {
      elements[i] = at.head();
    }
    Object accumulator = start;
    for (int i = elements.length - 1; i >= 0; i--) {
      accumulator = machine.apply(function, elements[i], accumulator);
      if (accumulator instanceof Failure) {
        return accumulator;
      }
    }
    return accumulator;
  }

  private static Object cons(Machine machine, Object head, Object tail) {
    return machine.spend(1) ? ListValue.cons(head, (ListValue) tail) : Failure.OUT_OF_FUEL;
  }

  private static Object car(ListValue list) {
    return list.isEmpty() ? EMPTY_LIST : list.head();
  }

  private static Object cdr(ListValue list) {
    return list.isEmpty() ? EMPTY_LIST : list.tail();
  }
}
