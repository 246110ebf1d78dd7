package mws4j.domains.strokes;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.ProgramBatch;

/** Banks, programs and images that tests draw. */
final class TestStrokes {
  private TestStrokes() {}

  /** A bank of strokes of many shapes, with some affine maps unless there are none. */
  static ParameterSet bank(int size, StrokeVariant variant, int maps, long seed) {
    RandomGenerator rng = new SplittableRandom(seed);
    ParameterSet parameters = new ParameterSet();
    StrokeBank.addParameters(parameters, size, variant, rng);
    parameters.get("stroke.sharpness").fillUniform(8, 20, rng);
    parameters.get("stroke.width").fillUniform(-2, 1, rng);
    if (variant == StrokeVariant.FREE) {
      parameters.get("stroke.angle").fillUniform(-1.4, 1.4, rng);
    }
    if (maps > 0) {
      Parameter parameter = parameters.add("maps", maps, 6).fillUniform(-0.06, 0.06, rng);
      for (int m = 0; m < maps; m++) {
        parameter.value().data[6 * m]++;
        parameter.value().data[6 * m + 4]++;
      }
    }
    return parameters;
  }

  /** Random programs, every third with a prefix of the one before. */
  static ProgramBatch programs(StrokeTokens vocabulary, int count, long seed) {
    RandomGenerator rng = new SplittableRandom(seed);
    ProgramBatch programs = new ProgramBatch();
    int[] tokens = new int[vocabulary.length()];
    for (int p = 0; p < count; p++) {
      int head = vocabulary.head();
      int from = p % 3 == 2 ? head + rng.nextInt(vocabulary.strokes() + 1) : head;
      for (int i = from; i < tokens.length; i++) {
        tokens[i] = rng.nextInt(2 * vocabulary.bank());
      }
      if (head > 0 && from == head) {
        tokens[0] = 2 * vocabulary.bank() + rng.nextInt(vocabulary.alphabets());
      }
      tokens[head] &= ~1;
      programs.add(tokens, 0, tokens.length);
    }
    return programs;
  }

  /** The strokes of a program without its alphabet. */
  static int[] strokes(StrokeTokens vocabulary, ProgramBatch programs, int p) {
    int[] tokens = programs.copyOf(p);
    return Arrays.copyOfRange(tokens, vocabulary.head(), tokens.length);
  }

  /** An image with ink here and there, more of it on the diagonal. */
  static CharacterImage image(int side, long seed) {
    RandomGenerator rng = new SplittableRandom(seed);
    boolean[] ink = new boolean[side * side];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = rng.nextInt(Math.abs(i / side - i % side) < 2 ? 2 : 12) == 0;
    }
    return CharacterImage.of(side, ink);
  }
}
