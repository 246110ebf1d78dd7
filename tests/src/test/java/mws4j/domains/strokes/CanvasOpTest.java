package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.kernel.StrokesKernel;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CanvasOpTest {
  private static final int SIDE = 28;
  private static final StrokeTokens VOCABULARY = new StrokeTokens(9, 6, 0);

  private static Var draw(
      Tape tape, ParameterSet parameters, StrokeVariant variant, ProgramBatch programs) {
    StrokeBank bank = new StrokeBank(parameters, variant);
    bank.refresh();
    CanvasPainter painter =
        new CanvasPainter(bank, StrokesKernel.of(KernelProvider.vector()), SIDE, 6);
    return CanvasOp.draw(tape, bank, painter, programs, 0);
  }

  /** Floats in the exponent, and pixels skipped out of reach: 1e-6 each. */
  @ParameterizedTest
  @EnumSource(StrokeVariant.class)
  void canvasesAgreeWithTheSpecification(StrokeVariant variant) {
    ParameterSet parameters = TestStrokes.bank(9, variant, 0, 3);
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 40, 4);
    Tape tape = new Tape(KernelProvider.create());
    Var canvases = draw(tape, parameters, variant, programs);
    Map<String, double[]> values = StrokesTwin.values(parameters);
    double dark = 0;
    for (int p = 0; p < programs.size(); p++) {
      double[] twin = StrokesTwin.canvas(values, variant, SIDE, programs.copyOf(p));
      for (int i = 0; i < twin.length; i++) {
        assertEquals(twin[i], canvases.value().data[p * SIDE * SIDE + i], 5e-6);
        dark += twin[i];
      }
    }
    assertTrue(dark > 40 * 50, "ink: " + dark);
  }

  /** Only what is out of reach may differ: all pixels of a canvas drawn without boxes. */
  @Test
  void skippingChangesNoProbabilityByMoreThanTheBound() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 0, 5);
    StrokeBank bank = new StrokeBank(parameters, StrokeVariant.ARC);
    bank.refresh();
    CanvasPainter painter =
        new CanvasPainter(bank, StrokesKernel.of(KernelProvider.scalar()), SIDE, 6);
    float[] xs = new float[painter.stride()];
    float[] ys = new float[SIDE];
    for (int i = 0; i < SIDE; i++) {
      xs[i] = painter.x(i);
      ys[i] = painter.y(i);
    }
    int skipped = 0;
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 30, 6);
    for (int p = 0; p < programs.size(); p++) {
      CanvasOp.paint(painter, programs, p, 0);
      float[] all = new float[SIDE * painter.stride()];
      for (int k = 0; k < 6; k++) {
        if (StrokeTokens.drawn(painter.token(k))) {
          StrokesKernel.of(KernelProvider.scalar())
              .draw(
                  bank.arc(StrokeTokens.stroke(painter.token(k))),
                  painter.middleX(k),
                  painter.middleY(k),
                  xs,
                  ys,
                  0,
                  SIDE,
                  0,
                  painter.stride(),
                  painter.stride(),
                  all);
        }
      }
      float[] expected = new float[all.length];
      StrokesKernel.of(KernelProvider.scalar())
          .probabilities(all.length, bank.scale(), bank.bias(), all, expected);
      float[] found = painter.probabilities();
      for (int i = 0; i < found.length && painter.anyDrawn(); i++) {
        if (i % painter.stride() < SIDE) {
          assertEquals(expected[i], found[i], 1.1e-6);
          skipped += expected[i] != found[i] ? 1 : 0;
        }
      }
    }
    assertTrue(skipped > 100, "skipped with some ink: " + skipped);
  }

  /** Against differences of the specification in double, so that kinks hardly matter. */
  @ParameterizedTest
  @EnumSource(StrokeVariant.class)
  void gradientAgreesWithDifferences(StrokeVariant variant) {
    ParameterSet parameters = TestStrokes.bank(9, variant, 0, 7);
    if (variant == StrokeVariant.ARC) {
      parameters.get("stroke.angle").value().data[1] = 0; // straight, or nearly
      parameters.get("stroke.angle").value().data[2] = 1e-6f;
    }
    requireGradient(parameters, variant, TestStrokes.programs(VOCABULARY, 12, 8));
  }

  private static void requireGradient(
      ParameterSet parameters, StrokeVariant variant, ProgramBatch programs) {
    double[] weights =
        new SplittableRandom(9).doubles((long) programs.size() * SIDE * SIDE, -1, 1).toArray();
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    tape.backward(weightedSum(draw(tape, parameters, variant, programs), weights));
    StrokesTwin.requireGradient(
        gradients,
        StrokesTwin.values(parameters),
        values -> {
          double sum = 0;
          for (int p = 0; p < programs.size(); p++) {
            double[] canvas = StrokesTwin.canvas(values, variant, SIDE, programs.copyOf(p));
            for (int i = 0; i < canvas.length; i++) {
              sum += weights[p * canvas.length + i] * canvas[i];
            }
          }
          return sum;
        },
        1e-3);
  }

  @Test
  void programsThatDrawNothingAreFlooredAndLearnNothing() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 0, 12);
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[] {0, 2, 4, 6, 8, 10}, 0, 6);
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Var canvas = draw(tape, parameters, StrokeVariant.ARC, programs);
    assertEquals(1e-6, canvas.value().data[100], 1e-9);
    double[] ones = new double[SIDE * SIDE];
    Arrays.fill(ones, 1);
    tape.backward(weightedSum(canvas, ones));
    assertEquals(0, gradients.squaredNorm());
  }

  @Test
  void orderOfDrawingAndSharedPrefixesDoNotMatter() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.FREE, 0, 13);
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 30, 14);
    Tape tape = new Tape(KernelProvider.create());
    float[] together = draw(tape, parameters, StrokeVariant.FREE, programs).value().data;
    for (int p = 29; p >= 0; p--) {
      ProgramBatch alone = new ProgramBatch();
      alone.add(programs, p);
      Tape other = new Tape(KernelProvider.create());
      float[] single = draw(other, parameters, StrokeVariant.FREE, alone).value().data;
      assertArrayEquals(
          Arrays.copyOfRange(together, p * SIDE * SIDE, (p + 1) * SIDE * SIDE),
          Arrays.copyOf(single, SIDE * SIDE));
    }
  }

  @Test
  void parametersAreThoseOfTheSpecification() {
    ParameterSet parameters = new ParameterSet();
    StrokeBank.addParameters(parameters, 2000, StrokeVariant.ARC, new SplittableRandom(15));
    StrokeBank bank = new StrokeBank(parameters, StrokeVariant.ARC);
    bank.refresh();
    assertEquals(Math.log1p(Math.exp(3)), bank.scale(), 1e-6);
    assertEquals(-3, bank.bias());
    Map<String, double[]> values = StrokesTwin.values(parameters);
    double most = 0;
    for (int i = 0; i < 2000; i++) {
      double[] twin = StrokesTwin.stroke(values, StrokeVariant.ARC, i);
      assertEquals(twin[0], bank.dx(i), 1e-6);
      assertEquals(twin[1], bank.dy(i), 1e-6);
      assertEquals(twin[2], bank.theta(i), 1e-6);
      assertEquals(400, bank.arc(i).sharpness2);
      assertEquals(twin[4] * twin[4], bank.arc(i).width2, 1e-8);
      assertTrue(Math.abs(bank.dx(i)) < 0.66 * Math.tanh(0.4));
      most = Math.max(most, Math.abs(bank.theta(i)));
    }
    assertTrue(most < 0.2901 * Math.PI && most > 0.285 * Math.PI, "theta up to " + most);
  }

  @Test
  void aStrokeWithoutLengthIsADot() {
    ParameterSet parameters = TestStrokes.bank(2, StrokeVariant.LINE, 0, 16);
    parameters.get("stroke.displacement").fill(0);
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[] {0, 1, 1, 1, 1, 1}, 0, 6);
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Var canvas = draw(tape, parameters, StrokeVariant.LINE, programs);
    float[] p = canvas.value().data;
    assertTrue(p[13 * SIDE + 13] > 0.4, "middle: " + p[13 * SIDE + 13]);
    assertTrue(p[0] < 0.06, "corner: " + p[0]);
    double[] weights = new SplittableRandom(17).doubles(SIDE * SIDE).toArray();
    tape.backward(weightedSum(canvas, weights));
    assertTrue(Double.isFinite(gradients.squaredNorm()));
    for (Parameter parameter : parameters) {
      assertTrue(gradients.of(parameter).data[0] != 0 || parameter.name().endsWith("angle"));
    }
  }
}
