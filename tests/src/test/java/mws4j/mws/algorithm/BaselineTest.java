package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BaselineTest {
  private static Shard<Integer> shard(double... signals) {
    WalkModel model = new WalkModel();
    Memory none = new Memory(0, 1, model.maxProgramLength());
    Compute compute = Compute.of(1);
    Shard<Integer> shard =
        new Shard<>(model, none, 0, new Baseline(), true, 0, new TapePool(compute), compute);
    for (double signal : signals) {
      shard.signals().add(signal);
    }
    return shard;
  }

  @Test
  void isTheExponentialMeanOfMinibatches() {
    Baseline baseline = new Baseline();
    assertFalse(baseline.isKnown());
    baseline.update(List.of(shard(), shard()));
    assertFalse(baseline.isKnown());
    baseline.update(List.of(shard(-1, -2), shard(-6)));
    assertTrue(baseline.isKnown());
    assertEquals(-3, baseline.value(), 1e-12);
    baseline.update(List.of(shard(-5)));
    assertEquals((0.9 * -3 + -5) / 1.9, baseline.value(), 1e-12);
  }

  @Test
  void restoresWhatItStored() {
    Baseline baseline = new Baseline();
    baseline.update(List.of(shard(-4)));
    Baseline copy = new Baseline();
    copy.restore(baseline.contents());
    assertEquals(baseline.value(), copy.value());
    assertArrayEquals(baseline.contents(), copy.contents());
  }

  static List<double[]> damaged() {
    return List.of(
        new double[1], new double[] {Double.NaN, 0.5}, new double[] {0, -1}, new double[] {0, 2});
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void refusesWhatIsNoState(double[] contents) {
    assertThrows(IllegalArgumentException.class, () -> new Baseline().restore(contents));
  }
}
