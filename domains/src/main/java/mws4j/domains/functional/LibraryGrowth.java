package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import mws4j.lambda.grammar.ContextualFit;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Frontier;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.LibraryObjective;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.library.CandidateSource;
import mws4j.lambda.library.Learned;
import mws4j.lambda.library.LibraryLearner;
import mws4j.lambda.library.Memorising;
import mws4j.lambda.library.TaskPrograms;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;
import mws4j.mws.memory.Memory;

/** Between a memory of tokens and the library learner, which knows terms. */
final class LibraryGrowth {
  private static final int ARITY = 3;
  private static final int CANDIDATES = 100;

  /** Pseudo-counts of weights by place; few programs must suffice to show what follows what. */
  private static final double USAGE_COUNTS = 1;

  private final ProgramTokens tokens;

  LibraryGrowth(ProgramTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Lets a language grow to what the remembered programs share.
   *
   * @param fits whether there is room for a language
   */
  Learned learn(
      LanguageVersion version,
      Memory memory,
      LibraryObjective objective,
      Predicate<Language> fits,
      Parallel parallel,
      BooleanSupplier stop) {
    return new LibraryLearner(CandidateSource.topDown(ARITY, CANDIDATES), objective, fits, parallel)
        .learn(version.prior(), programs(version, memory), stop);
  }

  /** Makes the best remembered program of every instance a production. */
  Learned memorise(LanguageVersion version, Memory memory, Predicate<Language> fits) {
    return new Memorising(fits).memorise(version.language(), programs(version, memory));
  }

  /**
   * The programs of every instance as terms; the likelihood is what the prior leaves of the joint.
   */
  private List<TaskPrograms> programs(LanguageVersion version, Memory memory) {
    ProgramCode code = new ProgramCode(version.language());
    Deriver deriver = new Deriver(version.language());
    List<TaskPrograms> tasks = new ArrayList<>();
    for (int i = 0; i < memory.instances(); i++) {
      List<Term> terms = new ArrayList<>();
      double[] logLikelihoods = new double[memory.size(i)];
      Type request = Type.INT; // of an instance without programs
      for (int rank = 0; rank < logLikelihoods.length; rank++) {
        int[] program = memory.program(i, rank);
        request = tokens.request(program, 0, program.length);
        int[] heads = ProgramTokens.heads(program, 0, program.length);
        terms.add(code.decode(heads, request));
        Derivation derivation = deriver.derive(heads, 0, heads.length, request).orElseThrow();
        double logPrior = version.prior().logProb(derivation);
        logLikelihoods[rank] = Math.min(0, rounded(memory.logJoint(i, rank) - logPrior));
      }
      tasks.add(new TaskPrograms(request, terms, logLikelihoods));
    }
    return tasks;
  }

  /** Sums in another order differ in their last bits, and most likelihoods are exactly 0. */
  private static double rounded(double value) {
    return Math.abs(value) < 1e-6 ? 0 : value;
  }

  /** Puts rewritten programs in the place of the remembered ones. */
  void rewrite(Memory memory, Learned learned) {
    ProgramCode code = new ProgramCode(learned.language());
    int[] next = new int[memory.instances()];
    memory.rewrite(
        (instance, program) -> {
          TaskPrograms task = learned.tasks().get(instance);
          int[] heads = code.encode(task.programs().get(next[instance]++));
          return tokens.tokens(task.request(), heads, heads.length);
        });
  }

  /** The fit of the weights θ to a memory. */
  Grammar fit(LanguageVersion version, Memory memory, LibraryObjective objective) {
    return objective.insideOutside().fit(version.language(), frontiers(version, memory));
  }

  /** The fit of weights by place to a memory. */
  Grammar usage(LanguageVersion version, Memory memory) {
    return ContextualFit.of(version.prior(), frontiers(version, memory), USAGE_COUNTS);
  }

  private List<Frontier> frontiers(LanguageVersion version, Memory memory) {
    Deriver deriver = new Deriver(version.language());
    List<Frontier> frontiers = new ArrayList<>();
    for (TaskPrograms task : programs(version, memory)) {
      List<Derivation> derivations = new ArrayList<>();
      for (Term term : task.programs()) {
        derivations.add(deriver.derive(term, task.request()).orElseThrow());
      }
      if (!derivations.isEmpty()) {
        frontiers.add(new Frontier(derivations, task.logLikelihoods()));
      }
    }
    return frontiers;
  }
}
