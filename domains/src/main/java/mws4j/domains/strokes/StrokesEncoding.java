package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Indexing.gatherRows;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;

/** What the recognition model saw in some images, as contexts of its network over strokes. */
final class StrokesEncoding implements Encoding {
  private final StrokeNetwork network;
  private final StrokeTokens vocabulary;
  private final Var context; // (observations x contextWidth)
  private final int[] alphabetOf; // of each observation, null without

  StrokesEncoding(StrokeNetwork network, StrokeTokens vocabulary, Var context, int[] alphabetOf) {
    this.network = network;
    this.vocabulary = vocabulary;
    this.context = context;
    this.alphabetOf = alphabetOf;
  }

  @Override
  public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
    int width = network.contextWidth();
    int rows = context.rows() * draws.perObservation();
    float[] contexts = new float[rows * width];
    int[] alphabetTokens = alphabetOf == null ? null : new int[rows];
    for (int row = 0; row < rows; row++) {
      int observation = row / draws.perObservation();
      System.arraycopy(context.value().data, observation * width, contexts, row * width, width);
      if (alphabetOf != null) {
        alphabetTokens[row] = vocabulary.alphabetToken(alphabetOf[observation]);
      }
    }
    Kernels kernels = context.tape().kernels();
    StrokeDecoder decoder = network.decoder(kernels, rows, contexts);
    new StrokeSampler(vocabulary, kernels, decoder).sample(draws, rng, alphabetTokens, programs);
  }

  @Override
  public Var logProb(ProgramBatch programs) {
    StrokeSequences sequences = new StrokeSequences(vocabulary, programs);
    if (alphabetOf != null) {
      for (int p = 0; p < programs.size(); p++) {
        int[] tokens = programs.tokens();
        int offset = programs.offset(p);
        if (!vocabulary.isProgram(tokens, offset, programs.length(p))
            || vocabulary.alphabet(tokens, offset) != alphabetOf[programs.observation(p)]) {
          sequences.exclude(p);
        }
      }
    }
    Var contexts = gatherRows(context, programs.observations(), programs.size());
    return sequences.logProb(network.logits(context.tape(), sequences, contexts), 0);
  }
}
