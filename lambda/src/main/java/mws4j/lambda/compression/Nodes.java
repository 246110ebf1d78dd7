package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;

/**
 * Terms with equal parts held once. A node is a head with its children: an application has two, a
 * lambda one, a variable or leaf none. Children have smaller numbers than their parents. Only
 * grows; for one thread.
 */
final class Nodes {
  /** The head of an application, of one argument. */
  static final int APPLICATION = 0;

  /** The head of a lambda; its body is the left child. */
  static final int LAMBDA = 1;

  /** Costs as Stitch counts them. */
  static final int LEAF_COST = 100;

  /** Cost of an application and of a lambda. */
  static final int INNER_COST = 1;

  /** A node that is not there. */
  static final int NONE = -1;

  private static final int MOST_LEVELS = TermReader.DEEPEST;

  /** Bit of a mask of variables that stands for all from here on. */
  private static final int LAST_BIT = Long.SIZE - 1;

  private final Map<Term, Integer> headOf = new HashMap<>(); // variables and leaves
  private final List<Term> terms = new ArrayList<>(); // by head

  private int size;
  private int[] head = new int[1 << 10];
  private int[] left = new int[1 << 10];
  private int[] right = new int[1 << 10];
  private int[] cost = new int[1 << 10];
  private long[] free = new long[1 << 10];
  private int[] table = new int[1 << 12]; // node + 1 by hash, 0: empty

  Nodes() {
    terms.add(null); // application
    terms.add(null); // lambda
  }

  int size() {
    return size;
  }

  int heads() {
    return terms.size();
  }

  int head(int node) {
    return head[node];
  }

  /** The function of an application, the body of a lambda. */
  int left(int node) {
    return left[node];
  }

  int right(int node) {
    return right[node];
  }

  int cost(int node) {
    return cost[node];
  }

  /** The free variables: bit i for {@code $i}, the last bit for all from there on. */
  long free(int node) {
    return free[node];
  }

  boolean isClosed(int node) {
    return free[node] == 0;
  }

  /** The variable or leaf that a head is. */
  Term term(int head) {
    return terms.get(head);
  }

  /** The index of a variable, or {@link #NONE} if the head is something else. */
  int variable(int head) {
    return terms.get(head) instanceof Term.Variable variable ? variable.index() : NONE;
  }

  /** The head of a variable or leaf, made if it is new. */
  int head(Term leaf) {
    Integer known = headOf.get(leaf);
    if (known == null) {
      known = terms.size();
      headOf.put(leaf, known);
      terms.add(leaf);
    }
    return known;
  }

  /**
   * The node of a term.
   *
   * @throws IllegalArgumentException if it is too deep or too large
   */
  int add(Term term) {
    return add(term, 0);
  }

  private int add(Term term, int level) {
    if (level > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "corpus: a program of more than " + MOST_LEVELS + " levels");
    }
    if (term instanceof Term.Lambda lambda) {
      return node(LAMBDA, add(lambda.body(), level + 1), NONE);
    }
    if (term instanceof Term.Application application) {
      int function = add(application.function(), level + 1);
      return node(APPLICATION, function, add(application.argument(), level + 1));
    }
    return node(head(term), NONE, NONE);
  }

  /** The node with a head and children, made if it is new. */
  int node(int head, int left, int right) {
    int mask = table.length - 1;
    int slot = hash(head, left, right) & mask;
    while (table[slot] != 0) {
      int node = table[slot] - 1;
      if (this.head[node] == head && this.left[node] == left && this.right[node] == right) {
        return node;
      }
      slot = (slot + 1) & mask;
    }
    int made = append(head, left, right);
    table[slot] = made + 1;
    if (2 * size > table.length) {
      rehash();
    }
    return made;
  }

  private int append(int newHead, int newLeft, int newRight) {
    if (size == head.length) {
      head = Arrays.copyOf(head, 2 * size);
      left = Arrays.copyOf(left, 2 * size);
      right = Arrays.copyOf(right, 2 * size);
      cost = Arrays.copyOf(cost, 2 * size);
      free = Arrays.copyOf(free, 2 * size);
    }
    head[size] = newHead;
    left[size] = newLeft;
    right[size] = newRight;
    cost[size] = costOf(newHead, newLeft, newRight);
    free[size] = freeOf(newHead, newLeft, newRight);
    return size++;
  }

  private int costOf(int head, int left, int right) {
    long sum =
        head == APPLICATION
            ? (long) INNER_COST + cost[left] + cost[right]
            : head == LAMBDA ? (long) INNER_COST + cost[left] : LEAF_COST;
    if (sum > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "corpus: a program of more than " + Integer.MAX_VALUE / LEAF_COST + " leaves");
    }
    return (int) sum;
  }

  private long freeOf(int head, int left, int right) {
    if (head == APPLICATION) {
      return free[left] | free[right];
    }
    if (head == LAMBDA) {
      long all = free[left];
      return (all >>> 1) | (all & (1L << LAST_BIT)); // the last bit stands for many
    }
    int variable = variable(head);
    return variable == NONE ? 0 : 1L << Math.min(variable, LAST_BIT);
  }

  private static int hash(int head, int left, int right) {
    int h = head * 0x9E3779B9 + left * 0x85EBCA6B + right * 0xC2B2AE35;
    h ^= h >>> 15;
    h *= 0x2C1B3C6D;
    return h ^ h >>> 13;
  }

  private void rehash() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int node = 0; node < size; node++) {
      int slot = hash(head[node], left[node], right[node]) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = node + 1;
    }
  }

  /** The node of {@code $index}. */
  int variableNode(int index) {
    return node(head(new Term.Variable(index)), NONE, NONE);
  }

  /** The terms of some nodes; equal parts are one object. */
  List<Term> terms(int[] nodes) {
    Term[] made = new Term[size];
    boolean[] needed = new boolean[size];
    for (int node : nodes) {
      needed[node] = true;
    }
    for (int node = size - 1; node >= 0; node--) {
      if (needed[node] && head[node] <= LAMBDA) {
        needed[left[node]] = true;
        if (head[node] == APPLICATION) {
          needed[right[node]] = true;
        }
      }
    }
    for (int node = 0; node < size; node++) {
      if (needed[node]) {
        made[node] = made(node, made);
      }
    }
    return Arrays.stream(nodes).mapToObj(node -> made[node]).toList();
  }

  private Term made(int node, Term[] made) {
    if (head[node] == APPLICATION) {
      return new Term.Application(made[left[node]], made[right[node]]);
    }
    return head[node] == LAMBDA ? new Term.Lambda(made[left[node]]) : term(head[node]);
  }
}
