package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.type.TypeInference;

/** All programs of a corpus, rewritten with one candidate. */
final class Rewriting {
  private final Corpus corpus;
  private final PlainCosts plain;
  private final EtaLong form;

  Rewriting(Corpus corpus, PlainCosts plain, TypeInference types) {
    this.corpus = corpus;
    this.plain = plain;
    form = new EtaLong(types);
  }

  /**
   * The programs of each task in η-long form. A program stays as it is where the candidate saves
   * nothing, or where the result does not fit the type.
   */
  List<List<Term>> with(Candidate candidate) {
    Patterns patterns = new Patterns(List.of(candidate.pattern()), corpus.leaves());
    RewritingCosts costs = new RewritingCosts(corpus.spaces(), plain, patterns, corpus.limit());
    Term call = FreeVariables.call(candidate.abstraction(), candidate.pattern());
    Extraction extraction = new Extraction(corpus.spaces(), corpus.leaves(), costs, call);
    List<List<Term>> rewritten = new ArrayList<>();
    for (int t = 0; t < corpus.tasks().size(); t++) {
      TaskPrograms task = corpus.tasks().get(t);
      List<Term> programs = new ArrayList<>();
      for (int i = 0; i < task.programs().size(); i++) {
        Term program = task.programs().get(i);
        boolean saves =
            !corpus.isLeftOut(t, i)
                && costs.of(corpus.root(t, i), false, 0) < plain.asArgument(corpus.root(t, i));
        programs.add(
            saves ? formed(extraction.of(corpus.root(t, i)), task.request(), program) : program);
      }
      rewritten.add(List.copyOf(programs));
    }
    return List.copyOf(rewritten);
  }

  private Term formed(Term rewritten, Type request, Term original) {
    try {
      return form.of(rewritten, request);
    } catch (TypeException e) {
      return original; // as DreamCoder does; the judge sees that nothing was gained
    }
  }
}
