package mws4j.mws.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mws4j.autodiff.Parameter;
import mws4j.example.walk.WalkModel;
import mws4j.mws.BrokenWalk;
import mws4j.mws.BrokenWalk.Breaks;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.InferenceQuality;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.MemoryBound;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.inference.Search;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import mws4j.mws.training.Variations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The instance is named by its number among all data, wherever in the library it was met. */
final class NonFiniteExceptionTest {
  private static final int BAD = 4;

  /** Only instance 8 is a field that the evaluator cannot bear. */
  private static final List<Integer> DATA = List.of(1, 2, 3, 0, 1, 2, 3, 0, BAD, 1, 2);

  private static final BrokenWalk BROKEN = new BrokenWalk(new WalkModel(), BAD, Breaks.SCORE);

  private static String message(Executable task) {
    return assertThrows(NonFiniteException.class, task).getMessage();
  }

  @Test
  void saysItInTheCallersNumbers() {
    NonFiniteException e = new NonFiniteException("x", Double.NaN, 1);
    assertEquals("x is NaN for instance 1", e.getMessage());
    NonFiniteException renamed = e.ofInstances(new int[] {5, 9});
    assertEquals("x is NaN for instance 9", renamed.getMessage());
    assertEquals("x is NaN for instance 9", renamed.ofInstances(new int[] {7, 3}).getMessage());
    assertEquals("x is NaN for instance 9; y", renamed.with(Optional.of("y")).getMessage());
    assertEquals("x is NaN for instance 9", renamed.with(Optional.empty()).getMessage());
    assertEquals("z", new NonFiniteException("z").ofInstances(new int[0]).getMessage());
    assertSame(e, renamed.getCause());
    assertSame(renamed, renamed.with(Optional.of("y")).getCause());
  }

  @Test
  void refusesLogProbabilitiesThatAreNotFinite() {
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[] {1});
    programs.turnTo(3);
    programs.add(new int[] {1});
    NonFiniteException.require("x", programs, new float[] {-1, -2, Float.NaN});
    assertEquals(
        "x is -Infinity for instance 3",
        message(
            () ->
                NonFiniteException.require(
                    "x", programs, new float[] {-1, Float.NEGATIVE_INFINITY})));
  }

  private static List<String> algorithms() {
    return Algorithms.names();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void trainingNamesTheInstance(String algorithm) {
    TrainingConfig config =
        TrainingConfig.defaults()
            .withBatch(DATA.size())
            .withShards(3)
            .withParticles(3, algorithm.equals("reinforce") ? 1 : 4)
            .withAlgorithm(algorithm);
    try (Trainer<Integer> trainer = new Trainer<>(BROKEN, DATA, config, Compute.of(2))) {
      String message = message(trainer::step);
      assertTrue(message.startsWith("step 0: log p(z,x) is NaN for instance 8"), message);
    }
    BrokenWalk onTapes = new BrokenWalk(new WalkModel(), BAD, Breaks.TAPE);
    try (Trainer<Integer> trainer = new Trainer<>(onTapes, DATA, config, Compute.of(1))) {
      String message = message(trainer::step);
      assertTrue(message.startsWith("step 0: log_likelihood is NaN for instance 8"), message);
    }
  }

  /** The loss and all parameters are finite. */
  @Test
  void aGradientThatOverflowsIsExplained() {
    WalkModel walk = new WalkModel();
    BrokenWalk steep = new BrokenWalk(walk, BAD, Breaks.GRADIENT);
    TrainingConfig config = TrainingConfig.defaults().withBatch(DATA.size()).withShards(1);
    try (Trainer<Integer> trainer = new Trainer<>(steep, DATA, config, Compute.of(1))) {
      NonFiniteException e = assertThrows(NonFiniteException.class, trainer::step);
      assertEquals(
          "step 0: the gradient is not finite for instances [...]; gradient of walk likelihood"
              + " (11x1): first non-finite value, -Infinity at row ..., column 0",
          e.getMessage()
              .replaceAll("\\[[0-9, ]+]", "[...]") // in the order of the batch
              .replaceAll("row \\d+", "row ..."));
      assertNotNull(e.getCause().getCause());
      assertEquals(-2, walk.parameters().likelihood().get(0).value().data[0]);
      assertEquals(0, trainer.steps());
    }
  }

  /** A dream is no instance. */
  @Test
  void dreamsHaveNoNumber() {
    WalkModel model = new WalkModel();
    Parameter guesses = model.parameters().recognition().get("guesses").fill(-3e38);
    for (int field = 0; field < WalkModel.FIELDS; field++) {
      guesses.value().set(field, 0, 3e38f); // the others are less likely than any float can say
    }
    TrainingConfig config =
        TrainingConfig.defaults().with(Variations.none().withPretraining(1)).withShards(1);
    try (Trainer<Integer> trainer = new Trainer<>(model, DATA, config, Compute.of(1))) {
      String message = message(trainer::step);
      assertTrue(message.startsWith("step 0: log_dream is -Infinity"), message);
      assertFalse(message.contains("instance"), message);
    }
  }

  @Test
  void inferenceAndEvaluationNameTheInstance() {
    Compute compute = Compute.of(2);
    String expected = "log p(z,x) is NaN for instance 8";
    Search search = new Search(3, 4, 0, 3);
    assertEquals(
        expected,
        message(() -> new Inference<>(BROKEN, search, compute).infer(DATA, Patience.rounds(1), 1)));
    Memory memory =
        new Inference<>(BROKEN.walk(), search, compute).infer(DATA, Patience.rounds(1), 1);
    assertEquals(expected, message(() -> MemoryBound.of(BROKEN, DATA, memory, compute)));
    assertEquals(expected, message(() -> Approximations.ofMemory(BROKEN, DATA, memory, compute)));
    assertEquals(expected, message(() -> Approximations.ofSamples(BROKEN, DATA, 9, 1, compute)));
    assertEquals(expected, message(() -> ImportanceSampling.of(BROKEN, DATA, 9, 1, compute)));
    List<ProgramDistribution> q = Approximations.ofMemory(BROKEN.walk(), DATA, memory, compute);
    assertEquals(expected, message(() -> InferenceQuality.elbos(BROKEN, DATA, q, compute)));
  }
}
