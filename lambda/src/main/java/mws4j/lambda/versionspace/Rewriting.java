package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.type.TypeInference;

/** All programs of a corpus, rewritten with one of some candidates. */
final class Rewriting {
  private final Corpus corpus;
  private final PlainCosts plain;
  private final EtaLong form;
  private final List<Candidate> candidates;
  private int atOnce;
  private int from; // candidates that costs are known of
  private int to;
  private RewritingCosts costs;

  Rewriting(Corpus corpus, PlainCosts plain, List<Candidate> candidates, TypeInference types) {
    this.corpus = corpus;
    this.plain = plain;
    this.candidates = candidates;
    form = new EtaLong(types);
    atOnce = candidates.size();
  }

  /**
   * The programs of each task in η-long form. A program stays as it is where the candidate saves
   * nothing, or where the result does not fit the type.
   *
   * @throws IllegalArgumentException if there is not enough room even for one candidate
   */
  List<List<Term>> with(int candidate) {
    prepare(candidate);
    Candidate chosen = candidates.get(candidate);
    Extraction extraction =
        new Extraction(
            corpus.spaces(), corpus.leaves(), costs, candidate - from, chosen.abstraction());
    List<List<Term>> rewritten = new ArrayList<>();
    for (int t = 0; t < corpus.tasks().size(); t++) {
      TaskPrograms task = corpus.tasks().get(t);
      List<Term> programs = new ArrayList<>();
      for (int i = 0; i < task.programs().size(); i++) {
        Term program = task.programs().get(i);
        programs.add(
            saves(candidate - from, t, i)
                ? formed(extraction.of(corpus.root(t, i)), task.request(), program)
                : program);
      }
      rewritten.add(List.copyOf(programs));
    }
    return List.copyOf(rewritten);
  }

  /** Computes the costs of a candidate and those that follow it, as many as there is room. */
  private void prepare(int candidate) {
    while (costs == null || candidate < from || candidate >= to) {
      costs = null;
      from = candidate / atOnce * atOnce;
      to = Math.min(candidates.size(), from + atOnce);
      List<List<Term>> forms = candidates.subList(from, to).stream().map(Candidate::forms).toList();
      try {
        costs =
            new RewritingCosts(
                corpus.spaces(),
                plain,
                new Patterns(forms, corpus.leaves(), corpus.limit()),
                corpus.limit());
      } catch (Limit.Reached e) {
        if (atOnce == 1) {
          throw new IllegalArgumentException(
              "version spaces: not enough spaces to rewrite with " + candidates.get(candidate), e);
        }
        atOnce = (atOnce + 1) / 2;
      }
    }
  }

  private boolean saves(int candidate, int task, int program) {
    if (corpus.isLeftOut(task, program)) {
      return false;
    }
    int root = corpus.root(task, program);
    return costs.of(root, false, candidate) < plain.asArgument(root);
  }

  private Term formed(Term rewritten, Type request, Term original) {
    try {
      return form.of(rewritten, request);
    } catch (TypeException e) {
      return original; // as DreamCoder does; the judge sees that nothing was gained
    }
  }

  /**
   * The cheapest term of a space with calls of one candidate. Of equal parts of a union the last
   * one is taken: so all 146 programs of the golden steps come out as DreamCoder wrote them.
   */
  static final class Extraction {
    private final SpaceTable spaces;
    private final Leaves leaves;
    private final RewritingCosts costs;
    private final int candidate;
    private final Term abstraction;

    /**
     * Extraction of terms.
     *
     * @param candidate which of those that the costs are of
     * @param abstraction what is called
     */
    Extraction(
        SpaceTable spaces, Leaves leaves, RewritingCosts costs, int candidate, Term abstraction) {
      this.spaces = spaces;
      this.leaves = leaves;
      this.costs = costs;
      this.candidate = candidate;
      this.abstraction = abstraction;
    }

    /** The cheapest term. */
    Term of(int space) {
      return of(space, false);
    }

    private Term of(int space, boolean function) {
      Term form = costs.calledForm(space, function, candidate);
      if (form != null) {
        return OpenTerms.call(abstraction, form);
      }
      return switch (spaces.kind(space)) {
        case SpaceTable.INDEX -> new Term.Variable(spaces.number(space));
        case SpaceTable.LEAF -> leaves.term(spaces.number(space));
        case SpaceTable.ABSTRACTION -> new Term.Lambda(of(spaces.body(space), false));
        case SpaceTable.APPLICATION ->
            new Term.Application(
                of(spaces.function(space), true), of(spaces.argument(space), false));
        default -> of(cheapestPart(space, function), function);
      };
    }

    private int cheapestPart(int union, boolean function) {
      int cost = costs.of(union, function, candidate);
      for (int p = spaces.parts(union) - 1; p >= 0; p--) {
        if (costs.of(spaces.part(union, p), function, candidate) == cost) {
          return spaces.part(union, p);
        }
      }
      throw new IllegalStateException("extraction: no part costs what the union does");
    }
  }
}
