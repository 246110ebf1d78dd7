package mws4j.mws.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.example.walk.WalkModel;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainerTest {
  private static final List<Integer> DATA = List.of(0, 1, 2, 3, 4, 1, 1);
  private static final TrainingConfig CONFIG =
      TrainingConfig.defaults().withBatch(4).withParticles(3, 2).withSchedule(3, 40);

  @ParameterizedTest
  @CsvSource({"walks, PRIOR", "slip, LIKELIHOOD", "guesses, RECOGNITION"})
  void nonFiniteParameterStopsTheStepAndChangesNothing(String name, Part part) {
    WalkModel model = new WalkModel();
    try (Trainer<Integer> trainer = new Trainer<>(model, DATA, CONFIG, Compute.of(2))) {
      trainer.step();
      trainer.step();
      model.parameters().of(part).get(name).value().data[0] = Float.NaN;
      float[][] before = values(model);
      NonFiniteException e = assertThrows(NonFiniteException.class, trainer::step);
      assertTrue(e.getMessage().startsWith("step 2: parameter " + name), e.getMessage());
      assertTrue(e.getMessage().endsWith(" is NaN at row 0, column 0"), e.getMessage());
      float[][] after = values(model);
      for (int p = 0; p < before.length; p++) {
        assertArrayEquals(before[p], after[p]);
      }
      assertEquals(2, trainer.steps());
    }
  }

  private static float[][] values(WalkModel model) {
    return Stream.of(Part.values())
        .map(model.parameters()::of)
        .flatMap(TrainerTest::stream)
        .map(parameter -> parameter.value().data.clone())
        .toArray(float[][]::new);
  }

  private static Stream<Parameter> stream(ParameterSet set) {
    return IntStream.range(0, set.size()).mapToObj(set::get);
  }

  @Test
  void reportsMeansPhasesAndNorms() {
    try (Trainer<Integer> trainer = new Trainer<>(new WalkModel(), DATA, CONFIG, Compute.of(2))) {
      StepReport first = trainer.step();
      assertEquals(1, first.step());
      assertEquals(1, first.metrics().mean(Metric.EXPLAINED));
      assertEquals(1, first.metrics().mean(Metric.GAINED));
      assertEquals(1, first.metrics().mean(Metric.BEST_CHANGED));
      assertTrue(first.metrics().mean(Metric.LOG_PRIOR) < 0);
      assertTrue(first.metrics().mean(Metric.LOG_LIKELIHOOD) < 0);
      assertTrue(first.metrics().mean(Metric.LOG_RECOGNITION) < 0);
      assertTrue(first.norm(Part.PRIOR) > 0 && first.norm(Part.RECOGNITION) > 0);
      assertTrue(first.norm(Part.LIKELIHOOD) > 0);
      for (Phase phase : Phase.values()) {
        assertTrue(first.metrics().seconds(phase) > 0, phase.label());
      }
      assertTrue(first.seconds() > 0);
    }
  }

  @Test
  void refusesNoDataNoThreadsAndUnknownAlgorithms() {
    WalkModel model = new WalkModel();
    assertEquals(
        "Trainer: there are no instances to train on",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Trainer<>(model, List.of(), CONFIG, Compute.of(1)))
            .getMessage());
    assertEquals(
        "threads must be at least 1, not 0",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Trainer<>(model, DATA, CONFIG, Compute.of(0)))
            .getMessage());
    assertEquals(
        "no algorithm \"sleep\"; there are mws-replay, mws-fantasy, mws-mixed, rws-wake, rws-sleep,"
            + " vimco, reinforce",
        assertThrows(IllegalArgumentException.class, () -> Algorithms.of("sleep")).getMessage());
  }

  @Test
  void configurationChecksItsNumbers() {
    assertEquals(
        "batch must be at least 1, not 0",
        assertThrows(IllegalArgumentException.class, () -> CONFIG.withBatch(0)).getMessage());
    assertEquals(
        "learning rate of the prior must be positive and finite, not NaN",
        assertThrows(IllegalArgumentException.class, () -> CONFIG.withRates(Double.NaN, 1e-3, 1e-3))
            .getMessage());
  }
}
