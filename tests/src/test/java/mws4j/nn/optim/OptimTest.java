package mws4j.nn.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import org.junit.jupiter.api.Test;

final class OptimTest {
  private final Kernels kernels = KernelProvider.scalar();
  private final ParameterSet params = new ParameterSet();
  private final Parameter w = params.add("layer.w", 3, 7);
  private final Gradients gradients = Gradients.of(params);
  private final SplittableRandom rng = new SplittableRandom(2);

  @Test
  void adamFollowsAlgorithm1() {
    w.fillUniform(-1, 1, rng);
    Adam adam = new Adam(params);
    int n = w.size();
    double[] expected = new double[n];
    double[] m = new double[n];
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      expected[i] = w.value().data[i];
    }
    for (int t = 1; t <= 200; t++) {
      double rate = 1e-2 / t;
      for (int i = 0; i < n; i++) {
        float g = (float) rng.nextDouble(-3, 3);
        gradients.of(w).data[i] = g;
        double scaled = 0.25 * g;
        m[i] = 0.9 * m[i] + 0.1 * scaled;
        v[i] = 0.999 * v[i] + 0.001 * scaled * scaled;
        double mHat = m[i] / (1 - Math.pow(0.9, t));
        double vHat = v[i] / (1 - Math.pow(0.999, t));
        expected[i] -= rate * mHat / (Math.sqrt(vHat) + 1e-8);
      }
      adam.step(kernels, gradients, rate, 0.25);
      assertArrayEquals(new float[n], gradients.of(w).data, "gradients are cleared");
    }
    for (int i = 0; i < n; i++) {
      assertEquals(expected[i], w.value().data[i], 2e-6, "entry " + i);
      assertEquals(m[i], adam.firstMoment(w)[i], 1e-6);
      assertEquals(v[i], adam.secondMoment(w)[i], 1e-6);
    }
    assertEquals(200, adam.steps());
  }

  @Test
  void epsilonIsThatOfThePaper() {
    // One step from zero moments is rate g / (|g| + epsilon), half the rate at g = epsilon.
    Adam adam = new Adam(params, 0.9, 0.999, 1e-3);
    gradients.of(w).data[0] = 1e-3f;
    adam.step(kernels, gradients, 1, 1);
    assertEquals(-0.5, w.value().data[0], 1e-4);
  }

  @Test
  void resumedAdamHasTheBitsOfAnUninterruptedOne() {
    Adam whole = new Adam(params);
    ParameterSet copies = new ParameterSet();
    Parameter copy = copies.add("layer.w", 3, 7);
    Gradients copyGradients = Gradients.of(copies);
    Adam resumed = new Adam(copies);
    for (int t = 0; t < 20; t++) {
      if (t == 10) {
        System.arraycopy(w.value().data, 0, copy.value().data, 0, w.size());
        System.arraycopy(whole.firstMoment(w), 0, resumed.firstMoment(copy), 0, w.size());
        System.arraycopy(whole.secondMoment(w), 0, resumed.secondMoment(copy), 0, w.size());
        resumed.resumeAt(whole.steps());
      }
      for (int i = 0; i < w.size(); i++) {
        gradients.of(w).data[i] = (float) rng.nextDouble(-1, 1);
        copyGradients.of(copy).data[i] = gradients.of(w).data[i];
      }
      whole.step(kernels, gradients, 1e-2, 1);
      if (t >= 10) {
        resumed.step(kernels, copyGradients, 1e-2, 1);
      }
    }
    assertArrayEquals(w.value().data, copy.value().data);
  }

  @Test
  void rejectsForeignGradientsAndBadConstants() {
    Adam adam = new Adam(params);
    ParameterSet others = new ParameterSet();
    assertEquals(
        "Adam: gradients of another set of parameters",
        assertThrows(
                IllegalArgumentException.class,
                () -> adam.step(kernels, Gradients.of(others), 1, 1))
            .getMessage());
    assertEquals(
        "Adam: decay rates must be in [0, 1) and epsilon above 0; they are 0.9, 1.0 and 1.0E-8",
        assertThrows(IllegalArgumentException.class, () -> new Adam(params, 0.9, 1, 1e-8))
            .getMessage());
  }

  @Test
  void clipsByTheNormOfAllSetsTogether() {
    ParameterSet others = new ParameterSet();
    Parameter u = others.add("u", 1, 1);
    Gradients second = Gradients.of(others);
    gradients.of(w).data[4] = 3;
    second.of(u).data[0] = -4;
    double norm = Clipping.norm(gradients, second);
    assertEquals(5, norm);
    assertEquals(0.2, Clipping.scale(norm, 1));
    assertEquals(1, Clipping.scale(norm, 5));
    assertEquals(1, Clipping.scale(0, 5));
  }

  @Test
  void namesTheFirstGradientThatIsNotFinite() {
    gradients.of(w).data[7 + 2] = Float.NaN;
    assertEquals(
        "gradient of layer.w (3x7): first non-finite value, NaN at row 1, column 2",
        assertThrows(ArithmeticException.class, () -> Clipping.norm(gradients)).getMessage());
    gradients.of(w).data[0] = Float.NEGATIVE_INFINITY;
    assertEquals(
        "gradient of layer.w (3x7): first non-finite value, -Infinity at row 0, column 0",
        assertThrows(ArithmeticException.class, () -> Clipping.norm(gradients)).getMessage());
    gradients.of(w).fill(Float.MAX_VALUE);
    assertEquals(Math.sqrt(21) * Float.MAX_VALUE, Clipping.norm(gradients), 1e25);
  }

  @Test
  void warmsUpThenFallsAlongACosine() {
    LearningRate rate = LearningRate.warmupThenCosine(0.4, 4, 12, 0.04);
    double[] expected = {0.1, 0.2, 0.3, 0.4, 0.4};
    for (int step = 0; step < expected.length; step++) {
      assertEquals(expected[step], rate.at(step), 1e-12, "step " + step);
    }
    assertEquals(0.04 + 0.36 * (1 + Math.sqrt(0.5)) / 2, rate.at(6), 1e-12);
    assertEquals(0.22, rate.at(8), 1e-12);
    assertEquals(0.04, rate.at(12), 1e-12);
    assertEquals(0.04, rate.at(1_000_000), 1e-12);
    assertEquals(0.4, LearningRate.warmupThenCosine(0.4, 0, 5, 0).at(0), 1e-12);
  }

  @Test
  void rejectsSchedulesThatMakeNoSense() {
    assertEquals(
        "LearningRate: steps must satisfy 0 <= warmup < total; they are 5 and 5",
        assertThrows(
                IllegalArgumentException.class, () -> LearningRate.warmupThenCosine(1, 5, 5, 0))
            .getMessage());
    assertEquals(
        "LearningRate: peak must be finite and at least 0; it is NaN",
        assertThrows(
                IllegalArgumentException.class,
                () -> LearningRate.warmupThenCosine(Double.NaN, 0, 5, 0))
            .getMessage());
  }
}
