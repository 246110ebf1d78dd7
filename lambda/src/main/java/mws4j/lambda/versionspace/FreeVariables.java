package mws4j.lambda.versionspace;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mws4j.lambda.term.Term;

/**
 * The free variables of a candidate become arguments of the abstraction made of it: the smallest
 * index the last one, as in DreamCoder.
 */
final class FreeVariables {
  private FreeVariables() {}

  /** Indices of the free variables, ascending. */
  static SortedSet<Integer> of(Term term) {
    SortedSet<Integer> free = new TreeSet<>();
    add(term, 0, free);
    return free;
  }

  private static void add(Term term, int bound, SortedSet<Integer> free) {
    if (term instanceof Term.Variable variable && variable.index() >= bound) {
      free.add(variable.index() - bound);
    } else if (term instanceof Term.Lambda lambda) {
      add(lambda.body(), bound + 1, free);
    } else if (term instanceof Term.Application application) {
      add(application.function(), bound, free);
      add(application.argument(), bound, free);
    }
  }

  /** The term with a lambda for each of its free variables. */
  static Term bound(Term term) {
    SortedMap<Integer, Integer> places = new TreeMap<>();
    for (int index : of(term)) {
      places.put(index, places.size());
    }
    Term closed = renamed(term, 0, places);
    for (int i = 0; i < places.size(); i++) {
      closed = new Term.Lambda(closed);
    }
    return closed;
  }

  private static Term renamed(Term term, int bound, SortedMap<Integer, Integer> places) {
    if (term instanceof Term.Variable variable) {
      return variable.index() < bound
          ? variable
          : new Term.Variable(bound + places.get(variable.index() - bound));
    }
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(renamed(lambda.body(), bound + 1, places));
    }
    if (term instanceof Term.Application application) {
      return new Term.Application(
          renamed(application.function(), bound, places),
          renamed(application.argument(), bound, places));
    }
    return term;
  }

  /** What stands for the term: the abstraction applied to the term's free variables. */
  static Term call(Term.Abstraction abstraction, Term term) {
    List<Integer> ascending = List.copyOf(of(term));
    Term call = abstraction;
    for (int i = ascending.size() - 1; i >= 0; i--) {
      call = new Term.Application(call, new Term.Variable(ascending.get(i)));
    }
    return call;
  }
}
