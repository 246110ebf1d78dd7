package mws4j.domains.functional;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.ProgramSampler;
import mws4j.lambda.type.IntList;
import mws4j.lambda.type.Type;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/**
 * {@code p_θ(z)} of a program given its type: a product over its heads. θ is counted and not
 * learned, so there is nothing to differentiate.
 */
final class FunctionalPrior implements Prior {
  private final Supplier<LanguageVersion> current;
  private final ProgramTokens tokens;
  private final int longest;
  private ProgramReader reader;

  FunctionalPrior(Supplier<LanguageVersion> current, ProgramTokens tokens, int longest) {
    this.current = current;
    this.tokens = tokens;
    this.longest = longest;
    refresh();
  }

  @Override
  public void refresh() {
    LanguageVersion version = current.get();
    if (reader == null || reader.version() != version) {
      reader = new ProgramReader(version, tokens);
    }
  }

  @Override
  public void score(ProgramBatch programs, double[] logPrior) {
    for (int p = 0; p < programs.size(); p++) {
      Optional<Derivation> derivation = reader.derive(programs, p);
      logPrior[p] =
          derivation.isPresent()
              ? reader.version().prior().logProb(derivation.get())
              : Double.NEGATIVE_INFINITY;
    }
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs) {
    double[] logPrior = new double[programs.size()];
    score(programs, logPrior);
    return tape.constant(tape.column(logPrior));
  }

  /** Draws of each type in turn; a draw that became too long is done anew. */
  @Override
  public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
    List<Type> types = tokens.types();
    if (types.isEmpty()) {
      throw new IllegalStateException("functional model: it knows no type of a program yet");
    }
    ProgramSampler sampler = new ProgramSampler(reader.version().language());
    IntList heads = new IntList();
    for (int i = 0; i < count; i++) {
      Type request = types.get(rng.nextInt(types.size()));
      while (!sampler.sample(reader.version().prior(), request, longest, rng, heads)) {
        request = types.get(rng.nextInt(types.size()));
      }
      programs.add(tokens.tokens(request, heads.values(), heads.size()));
    }
  }
}
