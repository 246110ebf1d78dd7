package mws4j.lambda.compression;

import java.util.Arrays;

/**
 * What the holes of a pattern were expanded into, one after the other; see {@link Body} for the
 * elements. The two holes of an application come in either order.
 */
record Trail(Trail before, int element, int length) {
  static final Trail EMPTY = new Trail(null, 0, 0);

  /** An application whose function is expanded before its argument. */
  private static final int FUNCTION_FIRST = Integer.MAX_VALUE;

  Trail then(int element) {
    return new Trail(this, element, length + 1);
  }

  /** An application; the hole of its function, or else of its argument, is expanded next. */
  Trail thenApplication(boolean functionFirst) {
    return then(functionFirst ? FUNCTION_FIRST : Nodes.APPLICATION);
  }

  /**
   * The finished pattern: all arguments of applications before their functions, and numbered in
   * that order.
   */
  Body body(int arity) {
    int[] elements = new int[length];
    Trail at = this;
    for (int i = length - 1; i >= 0; i--) {
      elements[i] = at.element;
      at = at.before;
    }
    return new Body(new Sorter(elements, arity).sorted(), arity);
  }

  /** Brings elements into the order of bodies. */
  private static final class Sorter {
    private final int[] elements;
    private final int[] end; // of the part that begins with each
    private final int[] sorted;
    private final int[] number; // by argument as it was numbered
    private int size;
    private int numbered;

    Sorter(int[] elements, int arity) {
      this.elements = elements;
      this.end = new int[elements.length];
      this.sorted = new int[elements.length];
      this.number = new int[arity];
      Arrays.fill(number, Nodes.NONE);
    }

    int[] sorted() {
      for (int i = elements.length - 1; i >= 0; i--) {
        boolean application = elements[i] == Nodes.APPLICATION || elements[i] == FUNCTION_FIRST;
        end[i] = application ? end[end[i + 1]] : elements[i] == Nodes.LAMBDA ? end[i + 1] : i + 1;
      }
      write(0);
      return sorted;
    }

    private void write(int at) {
      int element = elements[at];
      if (element < 0) {
        int argument = Body.argumentOf(element);
        if (number[argument] == Nodes.NONE) {
          number[argument] = numbered++;
        }
        sorted[size++] = Body.argument(number[argument]);
      } else if (element == FUNCTION_FIRST) {
        sorted[size++] = Nodes.APPLICATION;
        write(end[at + 1]);
        write(at + 1);
      } else {
        sorted[size++] = element;
        if (element <= Nodes.LAMBDA) {
          write(at + 1);
        }
        if (element == Nodes.APPLICATION) {
          write(end[at + 1]);
        }
      }
    }
  }
}
