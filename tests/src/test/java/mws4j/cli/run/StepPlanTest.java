package mws4j.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

final class StepPlanTest {
  private static final double SECONDS = 0.4;

  private static TrainingConfig config(long dreams) {
    TrainingConfig base = TrainingConfig.defaults().withBatch(2);
    return base.withPretraining(dreams);
  }

  private static TrainingConfig fitted(long dreams, boolean limited) {
    return StepPlan.fitted(
        new WalkModel(), List.of(0, 1, 2, 3), config(dreams), Compute.of(1), SECONDS, limited);
  }

  @Test
  void aLengthHasAWarmUp() {
    TrainingConfig config = StepPlan.withSteps(config(0), 300);
    assertEquals(300, config.optimisation().steps());
    assertEquals(30, config.optimisation().warmup());
    assertEquals(100, StepPlan.withSteps(config(0), 30_000).optimisation().warmup());
  }

  @Test
  void dreamsAreAtMostAQuarterOfAShortRun() {
    TrainingConfig shortRun = StepPlan.withDreamsLimited(StepPlan.withSteps(config(100), 80));
    assertEquals(20, shortRun.variations().pretraining());
    TrainingConfig longRun = StepPlan.withDreamsLimited(StepPlan.withSteps(config(100), 4000));
    assertEquals(100, longRun.variations().pretraining());
  }

  @Test
  void dreamsCountAsStepsAndLeaveTimeForOthers() {
    assertEquals(0, fitted(0, true).variations().pretraining());
    TrainingConfig limited = fitted(1_000_000_000, true);
    long dreams = limited.variations().pretraining();
    assertTrue(dreams > 0 && dreams < 1_000_000_000, limited.toString());
    assertTrue(limited.optimisation().steps() > dreams, limited.toString());
    TrainingConfig told = fitted(1_000_000_000, false);
    assertEquals(1_000_000_000, told.variations().pretraining());
    assertEquals(1_000_000_001, told.optimisation().steps());
  }
}
