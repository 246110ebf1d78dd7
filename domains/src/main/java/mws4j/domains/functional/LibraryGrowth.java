package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import mws4j.lambda.grammar.ContextualFit;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Frontier;
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

/**
 * What a memory makes of the language: abstractions or whole solutions become productions, the
 * memory is rewritten, weights are counted. Memories hold tokens, the library learner knows terms.
 */
final class LibraryGrowth {
  private static final int ARITY = 3;
  private static final int CANDIDATES = 100;

  /** Pseudo-counts of weights by place; few programs must suffice to show what follows what. */
  private static final double USAGE_COUNTS = 1;

  private final ModelLanguage language;
  private final RecognitionNetwork network;
  private final ProgramTokens tokens;
  private final LibraryObjective objective;

  LibraryGrowth(
      ModelLanguage language,
      RecognitionNetwork network,
      ProgramTokens tokens,
      LibraryObjective objective) {
    this.language = language;
    this.network = network;
    this.tokens = tokens;
    this.objective = objective;
  }

  /** Counts the weights θ, and those by place. */
  void fit(Memory memory) {
    fitPrior(memory);
    List<Frontier> frontiers = frontiers(memory);
    language.setUsage(ContextualFit.of(language.version().prior(), frontiers, USAGE_COUNTS));
  }

  private void fitPrior(Memory memory) {
    language.setPrior(
        objective.insideOutside().fit(language.version().language(), frontiers(memory)));
  }

  /**
   * Lets the language grow to what the remembered programs share.
   *
   * @return what was learned, one line each; nothing, and nothing is changed, if it was stopped
   */
  List<String> grow(Memory memory, Parallel parallel, BooleanSupplier stop) {
    LibraryLearner learner =
        new LibraryLearner(
            CandidateSource.topDown(ARITY, CANDIDATES), objective, language::hasRoom, parallel);
    Learned learned;
    try {
      learned = learner.learn(language.version().prior(), programs(memory), stop);
    } catch (CancellationException e) {
      return List.of();
    }
    take(learned, memory);
    return learned.steps().stream().map(LibraryGrowth::line).toList();
  }

  private static String line(Learned.Step step) {
    return "%s : %s, %d uses, %+.1f nats"
        .formatted(
            step.production().head(),
            step.production().type(),
            step.uses(),
            step.after() - step.before());
  }

  /**
   * Makes the best remembered program of every instance a production.
   *
   * @return the productions, one line each
   */
  List<String> memorise(Memory memory) {
    Learned learned =
        new Memorising(language::hasRoom).memorise(language.version().language(), programs(memory));
    take(learned, memory);
    return learned.steps().stream().map(step -> step.production().toString()).toList();
  }

  private void take(Learned learned, Memory memory) {
    if (!learned.steps().isEmpty()) {
      rewrite(memory, learned);
      learned.steps().forEach(step -> network.begin(learned.language(), step.production()));
      language.set(learned.language());
      fitPrior(memory);
    }
  }

  /**
   * The programs of every instance as terms; the likelihood is what the prior leaves of the joint.
   */
  private List<TaskPrograms> programs(Memory memory) {
    LanguageVersion version = language.version();
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
  private void rewrite(Memory memory, Learned learned) {
    ProgramCode code = new ProgramCode(learned.language());
    int[] next = new int[memory.instances()];
    memory.rewrite(
        (instance, program) -> {
          TaskPrograms task = learned.tasks().get(instance);
          int[] heads = code.encode(task.programs().get(next[instance]++));
          return tokens.tokens(task.request(), heads, heads.length);
        });
  }

  private List<Frontier> frontiers(Memory memory) {
    Deriver deriver = new Deriver(language.version().language());
    List<Frontier> frontiers = new ArrayList<>();
    for (TaskPrograms task : programs(memory)) {
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
