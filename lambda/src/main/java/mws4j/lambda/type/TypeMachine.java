package mws4j.lambda.type;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Unification for hot loops: types are numbers, bindings are undone in the order in which they were
 * made, nothing is allocated in the steady state. For one thread.
 *
 * <p>Structure sharing (Boyer & Moore 1972): a type is a node, which is a scheme, and a base; the
 * scheme's variable v stands for variable {@code base + v}. So a fresh instance of a scheme is a
 * new base. Both are packed into a long; {@link Substitution} is the readable twin.
 */
public final class TypeMachine {
  private static final long FREE = -1;
  private static final int[] NO_ARGUMENTS = {};
  private static final int ARROW = 0;

  private final Map<Type, Integer> nodesByType = new HashMap<>();
  private final Map<String, Integer> constructors = new HashMap<>();
  private int[] constructor = new int[64]; // by node; -1-v for variable v
  private int[][] arguments = new int[64][]; // by node
  private int[] variables = new int[64]; // by node: 1 + largest variable, 0 if closed
  private int nodes;

  private long[] binding = new long[256]; // by variable
  private int top; // variables in use
  private int[] trail = new int[256]; // variables in the order in which they were bound
  private int bound;

  /** A machine without variables. */
  public TypeMachine() {
    constructors.put(Type.ARROW, ARROW);
  }

  /** The node of a type, the same for equal types. */
  public int node(Type type) {
    Integer known = nodesByType.get(type);
    if (known != null) {
      return known;
    }
    int node;
    if (type instanceof Type.Variable v) {
      node = add(-1 - v.id(), NO_ARGUMENTS, v.id() + 1);
    } else {
      Type.Constructed c = (Type.Constructed) type;
      int[] parts = c.arguments().stream().mapToInt(this::node).toArray();
      int named = constructors.computeIfAbsent(c.constructor(), name -> constructors.size());
      node = add(named, parts, type.variables());
    }
    nodesByType.put(type, node);
    return node;
  }

  private int add(int named, int[] parts, int variablesOf) {
    if (nodes == constructor.length) {
      constructor = Arrays.copyOf(constructor, 2 * nodes);
      arguments = Arrays.copyOf(arguments, 2 * nodes);
      variables = Arrays.copyOf(variables, 2 * nodes);
    }
    constructor[nodes] = named;
    arguments[nodes] = parts;
    variables[nodes] = variablesOf;
    return nodes++;
  }

  /** Number of constructors known so far. */
  public int constructors() {
    return constructors.size();
  }

  /** Number of variables of a node's scheme. */
  public int variablesOf(int node) {
    return variables[node];
  }

  /** The instance of a node with variables from a base on. */
  public long instance(int node, int base) {
    return variables[node] == 0 ? node : (long) base << 32 | node;
  }

  /** So many fresh variables; the number of the first one. */
  public int fresh(int count) {
    int base = top;
    top += count;
    if (top > binding.length) {
      binding = Arrays.copyOf(binding, Math.max(top, 2 * binding.length));
    }
    Arrays.fill(binding, base, top, FREE);
    return base;
  }

  /** A place to which {@link #undo} returns. */
  public long mark() {
    return (long) top << 32 | bound;
  }

  /** Forgets all variables made and all bindings since a mark. */
  public void undo(long mark) {
    int to = (int) mark;
    while (bound > to) {
      binding[trail[--bound]] = FREE;
    }
    top = (int) (mark >>> 32);
  }

  private static int nodeOf(long type) {
    return (int) type;
  }

  private static int baseOf(long type) {
    return (int) (type >>> 32);
  }

  /** What a type is at its top: a constructor, or a variable that stands for nothing yet. */
  public long resolve(long type) {
    long at = type;
    while (true) {
      int named = constructor[nodeOf(at)];
      if (named >= 0) {
        return at;
      }
      long next = binding[baseOf(at) - 1 - named];
      if (next == FREE) {
        return at;
      }
      at = next;
    }
  }

  /** Number of the constructor of a resolved type, -1 for a variable. */
  public int constructorOf(long resolved) {
    return Math.max(-1, constructor[nodeOf(resolved)]);
  }

  /** The variable that a resolved type without a constructor is. */
  private int variable(long resolved) {
    return baseOf(resolved) - 1 - constructor[nodeOf(resolved)];
  }

  /**
   * Makes two types equal.
   *
   * @return false if they cannot be; some variables may be bound then
   */
  public boolean unify(long one, long two) {
    long a = resolve(one);
    long b = resolve(two);
    if (a == b) {
      return true;
    }
    int node = nodeOf(a);
    int other = nodeOf(b);
    if (constructor[node] < 0) {
      return bind(variable(a), b);
    }
    if (constructor[other] < 0) {
      return bind(variable(b), a);
    }
    if (constructor[node] != constructor[other]) {
      return false;
    }
    int[] parts = arguments[node];
    int[] others = arguments[other];
    if (parts.length != others.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!unify(instance(parts[i], baseOf(a)), instance(others[i], baseOf(b)))) {
        return false;
      }
    }
    return true;
  }

  private boolean bind(int variable, long type) {
    int node = nodeOf(type);
    if (constructor[node] < 0) {
      if (variable(type) == variable) {
        return true;
      }
    } else if (variables[node] > 0 && occurs(variable, type)) {
      return false;
    }
    binding[variable] = type;
    if (bound == trail.length) {
      trail = Arrays.copyOf(trail, 2 * bound);
    }
    trail[bound++] = variable;
    return true;
  }

  private boolean occurs(int variable, long in) {
    long type = resolve(in);
    int node = nodeOf(type);
    if (constructor[node] < 0) {
      return variable(type) == variable;
    }
    if (variables[node] > 0) {
      for (int part : arguments[node]) {
        if (occurs(variable, instance(part, baseOf(type)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a type shows that it is one of functions. */
  public boolean isArrow(long type) {
    return constructor[nodeOf(type)] == ARROW;
  }

  /** What a function takes, as its type shows it. */
  public long parameter(long arrow) {
    return instance(arguments[nodeOf(arrow)][0], baseOf(arrow));
  }

  /** What a function gives for one argument, as its type shows it. */
  public long result(long arrow) {
    return instance(arguments[nodeOf(arrow)][1], baseOf(arrow));
  }

  /** What a function gives once it has all the arguments that its type shows. */
  public long returned(long type) {
    long at = type;
    while (isArrow(at)) {
      at = result(at);
    }
    return at;
  }

  /** Number of arguments that a type shows. */
  public int parameters(long type) {
    int count = 0;
    for (long at = type; isArrow(at); at = result(at)) {
      count++;
    }
    return count;
  }

  /**
   * Writes what a type is under the present bindings, so that equal writings mean equal types: a
   * closed node as its number, a free variable by its rank in the order of appearance.
   *
   * @param names variables met so far, in order of appearance; grows
   */
  public void describe(long type, IntList names, IntList out) {
    long at = resolve(type);
    int node = nodeOf(at);
    if (constructor[node] < 0) {
      out.add(-1 - names.rank(variable(at)));
    } else if (variables[node] == 0) {
      out.add(node);
    } else {
      out.add(Integer.MIN_VALUE + constructor[node]);
      for (int part : arguments[node]) {
        describe(instance(part, baseOf(at)), names, out);
      }
      out.add(Integer.MIN_VALUE / 2);
    }
  }
}
