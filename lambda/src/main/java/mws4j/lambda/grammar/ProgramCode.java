package mws4j.lambda.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.Type;

/** Terms of a language as heads in preorder, and back. */
public final class ProgramCode {
  private final Language language;

  /** Code of a language. */
  public ProgramCode(Language language) {
    this.language = language;
  }

  /**
   * The heads of a closed β-normal η-long term, see {@link Heads}.
   *
   * @throws IllegalArgumentException if a head is not of the language, or is a lambda
   */
  public int[] encode(Term term) {
    List<Integer> heads = new ArrayList<>();
    encode(term, heads);
    return heads.stream().mapToInt(Integer::intValue).toArray();
  }

  private void encode(Term term, List<Integer> heads) {
    Term body = term;
    while (body instanceof Term.Lambda lambda) {
      body = lambda.body();
    }
    heads.add(head(Terms.head(body)));
    Terms.arguments(body).forEach(argument -> encode(argument, heads));
  }

  private int head(Term head) {
    if (head instanceof Term.Variable v) {
      if (v.index() >= Heads.VARIABLES) {
        throw new IllegalArgumentException(
            "program: " + v + " is deeper than the " + Heads.VARIABLES + " variables allowed");
      }
      return Heads.variable(v.index());
    }
    int production = language.number(head);
    if (production < 0) {
      throw new IllegalArgumentException("program: not of the language: " + head);
    }
    return production;
  }

  /**
   * The term of heads.
   *
   * @param request the type of the program
   * @throws IllegalArgumentException if the heads are not exactly one program; types are not
   *     checked, see {@link Deriver}
   */
  public Term decode(int[] heads, int from, int to, Type request) {
    Reading reading = new Reading(heads, from, to);
    Term term = reading.argument(request, new ArrayList<>());
    if (reading.at != to) {
      throw new IllegalArgumentException("program: tokens are left after its end");
    }
    return term;
  }

  /** The term of all of the heads. */
  public Term decode(int[] heads, Type request) {
    return decode(heads, 0, heads.length, request);
  }

  private final class Reading {
    private final int[] heads;
    private final int to;
    private int at;

    Reading(int[] heads, int from, int to) {
      this.heads = heads;
      this.at = from;
      this.to = to;
    }

    /** A term at a goal; the scope has the innermost variable last. */
    Term argument(Type goal, List<Type> scope) {
      List<Type> inner = new ArrayList<>(scope);
      inner.addAll(goal.parameters());
      Term term = body(inner);
      for (int i = scope.size(); i < inner.size(); i++) {
        term = new Term.Lambda(term);
      }
      return term;
    }

    private Term body(List<Type> scope) {
      if (at >= to) {
        throw new IllegalArgumentException("program: incomplete: " + Arrays.toString(heads));
      }
      int head = heads[at++];
      Term term;
      Type type;
      int variable = Heads.variable(head);
      if (Heads.isVariable(head) && variable < scope.size()) {
        term = new Term.Variable(variable);
        type = scope.get(scope.size() - 1 - variable);
      } else if (head >= 0 && head < language.size()) {
        Production production = language.production(head);
        term = production.head();
        type = production.type();
      } else {
        throw new IllegalArgumentException("program: nothing here has the number " + head);
      }
      for (Type parameter : type.parameters()) {
        term = new Term.Application(term, argument(parameter, scope));
      }
      return term;
    }
  }
}
