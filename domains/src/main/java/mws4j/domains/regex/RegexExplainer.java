package mws4j.domains.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.inference.Inference;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.RandomStreams;

/**
 * Explains strings by programs: what format is this, what else fits, what is odd?
 *
 * <p>The wake step of a trained model, repeated from an empty memory. Any number of threads may ask
 * one explainer.
 */
public final class RegexExplainer {
  /** Programs kept. */
  static final int CAPACITY = 100;

  /** Programs drawn from the recognition model per round. */
  static final int PARTICLES = 50;

  private static final long STREAM = 21;

  private final RegexModel model;
  private final RegexProbabilities probabilities;
  private final CharacterBigram background;

  /** Explains with the parameters that the model has now; do not train it any further. */
  public RegexExplainer(RegexModel model) {
    this.model = model;
    probabilities = model.probabilities();
    background = model.background();
  }

  /**
   * Explains with the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or no checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static RegexExplainer load(Path checkpoint) throws IOException {
    return new RegexExplainer(RegexModel.load(checkpoint));
  }

  /**
   * Explains strings within a time budget, which one round of proposals may exceed.
   *
   * @throws IllegalArgumentException if there are no strings, or one is too long or has characters
   *     outside the alphabet
   */
  public ConceptPosterior explain(List<String> strings, Duration budget) {
    long start = System.nanoTime();
    return explain(
            List.of(new StringSet(strings)), 1, () -> System.nanoTime() - start < budget.toNanos())
        .get(0);
  }

  /**
   * Explains several concepts with a fixed number of rounds; the result depends on the seed only.
   */
  public List<ConceptPosterior> explain(List<StringSet> concepts, long seed, int rounds) {
    int[] done = {0};
    return explain(concepts, seed, () -> ++done[0] < rounds);
  }

  private List<ConceptPosterior> explain(
      List<StringSet> concepts, long seed, BooleanSupplier goOn) {
    Memory memory =
        new Inference<>(model, KernelProvider.create())
            .infer(concepts, CAPACITY, PARTICLES, RandomStreams.of(seed, STREAM), goOn);
    List<ConceptPosterior> posteriors = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      posteriors.add(ConceptPosterior.of(concepts.get(i), memory, i, probabilities, background));
    }
    return posteriors;
  }
}
