package mws4j.domains.strokes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.strokes.StrokesSettings.PriorKind;
import mws4j.mws.model.ProgramBatch;

/** Models so small that all their programs can be written down. */
final class TinyModels {
  private TinyModels() {}

  /** Of some stroke types, strokes and alphabets, with three maps. */
  static StrokesSettings settings(PriorKind prior, int bank, int strokes, int alphabets) {
    return StrokesSettings.defaults()
        .withPrograms(bank, strokes, StrokeVariant.ARC)
        .withMaps(3)
        .withPrior(prior)
        .withRecognition(2, 5)
        .withAlphabets(IntStream.range(0, alphabets).mapToObj(a -> "alphabet " + a).toList());
  }

  /** A model whose networks have weights so large that every part of them matters. */
  static StrokesModel shaken(StrokesSettings settings, long seed) {
    StrokesModel model = new StrokesModel(settings, seed);
    RandomGenerator rng = new SplittableRandom(seed);
    shake(model.priorParameters(), rng);
    shake(model.recognitionParameters(), rng);
    return model;
  }

  private static void shake(ParameterSet parameters, RandomGenerator rng) {
    for (Parameter parameter : parameters) {
      parameter.fillUniform(-0.8, 0.8, rng);
    }
  }

  /** All programs, in order of their tokens. */
  static ProgramBatch all(StrokeTokens vocabulary) {
    ProgramBatch all = new ProgramBatch();
    int[] tokens = new int[vocabulary.length()];
    int types = 2 * vocabulary.bank() + vocabulary.alphabets();
    long combinations = Math.round(Math.pow(types, tokens.length));
    for (long number = 0; number < combinations; number++) {
      long left = number;
      for (int i = tokens.length - 1; i >= 0; i--) {
        tokens[i] = (int) (left % types);
        left /= types;
      }
      if (vocabulary.isProgram(tokens, 0, tokens.length)) {
        all.add(tokens, 0, tokens.length);
      }
    }
    return all;
  }

  /** How often each program of one batch occurs among some of another. */
  static long[] count(ProgramBatch all, ProgramBatch drawn, IntStream which) {
    long[] counts = new long[all.size()];
    which.forEach(
        i -> {
          int[] tokens = drawn.copyOf(i);
          int p = 0;
          while (!all.equals(p, tokens, 0, tokens.length)) {
            p++;
          }
          counts[p]++;
        });
    return counts;
  }
}
