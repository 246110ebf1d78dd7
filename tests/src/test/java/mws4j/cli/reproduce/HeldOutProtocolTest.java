package mws4j.cli.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

final class HeldOutProtocolTest {
  private static Optional<HeldOutMarginals> marginals(int rounds, BooleanSupplier stop) {
    HeldOutProtocol protocol = new HeldOutProtocol(new FreshProtocol(0, 100), rounds);
    TrainingConfig base = TrainingConfig.defaults().withBatch(2);
    return protocol.marginals(new WalkModel(), List.of(0, 1, 2), base, 1, Compute.of(1), stop);
  }

  @Test
  void theBestBoundCountsOfEveryInstance() {
    HeldOutMarginals found = marginals(5, () -> false).orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertEquals(Double.NEGATIVE_INFINITY, found.fresh().get(i));
      assertEquals(Math.max(found.own().get(i), found.search().get(i)), found.best().get(i));
      assertTrue(Double.isFinite(found.best().get(i)));
    }
  }

  @Test
  void aLongSearchIsStoppedAndSaysNothing() {
    AtomicInteger asked = new AtomicInteger();
    BooleanSupplier stop = () -> asked.incrementAndGet() > 3;
    Optional<HeldOutMarginals> found =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> marginals(Integer.MAX_VALUE, stop));
    assertTrue(found.isEmpty());
  }
}
