package mws4j.lambda.versionspace;

import java.util.Arrays;
import java.util.List;
import mws4j.lambda.term.Term;

/**
 * The forms of some candidates and all parts of these, each with a number; parts have smaller ones
 * than what they are parts of.
 */
final class Patterns {
  static final int NONE = -1;

  private final int count;
  private final SpaceTable parts; // only single terms
  private final LongIntMap leaves; // by kind and number
  private final int[] lambdas; // of each part, (lambda part)
  private final int[] applications; // of each part, one that applies it
  private final int[] next; // of an application, another of the same part
  private final int[] candidates; // of which a part is a form
  private final int[] calls; // what a call costs in place of a form
  private final Term[] forms;

  /**
   * Numbers them.
   *
   * @param candidates for each its forms, see {@link OpenTerms}; none of them a leaf
   */
  Patterns(List<List<Term>> candidates, Leaves leaves, Limit limit) {
    count = candidates.size();
    parts = new SpaceTable(limit);
    candidates.forEach(of -> of.forEach(form -> leaves.space(form, parts)));
    this.leaves = new LongIntMap(limit);
    lambdas = nothing();
    applications = nothing();
    next = nothing();
    this.candidates = nothing();
    calls = nothing();
    forms = new Term[parts.size()];
    for (int part = SpaceTable.FIRST_PROPER; part < parts.size(); part++) {
      link(part);
    }
    for (int c = 0; c < count; c++) {
      for (Term form : candidates.get(c)) {
        addForm(form, leaves.space(form, parts), c);
      }
    }
  }

  private int[] nothing() {
    int[] nothing = new int[parts.size()];
    Arrays.fill(nothing, NONE);
    return nothing;
  }

  private void link(int part) {
    switch (parts.kind(part)) {
      case SpaceTable.ABSTRACTION -> lambdas[parts.body(part)] = part;
      case SpaceTable.APPLICATION -> {
        next[part] = applications[parts.function(part)];
        applications[parts.function(part)] = part;
      }
      default -> leaves.put(LongIntMap.key(parts.kind(part), parts.number(part)), part);
    }
  }

  private void addForm(Term form, int part, int candidate) {
    int variables = OpenTerms.free(form).size();
    candidates[part] = candidate;
    calls[part] = PlainCosts.LEAF + variables * (PlainCosts.LEAF + PlainCosts.NODE);
    forms[part] = form;
  }

  /** Number of candidates. */
  int candidates() {
    return count;
  }

  /** Larger than all parts. */
  int size() {
    return parts.size();
  }

  /** The part that is a variable or leaf, or none. */
  int leaf(byte kind, int number) {
    return leaves.get(LongIntMap.key(kind, number));
  }

  /** The part {@code (lambda p)}, or none. */
  int lambda(int body) {
    return lambdas[body];
  }

  /** A part that applies a part, or none. */
  int firstApplication(int function) {
    return applications[function];
  }

  /** Another part that applies the same, or none. */
  int nextApplication(int application) {
    return next[application];
  }

  /** What a part applies its function to. */
  int argument(int application) {
    return parts.argument(application);
  }

  /** Which candidate a part is a form of, or none. */
  int candidate(int part) {
    return candidates[part];
  }

  /** What it costs to call the candidate in place of a form of it. */
  int costOfCall(int form) {
    return calls[form];
  }

  /** The term that is a form of a candidate. */
  Term form(int form) {
    return forms[form];
  }
}
