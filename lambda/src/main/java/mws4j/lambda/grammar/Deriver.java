package mws4j.lambda.grammar;

import java.util.Optional;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeMachine;

/** Finds by which choices a program is made, and checks its types on the way. For one thread. */
public final class Deriver {
  private final Language language;
  private final Goals goals;
  private final TypeMachine types;
  private int[] heads;
  private int at;
  private int end;
  private Derivation derivation;

  /** A deriver of programs of a language. */
  public Deriver(Language language) {
    this.language = language;
    goals = new Goals(language);
    types = goals.types();
  }

  /**
   * The choices that make a program.
   *
   * @param heads see {@link Heads}; the program stands in [from, to)
   * @return empty if they are not exactly one program of that type
   */
  public Optional<Derivation> derive(int[] heads, int from, int to, Type request) {
    this.heads = heads;
    at = from;
    end = to;
    derivation = new Derivation();
    long mark = types.mark();
    int scopes = goals.scopes();
    boolean made = goal(goals.request(request), Goals.EMPTY_SCOPE, Language.NO_PARENT);
    types.undo(mark);
    goals.leaveTo(scopes);
    return made && at == end ? Optional.of(derivation) : Optional.empty();
  }

  /** The same for a β-normal η-long term of the language; empty if it is none. */
  public Optional<Derivation> derive(Term term, Type request) {
    try {
      ProgramCode code = new ProgramCode(language);
      int[] heads = code.encode(term);
      boolean sameLambdas = code.decode(heads, request).equals(term);
      return sameLambdas ? derive(heads, 0, heads.length, request) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean goal(long type, int scope, int row) {
    long wanted = types.resolve(type);
    int inner = scope;
    while (types.isArrow(wanted)) {
      inner = goals.enter(inner, types.parameter(wanted));
      wanted = types.resolve(types.result(wanted));
    }
    if (at >= end) {
      return false;
    }
    int head = heads[at++];
    long found;
    if (Heads.isVariable(head)) {
      if (Heads.variable(head) >= goals.size(inner)) {
        return false;
      }
      found = goals.type(inner, Heads.variable(head));
    } else if (head < language.size()) {
      found = goals.instance(head);
    } else {
      return false;
    }
    derivation.add(row, head, goals.fitting(wanted, inner));
    return types.unify(types.returned(found), wanted) && arguments(found, head, inner);
  }

  private boolean arguments(long type, int head, int scope) {
    long function = type;
    for (int argument = 0; types.isArrow(function); argument++) {
      int row = Heads.isVariable(head) ? Language.PARENT_VARIABLE : language.row(head, argument);
      if (!goal(types.parameter(function), scope, row)) {
        return false;
      }
      function = types.result(function);
    }
    return true;
  }
}
