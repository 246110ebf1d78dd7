package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Indexing.gatherRows;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/**
 * {@code p_θ(z)}: a network over strokes and pens; where there are alphabets, each is equally
 * probable and the network is told which it is.
 */
final class StrokesPrior implements Prior {
  private static final String ALPHABETS = "prior.alphabets";

  private final StrokeNetwork network;
  private final Parameter alphabets; // (alphabets x contextWidth), null without
  private final StrokeTokens vocabulary;
  private final Kernels kernels;
  private final Tape scoringTape; // nothing learns on it: no graph

  /**
   * Over a network and what {@link #addAlphabets} added to its parameters.
   *
   * @param kernels of the thread that uses this prior
   */
  StrokesPrior(
      StrokeNetwork network, ParameterSet parameters, StrokeTokens vocabulary, Kernels kernels) {
    this.network = network;
    alphabets = vocabulary.alphabets() > 0 ? parameters.get(ALPHABETS) : null;
    this.vocabulary = vocabulary;
    this.kernels = kernels;
    scoringTape = new Tape(kernels);
  }

  /** Adds what tells the network the alphabet, if the vocabulary has any. */
  static void addAlphabets(
      ParameterSet parameters, StrokeTokens vocabulary, int contextWidth, RandomGenerator rng) {
    if (vocabulary.alphabets() > 0) {
      double bound = 1 / Math.sqrt(contextWidth);
      parameters
          .add(ALPHABETS, vocabulary.alphabets(), contextWidth)
          .fillUniform(-bound, bound, rng);
    }
  }

  @Override
  public void score(ProgramBatch programs, double[] logPrior) {
    if (programs.size() > 0) {
      StrokeSequences sequences = new StrokeSequences(vocabulary, programs);
      sequences.score(logits(scoringTape.begin(), sequences, programs), constant(), logPrior);
    }
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs) {
    StrokeSequences sequences = new StrokeSequences(vocabulary, programs);
    return sequences.logProb(logits(tape, sequences, programs), constant());
  }

  private List<Var> logits(Tape tape, StrokeSequences sequences, ProgramBatch programs) {
    return network.logits(tape, sequences, alphabets == null ? null : context(tape, programs));
  }

  /** Log-probability of the alphabet. */
  private double constant() {
    return alphabets == null ? 0 : -StrictMath.log(vocabulary.alphabets());
  }

  private Var context(Tape tape, ProgramBatch programs) {
    int[] rows = new int[programs.size()];
    for (int p = 0; p < rows.length; p++) {
      int offset = programs.offset(p);
      boolean possible = vocabulary.isProgram(programs.tokens(), offset, programs.length(p));
      rows[p] = possible ? vocabulary.alphabet(programs.tokens(), offset) : 0;
    }
    return gatherRows(tape.use(alphabets), rows, rows.length);
  }

  @Override
  public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
    int[] drawn = new int[count];
    if (alphabets != null) {
      for (int i = 0; i < count; i++) {
        drawn[i] = (int) (rng.nextDouble() * vocabulary.alphabets());
      }
    }
    sample(drawn, rng, programs);
  }

  /** Adds {@code count} programs of an alphabet, which a model without alphabets ignores. */
  void sample(int count, int alphabet, RandomGenerator rng, ProgramBatch programs) {
    int[] all = new int[count];
    Arrays.fill(all, alphabet);
    sample(all, rng, programs);
  }

  private void sample(int[] ofAlphabets, RandomGenerator rng, ProgramBatch programs) {
    int count = ofAlphabets.length;
    int width = network.contextWidth();
    int[] tokens = null;
    float[] context = null;
    if (alphabets != null) {
      tokens = new int[count];
      context = new float[count * width];
      for (int i = 0; i < count; i++) {
        tokens[i] = vocabulary.alphabetToken(ofAlphabets[i]);
        System.arraycopy(alphabets.value().data, ofAlphabets[i] * width, context, i * width, width);
      }
    }
    StrokeDecoder decoder = network.decoder(kernels, count, context);
    new StrokeSampler(vocabulary, kernels, decoder)
        .sample(Draws.exact(count), rng, tokens, programs);
  }
}
