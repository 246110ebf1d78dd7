package mws4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.ops.Activations;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Reductions;
import mws4j.autodiff.ops.Window;
import org.junit.jupiter.api.Test;

/**
 * {@link Conv2d} and {@link MaxPool}: first weights, geometry, and a network of both that learns.
 */
final class ConvolutionLayersTest {
  private final SplittableRandom rng = new SplittableRandom(9);
  private final ParameterSet params = new ParameterSet();

  @Test
  void firstWeightsAreThoseOfPyTorch() {
    Conv2d layer =
        new Conv2d(params, "conv", new ImageShape(4, 9, 8), 50, new Window(3, 3, 1), rng);
    assertSame(layer.weight(), params.get("conv.weight"));
    assertSame(layer.bias(), params.get("conv.bias"));
    assertEquals(50 * 36, layer.weight().size());
    assertEquals(50, layer.bias().size());
    for (Parameter parameter : params) {
      double largest = 0;
      double sum = 0;
      for (float entry : parameter.value().data) {
        largest = Math.max(largest, Math.abs(entry));
        sum += entry;
      }
      assertTrue(largest <= 1.0 / 6 && largest > 0.8 / 6, parameter + ": " + largest);
      // Five standard errors of the mean of uniform draws.
      double bound = 5.0 / 6 / Math.sqrt(3.0 * parameter.size());
      assertEquals(0, sum / parameter.size(), bound, parameter.name());
    }
    assertEquals(new ImageShape(4, 9, 8), layer.in());
    assertEquals(new ImageShape(50, 9, 8), layer.out());
  }

  @Test
  void geometriesOfTheCharacterNetwork() {
    Conv2d first = conv(new ImageShape(1, 28, 28), 64, 2);
    MaxPool pool = new MaxPool(first.out(), 3, 2);
    assertEquals(new ImageShape(64, 14, 14), pool.out());
    Conv2d second = conv(pool.out(), 128, 1);
    pool = new MaxPool(second.out(), 3, 2);
    assertEquals(new ImageShape(128, 6, 6), pool.out());
    Conv2d third = conv(pool.out(), 128, 0);
    Conv2d fourth = conv(third.out(), 64, 0);
    assertEquals(64, new MaxPool(fourth.out(), 2, 2).out().size());
    assertThrows(IllegalArgumentException.class, () -> new MaxPool(fourth.out(), 3, 1));
  }

  private Conv2d conv(ImageShape in, int outChannels, int padding) {
    String name = "layer" + params.size();
    return new Conv2d(params, name, in, outChannels, new Window(3, 3, padding), rng);
  }

  /** The position of a bright 2 x 2 square counts, not its place: left half is -1, right half 1. */
  @Test
  void aSmallNetworkLearns() {
    ImageShape in = new ImageShape(1, 8, 8);
    Conv2d conv = new Conv2d(params, "conv", in, 4, new Window(3, 3, 0), rng);
    MaxPool pool = new MaxPool(conv.out(), 3, 3);
    Linear output = new Linear(params, "output", pool.out().size(), 1, rng);
    Parameter images = new ParameterSet().add("images", 40, in.size());
    double[] target = new double[40];
    for (int i = 0; i < 40; i++) {
      int column = rng.nextInt(2) == 0 ? rng.nextInt(3) : 4 + rng.nextInt(3);
      target[i] = column < 4 ? -1 : 1;
      int corner = i * in.size() + rng.nextInt(7) * 8 + column;
      for (int at : new int[] {corner, corner + 1, corner + 8, corner + 9}) {
        images.value().data[at] = 1;
      }
    }
    Gradients gradients = Gradients.of(params);
    Tape tape = new Tape(KernelProvider.create());
    double first = 0;
    double loss = 0;
    for (int step = 0; step < 300; step++) {
      gradients.clear();
      tape.begin(gradients);
      Var hidden = Activations.relu(conv.forward(tape, tape.constant(images.value())));
      Var y = output.forward(tape, pool.forward(hidden));
      double[] error = new double[40];
      loss = 0;
      for (int i = 0; i < 40; i++) {
        error[i] = y.value().data[i] - target[i];
        loss += error[i] * error[i] / 40;
      }
      first = step == 0 ? loss : first;
      Arrays.setAll(error, i -> error[i] / 20); // the gradient of the mean square
      tape.backward(Reductions.weightedSum(y, error));
      for (Parameter parameter : params) {
        for (int i = 0; i < parameter.size(); i++) {
          parameter.value().data[i] -= 0.1f * gradients.of(parameter).data[i];
        }
      }
    }
    assertTrue(first > 0.5 && loss < 0.02, "loss from " + first + " to " + loss);
  }
}
