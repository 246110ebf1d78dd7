package mws4j.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.ops.Arithmetic;
import mws4j.autodiff.ops.Reductions;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

final class TapeTest {
  private final ParameterSet params = new ParameterSet();
  private final Parameter w = params.add("w", 1, 2).fill(3);
  private final Gradients gradients = Gradients.of(params);
  private final Tape tape = new Tape(KernelProvider.scalar());

  @Test
  void gradientsAddUpOverUsesAndOverBackwardCalls() {
    tape.begin(gradients);
    assertSame(tape.use(w), tape.use(w));
    Var product = Arithmetic.multiply(tape.use(w), tape.use(w));
    tape.backward(Reductions.weightedSum(product, new double[] {1, 10}));
    assertArrayEquals(new float[] {6, 60}, gradients.of(w).data);
    tape.begin(gradients);
    tape.backward(Reductions.weightedSum(tape.use(w), new double[] {1, 1}));
    assertArrayEquals(new float[] {7, 61}, gradients.of(w).data);
  }

  @Test
  void pullbacksOfWhatDoesNotFeedTheLossAreNotCalled() {
    tape.begin(gradients);
    FMatrixRMaj value = tape.zeros(1, 1);
    Var unused =
        tape.record(
            "unused",
            value,
            true,
            dy -> {
              throw new AssertionError("called");
            });
    assertTrue(!unused.hasGrad());
    tape.backward(Reductions.weightedSum(tape.use(w), new double[] {1, 1}));
    assertArrayEquals(new float[] {1, 1}, gradients.of(w).data);
  }

  @Test
  void buffersComeBackAfterBegin() {
    FMatrixRMaj first = tape.begin().buffer(3, 5);
    FMatrixRMaj second = tape.buffer(3, 5);
    assertNotSame(first, second);
    second.fill(7);
    tape.begin();
    assertSame(first, tape.buffer(4, 4)); // same capacity of 16
    FMatrixRMaj zeros = tape.zeros(2, 8);
    assertSame(second, zeros);
    assertArrayEquals(new float[16], zeros.data);
    assertEquals(0, tape.buffer(0, 5).getNumElements());
  }

  @Test
  void rejectsALossThatIsNoScalar() {
    tape.begin(gradients);
    assertEquals(
        "backward: the loss must be a scalar; loss is 1x2",
        assertThrows(ShapeException.class, () -> tape.backward(tape.use(w))).getMessage());
  }

  @Test
  void parametersHaveUniqueNamesAndEntries() {
    assertEquals(
        "ParameterSet: duplicate name \"w\"",
        assertThrows(IllegalArgumentException.class, () -> params.add("w", 1, 1)).getMessage());
    assertEquals(
        "ParameterSet: \"v\" must have at least one entry; it is 0x3",
        assertThrows(IllegalArgumentException.class, () -> params.add("v", 0, 3)).getMessage());
    assertEquals(
        "ParameterSet: no parameter \"v\"",
        assertThrows(IllegalArgumentException.class, () -> params.get("v")).getMessage());
    assertTrue(params.contains("w") && !params.contains("v"));
    assertEquals(2, Scalars.in(params));
  }

  @Test
  void gradientSetsAddAndHaveANorm() {
    Gradients other = Gradients.of(params);
    gradients.of(w).data[0] = 3;
    other.of(w).data[1] = 4;
    gradients.add(other);
    assertEquals(25, gradients.squaredNorm());
    gradients.clear();
    assertEquals(0, gradients.squaredNorm());
  }
}
