package mws4j.domains.regex.explain;

import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;
import mws4j.mws.probability.RandomStreams;

/**
 * What strings look like in general, against which oddness is measured: half the character bigram
 * of the training strings, half the marginal of the model, estimated from programs drawn from its
 * prior.
 *
 * <pre>p(x) = ½ bigram(x) + ½ (1/n) Σ_k p(x|z_k),  z_k ~ p(z)</pre>
 *
 * <p>The marginal knows that dates and plain numbers are common: that a string is one says little.
 * Immutable; thread-safe.
 */
final class StringBackground {
  /** n: programs drawn. */
  static final int DREAMS = 3000;

  private static final RandomStreams.Use DREAMT =
      RandomStreams.Use.named("regex/background-programs");

  private final CharacterBigram bigram;
  private final RegexProbabilities probabilities;
  private final Compute compute;
  private final ProgramBatch dreams; // macros written out

  /** The background of a model as it is now. */
  StringBackground(RegexModel model, Compute compute) {
    bigram = model.background();
    probabilities = model.probabilities();
    this.compute = compute;
    Prior prior = model.prior(compute.kernels());
    ProgramBatch written = new ProgramBatch();
    prior.sample(DREAMS, RandomStreams.of(0, DREAMT), written);
    dreams = model.library().expand(written);
  }

  /** A new scorer under the probabilities of the model, for one thread. */
  RegexScorer scorer() {
    return new RegexScorer(probabilities, RegexKernel.of(compute.kernels()));
  }

  /** The probabilities inside programs. */
  RegexProbabilities probabilities() {
    return probabilities;
  }

  /** The bigram alone. */
  CharacterBigram bigram() {
    return bigram;
  }

  /** Log-probability in nats; -Infinity if a character is outside the alphabet. */
  double logProb(String string) {
    RegexScorer scorer = scorer();
    RegexObservation observation = scorer.observe(string);
    double[] terms = new double[DREAMS];
    for (int k = 0; k < DREAMS; k++) {
      terms[k] = scorer.score(observation, dreams.tokens(), dreams.offset(k), dreams.length(k));
    }
    double[] halves = {
      bigram.logProb(string), LogWeights.logSumExp(terms, 0, DREAMS) - StrictMath.log(DREAMS)
    };
    return LogWeights.logSumExp(halves, 0, 2) - StrictMath.log(2);
  }
}
