package mws4j.lambda.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mws4j.lambda.type.IntList;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeMachine;

/**
 * The types at work while a program is built from left to right: scopes of variables and what fits
 * at a goal. For one thread.
 *
 * <p>What fits depends on the types of the goal and of the variables in scope alone; it is kept by
 * their description, so that a lookup is all that most goals take.
 */
public final class Goals {
  /** The scope without variables. */
  public static final int EMPTY_SCOPE = 0;

  private final Language language;
  private final TypeMachine types = new TypeMachine();
  private final int[] nodes; // type of each production
  private final int[] returned; // node of what each production gives
  private long[] scopeType = new long[64]; // by scope: type of its innermost variable
  private int[] scopeParent = new int[64];
  private int[] scopeSize = new int[64];
  private int scopes = 1;
  private final Map<Key, Fitting> known = new HashMap<>();
  private final Key key = new Key();
  private final IntList names = new IntList();

  /** Goals of a language. */
  public Goals(Language language) {
    this.language = language;
    nodes = language.productions().stream().mapToInt(p -> types.node(p.type())).toArray();
    returned =
        language.productions().stream().mapToInt(p -> types.node(p.type().returned())).toArray();
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** The types. */
  public TypeMachine types() {
    return types;
  }

  /** An instance of the type of a whole program; its variables are fresh. */
  public long request(Type type) {
    int node = types.node(type.canonical());
    return types.instance(node, types.fresh(types.variablesOf(node)));
  }

  /** An instance of the type of a production; its variables are fresh. */
  public long instance(int production) {
    int node = nodes[production];
    int variables = types.variablesOf(node);
    return variables == 0 ? node : types.instance(node, types.fresh(variables));
  }

  /** The type of a production with its own variables, which belong to no instance. */
  public long plain(int production) {
    return nodes[production];
  }

  /** The scope with one more variable, the new {@code $0}. */
  public int enter(int scope, long type) {
    if (scopes == scopeType.length) {
      scopeType = Arrays.copyOf(scopeType, 2 * scopes);
      scopeParent = Arrays.copyOf(scopeParent, 2 * scopes);
      scopeSize = Arrays.copyOf(scopeSize, 2 * scopes);
    }
    scopeType[scopes] = type;
    scopeParent[scopes] = scope;
    scopeSize[scopes] = scopeSize[scope] + 1;
    return scopes++;
  }

  /** Scopes made so far, for {@link #leaveTo}. */
  public int scopes() {
    return scopes;
  }

  /** Forgets the scopes made since. */
  public void leaveTo(int number) {
    scopes = number;
  }

  /** Number of variables. */
  public int size(int scope) {
    return scopeSize[scope];
  }

  /** The type of a variable of a scope. */
  public long type(int scope, int variable) {
    int at = scope;
    for (int i = 0; i < variable; i++) {
      at = scopeParent[at];
    }
    return scopeType[at];
  }

  /** All that fits at a goal, which is no function. */
  public Fitting fitting(long goal, int scope) {
    key.clear();
    names.clear();
    types.describe(goal, names, key.types);
    for (int at = scope; at != EMPTY_SCOPE; at = scopeParent[at]) {
      types.describe(scopeType[at], names, key.types);
    }
    key.seal();
    Fitting fitting = known.get(key);
    if (fitting == null) {
      fitting = find(goal, scope);
      known.put(key.copy(), fitting);
    }
    return fitting;
  }

  private Fitting find(long goal, int scope) {
    IntList productions = new IntList();
    for (int p = 0; p < returned.length; p++) {
      long mark = types.mark();
      int base = types.fresh(types.variablesOf(nodes[p]));
      if (types.unify(types.instance(returned[p], base), goal)) {
        productions.add(p);
      }
      types.undo(mark);
    }
    IntList variables = new IntList();
    for (int v = 0; v < Math.min(scopeSize[scope], Heads.VARIABLES); v++) {
      long mark = types.mark();
      if (types.unify(types.returned(type(scope, v)), goal)) {
        variables.add(v);
      }
      types.undo(mark);
    }
    return new Fitting(known.size(), productions.toArray(), variables.toArray());
  }

  /** A description of types, compared by its content. */
  private static final class Key {
    private final IntList types;
    private int hash;

    Key() {
      types = new IntList();
    }

    private Key(IntList types, int hash) {
      this.types = types;
      this.hash = hash;
    }

    void clear() {
      types.clear();
    }

    void seal() {
      int h = 1;
      for (int i = 0; i < types.size(); i++) {
        h = 31 * h + types.values()[i];
      }
      hash = h;
    }

    Key copy() {
      return new Key(types.copy(), hash);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k
          && Arrays.equals(types.values(), 0, types.size(), k.types.values(), 0, k.types.size());
    }
  }
}
