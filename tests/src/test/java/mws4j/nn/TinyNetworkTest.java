package mws4j.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.function.Function;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Scalars;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.nn.optim.Adam;
import mws4j.nn.optim.Clipping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TinyNetworkTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 16, 17})
  void gradientsOfTheWholeNetwork(int hidden) {
    TinyNetwork network = new TinyNetwork(hidden, 31);
    GradientCheck.worst(
            KernelProvider.scalar(), network.params, network::loss, new SplittableRandom(1))
        .requireBelow(1e-2); // an unrolled network
  }

  @Test
  void learns() {
    TinyNetwork network = new TinyNetwork(16, 32);
    Gradients gradients = Gradients.of(network.params);
    Tape tape = new Tape(KernelProvider.scalar());
    Adam adam = new Adam(network.params);
    double first = 0;
    double last = 0;
    for (int step = 0; step < 100; step++) {
      Var loss = network.loss(tape.begin(gradients));
      last = loss.value().data[0];
      first = step == 0 ? last : first;
      tape.backward(loss);
      double scale = Clipping.scale(Clipping.norm(gradients), 5);
      adam.step(tape.kernels(), gradients, 5e-3, scale);
    }
    // 8 targets of weight 1/2 on average and about 35 allowed tokens start near 14 nats.
    assertTrue(first > 8 && last < 0.5, "from " + first + " to " + last);
  }

  @Test
  void theSameRunTwiceHasTheSameBits() {
    assertArrayEquals(
        gradientBits(new Tape(KernelProvider.scalar()), 1),
        gradientBits(new Tape(KernelProvider.scalar()), 3));
  }

  /** All gradients after several identical steps, of which only the last one counts. */
  private static float[] gradientBits(Tape tape, int steps) {
    TinyNetwork network = new TinyNetwork(17, 33);
    Gradients gradients = Gradients.of(network.params);
    for (int i = 0; i < steps; i++) {
      gradients.clear();
      tape.backward(network.loss(tape.begin(gradients)));
    }
    return joined(network.params, p -> gradients.of(p).data);
  }

  @Test
  void trainingHasTheSameBitsWithScalarAndVectorKernels() {
    Kernels simd = KernelProvider.create();
    assertTrue(simd.name().startsWith("simd "), "vector kernels were not used: " + simd.name());
    for (int hidden : new int[] {5, 16, 33}) {
      assertArrayEquals(
          trained(KernelProvider.scalar(), hidden), trained(simd, hidden), "hidden " + hidden);
    }
  }

  /** All parameters after ten steps. */
  private static float[] trained(Kernels kernels, int hidden) {
    TinyNetwork network = new TinyNetwork(hidden, 37);
    Gradients gradients = Gradients.of(network.params);
    Tape tape = new Tape(kernels);
    Adam adam = new Adam(network.params);
    for (int step = 0; step < 10; step++) {
      tape.backward(network.loss(tape.begin(gradients)));
      adam.step(kernels, gradients, 1e-2, Clipping.scale(Clipping.norm(gradients), 1));
    }
    return joined(network.params, p -> p.value().data);
  }

  private static float[] joined(ParameterSet params, Function<Parameter, float[]> part) {
    float[] all = new float[Scalars.in(params)];
    int at = 0;
    for (Parameter parameter : params) {
      System.arraycopy(part.apply(parameter), 0, all, at, parameter.size());
      at += parameter.size();
    }
    return all;
  }

  @Test
  void aFamiliarStepAllocatesNoArrays() {
    TinyNetwork network = new TinyNetwork(64, 34);
    Gradients gradients = Gradients.of(network.params);
    Tape tape = new Tape(KernelProvider.scalar());
    float[] buffer = null;
    for (int i = 0; i < 3; i++) {
      Var loss = network.loss(tape.begin(gradients));
      tape.backward(loss);
      if (buffer != null) {
        assertSame(buffer, loss.value().data);
      }
      buffer = loss.value().data;
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10; i++) {
      tape.backward(network.loss(tape.begin(gradients)));
    }
    long perStep = (threads.getCurrentThreadAllocatedBytes() - before) / 10;
    // Nodes and closures of about thirty operations; the smallest activation here has 4 KB, all
    // together have 300 KB.
    assertTrue(perStep < 12_000, perStep + " bytes per step");
  }

  @Test
  void parametersThatDoNotLearnAreConstants() {
    TinyNetwork network = new TinyNetwork(4, 35);
    TinyNetwork other = new TinyNetwork(4, 36);
    Gradients ofOther = Gradients.of(other.params);
    Tape tape = new Tape(KernelProvider.scalar()).begin(ofOther);
    Var loss = network.loss(tape);
    assertFalse(loss.needsGrad());
    assertEquals(
        "backward: no parameter that learns feeds the loss",
        assertThrows(IllegalArgumentException.class, () -> tape.backward(loss)).getMessage());
    assertThrows(IllegalStateException.class, loss::grad);

    Gradients gradients = Gradients.of(network.params);
    double constant = loss.value().data[0];
    assertEquals(constant, network.loss(tape.begin(gradients)).value().data[0]);
  }
}
