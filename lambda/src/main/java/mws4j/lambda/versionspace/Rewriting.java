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
   * @throws Limit.Reached if there is not enough room even for one candidate
   */
  List<List<Term>> with(int candidate) {
    prepare(candidate);
    Candidate chosen = candidates.get(candidate);
    Term call = FreeVariables.call(chosen.abstraction(), chosen.pattern());
    Extraction extraction =
        new Extraction(corpus.spaces(), corpus.leaves(), costs, candidate - from, call);
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
      List<Term> patterns = candidates.subList(from, to).stream().map(Candidate::pattern).toList();
      try {
        costs =
            new RewritingCosts(
                corpus.spaces(), plain, new Patterns(patterns, corpus.leaves()), corpus.limit());
      } catch (Limit.Reached e) {
        if (atOnce == 1) {
          throw e;
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
}
