package mws4j.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.Activations;
import mws4j.autodiff.ops.LinearAlgebra;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GradientCheckTest {
  private final Kernels kernels = KernelProvider.scalar();
  private final ParameterSet params = new ParameterSet();
  private final Parameter w = params.add("w", 5, 7).fillUniform(0.5, 1.5, new SplittableRandom(1));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void rejectsAPullbackWrongByHalfAPercent(int seed) {
    GradientCheck.Result right = squareWithFactor(2.0, seed);
    GradientCheck.Result wrong = squareWithFactor(2.01, seed);
    right.requireBelow(1e-3);
    AssertionError error = assertThrows(AssertionError.class, () -> wrong.requireBelow(1e-3));
    assertTrue(error.getMessage().startsWith("gradient of w: backward gives "), error.getMessage());
  }

  /** y = w², whose pullback should be dw += 2 w dy. */
  private GradientCheck.Result squareWithFactor(double factor, int seed) {
    return GradientCheck.worst(
        kernels,
        params,
        tape -> {
          Var x = tape.use(w);
          FMatrixRMaj y = tape.buffer(x.rows(), x.cols());
          for (int i = 0; i < w.size(); i++) {
            y.data[i] = x.value().data[i] * x.value().data[i];
          }
          return tape.record(
              "square",
              y,
              x.needsGrad(),
              dy -> {
                for (int i = 0; i < w.size(); i++) {
                  x.grad().data[i] += (float) factor * x.value().data[i] * dy.data[i];
                }
              });
        },
        new SplittableRandom(seed));
  }

  @Test
  void rejectsAMissingPullback() {
    GradientCheck.Result result =
        GradientCheck.worst(
            kernels,
            params,
            tape ->
                tape.record("copy", tape.use(w).value().copy(), tape.use(w).needsGrad(), dy -> {}),
            new SplittableRandom(2));
    assertEquals(1, result.error(), 1e-6);
  }

  @Test
  void namesTheParameterThatIsWrongAndPutsValuesBack() {
    Parameter v = params.add("v", 7, 3).fillUniform(-1, 1, new SplittableRandom(3));
    float[] before = v.value().data.clone();
    GradientCheck.Result result =
        GradientCheck.worst(
            kernels,
            params,
            tape -> {
              Var right = Activations.tanh(LinearAlgebra.matmul(tape.use(w), tape.use(v)));
              Var x = tape.use(v);
              Var wrong =
                  tape.record(
                      "copy",
                      x.value().copy(),
                      x.needsGrad(),
                      dy -> tape.kernels().axpy(v.size(), 1.01f, dy.data, 0, x.grad().data, 0));
              return LinearAlgebra.matmul(
                  right, LinearAlgebra.matmul(tape.constant(ones()), wrong));
            },
            new SplittableRandom(4));
    assertEquals("v", result.parameter());
    assertArrayEquals(before, v.value().data);
  }

  private static FMatrixRMaj ones() {
    FMatrixRMaj ones = new FMatrixRMaj(3, 7);
    ones.fill(1);
    return ones;
  }

  @Test
  void rejectsAResultThatNothingFeeds() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            GradientCheck.worst(
                kernels,
                params,
                tape -> tape.constant(new FMatrixRMaj(1, 1)),
                new SplittableRandom(5)));
  }
}
