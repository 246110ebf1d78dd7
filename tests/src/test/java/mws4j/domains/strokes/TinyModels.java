package mws4j.domains.strokes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
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
        .withRecognition(4, 5)
        .withAlphabets(IntStream.range(0, alphabets).mapToObj(a -> "alphabet " + a).toList());
  }

  /**
   * A model whose networks over strokes have weights so large that every part of them matters, and
   * whose convolutions have larger weights than at first, which would hardly tell two images apart,
   * and a bias that keeps their units alive.
   */
  static StrokesModel shaken(StrokesSettings settings, long seed) {
    StrokesModel model = new StrokesModel(settings, seed);
    RandomGenerator rng = new SplittableRandom(seed);
    for (Parameter parameter : model.parameters().prior()) {
      parameter.fillUniform(-0.8, 0.8, rng);
    }
    for (Parameter parameter : model.parameters().recognition()) {
      if (parameter.name().startsWith("decoder")) {
        parameter.fillUniform(-0.8, 0.8, rng);
      } else if (parameter.name().endsWith("bias")) {
        parameter.fillUniform(0.1, 0.4, rng);
      } else {
        for (int i = 0; i < parameter.size(); i++) {
          parameter.value().data[i] *= 2.5f;
        }
      }
    }
    return model;
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
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    for (int p = 0; p < all.size(); p++) {
      numbers.put(asList(all, p), p);
    }
    long[] counts = new long[all.size()];
    which.forEach(i -> counts[numbers.get(asList(drawn, i))]++);
    return counts;
  }

  private static List<Integer> asList(ProgramBatch programs, int p) {
    return Arrays.stream(programs.copyOf(p)).boxed().toList();
  }

  /**
   * Probabilities after every conditional probability of a stroke with its pen is raised to 1 /
   * temperature and normalised anew. As both are independent, that divides the logits of each.
   */
  static double[] flattened(
      ProgramBatch all, double[] exact, double temperature, StrokeTokens vocabulary) {
    double[] flat = new double[exact.length];
    for (int p = 0; p < exact.length; p++) {
      flat[p] = exact[p] > 0 ? 1 : 0;
      for (int length = vocabulary.head(); length < all.length(p) && flat[p] > 0; length++) {
        double chosen = Math.pow(mass(all, exact, all.copyOf(p), length + 1), 1 / temperature);
        double sum = 0;
        int[] tokens = all.copyOf(p);
        for (int token = 0; token < 2 * vocabulary.bank(); token++) {
          tokens[length] = token;
          sum += Math.pow(mass(all, exact, tokens, length + 1), 1 / temperature);
        }
        flat[p] *= chosen / sum;
      }
    }
    return flat;
  }

  /** Probability of all programs that begin like one. */
  private static double mass(ProgramBatch all, double[] exact, int[] tokens, int length) {
    double sum = 0;
    for (int p = 0; p < exact.length; p++) {
      int from = all.offset(p);
      if (Arrays.equals(all.tokens(), from, from + length, tokens, 0, length)) {
        sum += exact[p];
      }
    }
    return sum;
  }
}
