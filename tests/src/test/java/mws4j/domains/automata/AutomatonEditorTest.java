package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

final class AutomatonEditorTest {
  private static final int EDITS = 3200;
  private static final int STEPS = 400;

  private static AutomatonModel five(double exploration) {
    return AutomatonModel.of(new AutomatonModel.Settings(5, 64, 64, 8, 2, exploration), 1);
  }

  private static List<AutomatonInstance> instances(int count) {
    return AutomatonGenerator.defaults(5).generate(count, 4);
  }

  @Test
  void everyBitIsTurnedOverAsOftenAndByItself() {
    AutomatonInstance instance = instances(1).get(0);
    int[] rule = instance.rule().orElseThrow().tokens();
    int[] before = rule.clone();
    ProgramBatch edits = new ProgramBatch();
    five(0.04)
        .editor()
        .orElseThrow()
        .edit(rule, instance.image(), EDITS, new SplittableRandom(1), edits);
    assertArrayEquals(before, rule, "the remembered program is left alone");
    assertEquals(EDITS, edits.size());
    int[] turned = new int[rule.length];
    for (int p = 0; p < EDITS; p++) {
      int[] edited = edits.copyOf(p);
      int changes = 0;
      for (int bit = 0; bit < rule.length; bit++) {
        if (edited[bit] != rule[bit]) {
          changes++;
          turned[bit]++;
          assertEquals(1 - rule[bit], edited[bit]);
        }
      }
      assertEquals(1, changes);
    }
    // Binomial(3200, 1/32): mean 100, standard deviation 9.8; five of them.
    for (int count : turned) {
      assertEquals(100, count, 50);
    }
  }

  @Test
  void nothingIsNeededToBegin() {
    ProgramBatch programs = new ProgramBatch();
    five(0.04).editor().orElseThrow().begin(instances(1).get(0).image(), programs);
    assertEquals(0, programs.size());
  }

  /**
   * A recognition model whose bits are nearly fair whatever it learns: that a draw has 32 right
   * ones has probability 2^-32. Edits climb to a most probable rule one bit at a time; that some
   * bit is not turned over in 400 steps has probability 32 (31/32)^800 = 3e-10 per image.
   */
  @Test
  void editsAloneFindTheMostProbableRules() {
    TrainingConfig config =
        AutomatonModel.trainingDefaults(5).withParticles(1, 1).withSchedule(1, STEPS);
    assertEquals(2, config.particles().edits(), "the default");
    List<AutomatonInstance> instances = instances(10);
    assertEquals(10, climb(instances, config).mostProbable());
    TrainingConfig paper = config.with(config.particles().withEdits(0));
    assertEquals(0, climb(instances, paper).mostProbable());
  }

  private static AutomatonRecovery climb(List<AutomatonInstance> instances, TrainingConfig config) {
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    try (Trainer<AutomatonImage> trainer =
        new Trainer<>(five(0.999999), images, config, Compute.of(1))) {
      while (trainer.steps() < STEPS) {
        trainer.step();
      }
      return AutomatonRecovery.of(instances, trainer.memory());
    }
  }
}
