package mws4j.lambda.versionspace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mws4j.lambda.term.Term;

/**
 * Terms with free variables, from which abstractions are made: the variables become arguments, the
 * smallest index the last one, as in DreamCoder.
 */
final class OpenTerms {
  private OpenTerms() {}

  /** Indices of the free variables, ascending. */
  static SortedSet<Integer> free(Term term) {
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
    for (int index : free(term)) {
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

  /** What stands for the term: its abstraction applied to the term's free variables. */
  static Term call(Term abstraction, Term term) {
    List<Integer> ascending = List.copyOf(free(term));
    Term call = abstraction;
    for (int i = ascending.size() - 1; i >= 0; i--) {
      call = new Term.Application(call, new Term.Variable(ascending.get(i)));
    }
    return call;
  }

  /**
   * Whether a term is worth a name: it has more than one leaf, or one leaf and a variable twice. As
   * in DreamCoder, variables bound at the same depth count as the same.
   */
  static boolean isWorthAName(Term term) {
    Content content = new Content();
    content.add(term, 0);
    return content.leaves > 1 || (content.leaves == 1 && content.hasRepetition);
  }

  private static final class Content {
    private final Set<Integer> variables = new HashSet<>(); // counted from the outside
    private boolean hasRepetition;
    private int leaves;

    private void add(Term term, int bound) {
      if (term instanceof Term.Variable variable) {
        hasRepetition |= !variables.add(variable.index() - bound);
      } else if (term instanceof Term.Lambda lambda) {
        add(lambda.body(), bound + 1);
      } else if (term instanceof Term.Application application) {
        add(application.function(), bound);
        add(application.argument(), bound);
      } else {
        leaves++;
      }
    }
  }
}
