package mws4j.autodiff.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ElementaryTest {
  /** A prime, so that the sweep meets all exponents and ever other mantissas: 4 million floats. */
  private static final int STRIDE = 1021;

  enum Function {
    EXP(1),
    LOG(1),
    TANH(3),
    SIGMOID(2);

    final int bound;

    Function(int bound) {
      this.bound = bound;
    }

    float ours(float x) {
      return switch (this) {
        case EXP -> Elementary.exp(x);
        case LOG -> Elementary.log(x);
        case TANH -> Elementary.tanh(x);
        case SIGMOID -> Elementary.sigmoid(x);
      };
    }

    double exact(double x) {
      return switch (this) {
        case EXP -> StrictMath.exp(x);
        case LOG -> StrictMath.log(x);
        case TANH -> StrictMath.tanh(x);
        case SIGMOID -> {
          double z = StrictMath.exp(-Math.abs(x));
          yield (x < 0 ? z : 1) / (1 + z);
        }
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorIsWithinTheStatedBound(Function function) {
    assertTrue(function.bound <= Elementary.MAX_ULP);
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
      assertWithin(function, Float.intBitsToFloat((int) bits));
    }
  }

  /** Around the limits of the functions, every float. */
  @ParameterizedTest
  @EnumSource
  void errorIsWithinTheStatedBoundAtTheEdges(Function function) {
    float[] edges = {
      0f,
      Float.MIN_NORMAL,
      1f,
      0.6666667f,
      1.3333334f,
      0.3465736f,
      9.010913f,
      10f,
      87.33655f,
      88.72284f,
      103.27893f,
      103.97208f,
      104f,
      89f,
      Float.MAX_VALUE
    };
    for (float edge : edges) {
      int middle = Float.floatToRawIntBits(edge);
      for (int bits = Math.max(0, middle - 2000); bits <= middle + 2000; bits++) {
        assertWithin(function, Float.intBitsToFloat(bits));
        assertWithin(function, -Float.intBitsToFloat(bits));
      }
    }
  }

  private static void assertWithin(Function function, float x) {
    float y = function.ours(x);
    float exact = (float) function.exact(x);
    if (Float.isNaN(exact) ? !Float.isNaN(y) : !(ulps(y, exact) <= function.bound)) {
      throw new AssertionError(function + "(" + x + ") = " + y + ", should be " + exact);
    }
  }

  /** Number of floats between two; 0 and -0 are one float, Infinity follows the largest. */
  private static long ulps(float x, float y) {
    return Float.isNaN(x) ? Long.MAX_VALUE : Math.abs(rank(x) - rank(y));
  }

  private static long rank(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits < 0 ? -(long) (bits & Integer.MAX_VALUE) : bits;
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, -Infinity, 0",
    "EXP, Infinity, Infinity",
    "EXP, NaN, NaN",
    "EXP, 0, 1",
    "EXP, -0.0, 1",
    "EXP, 88.72284, Infinity",
    "EXP, -104, 0",
    "LOG, 0, -Infinity",
    "LOG, -0.0, -Infinity",
    "LOG, 1, 0",
    "LOG, -1, NaN",
    "LOG, -Infinity, NaN",
    "LOG, Infinity, Infinity",
    "LOG, NaN, NaN",
    "LOG, -1e-45, NaN",
    "TANH, 0, 0",
    "TANH, -0.0, -0.0",
    "TANH, Infinity, 1",
    "TANH, -Infinity, -1",
    "TANH, NaN, NaN",
    "TANH, 1.4e-45, 1.4e-45",
    "SIGMOID, -Infinity, 0",
    "SIGMOID, Infinity, 1",
    "SIGMOID, 0, 0.5",
    "SIGMOID, -0.0, 0.5",
    "SIGMOID, NaN, NaN"
  })
  void specialValuesAreExact(Function function, float x, float expected) {
    assertEquals(expected, function.ours(x));
  }
}
