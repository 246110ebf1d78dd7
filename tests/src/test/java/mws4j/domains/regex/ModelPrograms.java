package mws4j.domains.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramBatch;

/** Small models with random weights and batches of programs for the tests of the networks. */
final class ModelPrograms {
  private ModelPrograms() {}

  /** A tiny model, none of whose probabilities is near 0 or 1. */
  static RegexModel tiny(int maxLength, long seed) {
    return new RegexModel(new RegexSettings(maxLength, 3, 5, 6), seed);
  }

  /** Draws all weights anew, large enough that every part of the network matters. */
  static RegexModel shaken(RegexModel model, double bound, RandomGenerator rng) {
    for (Part part : Part.values()) {
      for (Parameter parameter : model.parameters().of(part)) {
        parameter.fillUniform(-bound, bound, rng);
      }
    }
    return model;
  }

  static ProgramBatch parse(String... programs) {
    ProgramBatch batch = new ProgramBatch();
    for (String program : programs) {
      batch.add(RegexProgram.parse(program).tokens());
    }
    return batch;
  }

  /** All programs that models propose, of at most maxLength tokens. */
  static ProgramBatch all(int maxLength) {
    ProgramBatch batch = new ProgramBatch();
    extend(batch, new ArrayList<>(), RegexSyntax.startUnstacked(maxLength));
    return batch;
  }

  private static void extend(ProgramBatch batch, List<Integer> tokens, int state) {
    if (RegexSyntax.allows(state, RegexTokens.END)) {
      batch.add(tokens.stream().mapToInt(token -> token).toArray());
    }
    for (int token = 0; token < RegexTokens.END; token++) {
      if (RegexSyntax.allows(state, token)) {
        tokens.add(token);
        extend(batch, tokens, RegexSyntax.next(state, token));
        tokens.remove(tokens.size() - 1);
      }
    }
  }

  /** Programs i .. j-1 of a batch. */
  static ProgramBatch slice(ProgramBatch batch, int i, int j) {
    ProgramBatch part = new ProgramBatch();
    for (int p = i; p < j; p++) {
      part.add(batch, p);
    }
    return part;
  }
}
