package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;

/** The forms of some candidates and all parts of these, numbered from 0, parts first. */
final class Patterns {
  private static final int NONE = -1;

  /** An application of a part: to which argument, and its own number. */
  record Application(int argument, int whole) {}

  private final Leaves leaves;
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> single = new HashMap<>(); // variables and leaves
  private final List<Integer> lambdas = new ArrayList<>(); // number of (lambda p), or none
  private final List<List<Application>> applications = new ArrayList<>();
  private final List<Integer> candidates = new ArrayList<>(); // of which a part is a form, or none
  private final List<Integer> calls = new ArrayList<>(); // what a call costs in place of a part
  private final List<Term> forms = new ArrayList<>(); // null for what is only a part of some
  private final int count;

  /**
   * Numbers them.
   *
   * @param candidates for each its forms, see {@link OpenTerms}; none of them a leaf
   */
  Patterns(List<List<Term>> candidates, Leaves leaves) {
    this.leaves = leaves;
    count = candidates.size();
    for (int c = 0; c < count; c++) {
      for (Term form : candidates.get(c)) {
        int part = part(form);
        this.candidates.set(part, c);
        forms.set(part, form);
        int variables = OpenTerms.free(form).size();
        calls.set(part, PlainCosts.LEAF + variables * (PlainCosts.LEAF + PlainCosts.NODE));
      }
    }
  }

  private int part(Term term) {
    Integer known = numbers.get(term);
    if (known != null) {
      return known;
    }
    int number;
    if (term instanceof Term.Lambda lambda) {
      int body = part(lambda.body());
      number = fresh();
      lambdas.set(body, number);
    } else if (term instanceof Term.Application application) {
      int function = part(application.function());
      int argument = part(application.argument());
      number = fresh();
      applications.get(function).add(new Application(argument, number));
    } else {
      number = fresh();
      single.put(
          term instanceof Term.Variable variable
              ? LongIntMap.key(SpaceTable.INDEX, variable.index())
              : LongIntMap.key(SpaceTable.LEAF, leaves.number(term)),
          number);
    }
    numbers.put(term, number);
    return number;
  }

  private int fresh() {
    lambdas.add(NONE);
    applications.add(new ArrayList<>());
    candidates.add(NONE);
    calls.add(PlainCosts.INFINITE);
    forms.add(null);
    return candidates.size() - 1;
  }

  /** Number of parts. */
  int size() {
    return candidates.size();
  }

  /** Number of candidates. */
  int candidates() {
    return count;
  }

  /** The part that is a variable or leaf, negative if none. */
  int leaf(byte kind, int number) {
    return single.getOrDefault(LongIntMap.key(kind, number), NONE);
  }

  /** The part {@code (lambda p)}, negative if none. */
  int lambda(int body) {
    return lambdas.get(body);
  }

  /** The parts that apply a part. */
  List<Application> applications(int function) {
    return applications.get(function);
  }

  /** Which candidate a part is a form of, negative if none. */
  int candidate(int part) {
    return candidates.get(part);
  }

  /** What it costs to call the candidate in place of a form of it. */
  int costOfCall(int form) {
    return calls.get(form);
  }

  /** The term that is a form of a candidate. */
  Term form(int form) {
    return forms.get(form);
  }
}
