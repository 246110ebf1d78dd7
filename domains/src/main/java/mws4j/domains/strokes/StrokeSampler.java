package mws4j.domains.strokes;

import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Draws;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.Categorical;

/** Draws programs from a {@link StrokeDecoder}, all rows side by side. */
final class StrokeSampler {
  private final StrokeTokens vocabulary;
  private final Kernels kernels;
  private final StrokeDecoder decoder;
  private final int bank;
  private final float[] logits;
  private final float[] strokeProbs;
  private final float[] penProbs;

  /** Draws one program per row of the decoder. */
  StrokeSampler(StrokeTokens vocabulary, Kernels kernels, StrokeDecoder decoder) {
    this.vocabulary = vocabulary;
    this.kernels = kernels;
    this.decoder = decoder;
    bank = vocabulary.bank();
    logits = new float[decoder.rows() * (bank + 2)];
    strokeProbs = new float[decoder.rows() * bank];
    penProbs = new float[decoder.rows() * 2];
  }

  /**
   * Adds a program per row, each with the number of its observation.
   *
   * @param draws how many rows an observation has, and which of them are flat
   * @param alphabetTokens first token of each row's program, null in a model without alphabets
   */
  void sample(Draws draws, RandomGenerator rng, int[] alphabetTokens, ProgramBatch programs) {
    int rows = decoder.rows();
    int[] drawn = new int[rows * vocabulary.length()];
    int[] strokes = new int[rows];
    int[] pens = new int[rows];
    for (int t = 0; t < vocabulary.strokes(); t++) {
      decoder.step(t, strokes, pens, logits);
      predict(draws);
      for (int row = 0; row < rows; row++) {
        strokes[row] = Categorical.sample(strokeProbs, row * bank, bank, rng);
        pens[row] = t == 0 ? 0 : Categorical.sample(penProbs, row * 2, 2, rng);
        drawn[row * vocabulary.length() + vocabulary.head() + t] = 2 * strokes[row] + pens[row];
      }
    }
    for (int row = 0; row < rows; row++) {
      if (alphabetTokens != null) {
        drawn[row * vocabulary.length()] = alphabetTokens[row];
      }
      programs.turnTo(row / draws.perObservation());
      programs.add(drawn, row * vocabulary.length(), vocabulary.length());
    }
  }

  private void predict(Draws draws) {
    int rows = decoder.rows();
    for (int row = 0; row < rows; row++) {
      float factor = (float) (1 / draws.temperature(row));
      int at = row * (bank + 2);
      for (int i = 0; i < bank; i++) {
        strokeProbs[row * bank + i] = factor * logits[at + i];
      }
      penProbs[row * 2] = factor * logits[at + bank];
      penProbs[row * 2 + 1] = factor * logits[at + bank + 1];
    }
    kernels.logSoftmax(rows, bank, strokeProbs, 0, strokeProbs, 0);
    kernels.exp(rows * bank, strokeProbs, 0, strokeProbs, 0);
    kernels.logSoftmax(rows, 2, penProbs, 0, penProbs, 0);
    kernels.exp(rows * 2, penProbs, 0, penProbs, 0);
  }
}
