package mws4j.cli.compress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mws4j.lambda.compression.Abstraction;
import mws4j.lambda.compression.Compression;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * Programs with abstractions in them.
 *
 * @param programs as they were
 * @param originalCost theirs
 * @param steps one for each abstraction
 * @param rewritten the programs after the last step
 */
record Outcome(Programs programs, long originalCost, List<Step> steps, List<Term> rewritten) {
  /**
   * What came of an abstraction.
   *
   * @param before cost of the programs before it
   * @param cost after
   * @param calls in all programs
   * @param uses the different calls and what they stand for
   */
  record Step(
      Abstraction abstraction, long before, long cost, int calls, Map<String, String> uses) {

    long utility() {
      return before - cost - abstraction.bodyCost();
    }
  }

  /** The programs with abstractions, one after the other. */
  static Outcome of(Programs programs, List<Abstraction> abstractions) {
    List<Step> steps = new ArrayList<>();
    List<Term> terms = programs.terms();
    long original = programs.corpus(terms, abstractions).cost();
    long cost = original;
    for (Abstraction each : abstractions) {
      terms = Compression.rewrite(terms, List.of(each));
      long after = programs.corpus(terms, abstractions).cost();
      Calls calls = new Calls(each);
      terms.forEach(calls::collect);
      steps.add(new Step(each, cost, after, calls.count, calls.uses));
      cost = after;
    }
    return new Outcome(programs, original, steps, terms);
  }

  long finalCost() {
    return steps.isEmpty() ? originalCost : steps.get(steps.size() - 1).cost();
  }

  double ratio() {
    return ratio(originalCost, finalCost());
  }

  static double ratio(long before, long after) {
    return (double) before / after;
  }

  List<Abstraction> abstractions() {
    return steps.stream().map(Step::abstraction).toList();
  }

  /** Finds the calls of an abstraction. */
  private static final class Calls {
    private final Abstraction abstraction;
    private final Map<String, String> uses = new TreeMap<>();
    private int count;

    Calls(Abstraction abstraction) {
      this.abstraction = abstraction;
    }

    void collect(Term term) {
      if (term instanceof Term.Lambda lambda) {
        collect(lambda.body());
        return;
      }
      Term head = Terms.head(term);
      List<Term> arguments = Terms.arguments(term);
      if (head.equals(abstraction.leaf())) {
        count++;
        Term call = Term.apply(head, arguments.subList(0, abstraction.arity()));
        uses.computeIfAbsent(Text.of(call), text -> expanded(call));
      } else if (head instanceof Term.Lambda) {
        collect(head);
      }
      arguments.forEach(this::collect);
    }

    private String expanded(Term call) {
      return Text.of(Compression.expand(List.of(call), List.of(abstraction)).get(0));
    }
  }
}
