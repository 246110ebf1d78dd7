package mws4j.domains.regex;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static mws4j.domains.regex.RegexEncodings.SETS;
import static mws4j.domains.regex.RegexEncodings.assigned;
import static mws4j.domains.regex.RegexEncodings.encode;
import static mws4j.domains.regex.RegexEncodings.model;
import static mws4j.domains.regex.RegexEncodings.score;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class RegexRecognitionTest {
  @Test
  void sumsToOneOverAllShortPrograms() {
    RegexModel model = model(2, 1);
    Encoding encoding = encode(model, SETS.toArray(StringSet[]::new));
    ProgramBatch all = ModelPrograms.all(2);
    for (int i = 0; i < SETS.size(); i++) {
      double mass = 0;
      for (int from = 0; from < all.size(); from += 1000) {
        ProgramBatch part = ModelPrograms.slice(all, from, Math.min(from + 1000, all.size()));
        for (double log : score(encoding, assigned(i, part))) {
          mass += Math.exp(log);
        }
      }
      assertEquals(1, mass, 1e-4, "observation " + i);
    }
  }

  @Test
  void orderOfStringsDoesNotMatter() {
    RegexModel model = model(8, 5);
    ProgramBatch programs = ModelPrograms.parse("\\d+:\\d", "ab|c", "x");
    double[] a = score(encode(model, StringSet.of("12:30", "", "9:5")), programs);
    double[] b = score(encode(model, StringSet.of("", "9:5", "12:30")), programs);
    assertArrayEquals(a, b, 1e-5);
    double[] other = score(encode(model, StringSet.of("12:30", "9:5")), programs);
    assertTrue(Math.abs(a[0] - other[0]) > 1e-4, "a string less makes no difference");
  }

  /** Kernels work row by row, so company changes no bit. */
  @Test
  void encodingTogetherOrAloneGivesTheSameBits() {
    RegexModel model = model(8, 6);
    ProgramBatch programs = ModelPrograms.parse("\\d+:\\d", "ab|c", "x", "\\u?\\l*");
    Encoding together = encode(model, SETS.toArray(StringSet[]::new));
    for (int i = 0; i < SETS.size(); i++) {
      double[] alone = score(encode(model, SETS.get(i)), programs);
      assertArrayEquals(alone, score(together, assigned(i, programs)), "observation " + i);
    }
  }

  @Test
  void anImpossibleProgramMayBeScoredButNotTrainedOn() {
    RegexModel model = model(5, 7);
    Gradients gradients = Gradients.of(model.parameters().recognition());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    ProgramBatch programs =
        Programs.assign(ModelPrograms.parse("a+?", "abcdef", "\\d", "ab"), 0, 0, 1, 2);
    Var logs = model.recognition().encode(tape, SETS).logProb(programs);
    assertEquals(Float.NEGATIVE_INFINITY, logs.value().data[0]);
    assertEquals(Float.NEGATIVE_INFINITY, logs.value().data[1]);
    Var sum = weightedSum(logs, new double[] {0, 0, 2, 1});
    assertEquals(2 * logs.value().data[2] + logs.value().data[3], sum.value().data[0], 1e-4);
    tape.backward(sum);
    Gradients alone = Gradients.of(model.parameters().recognition());
    tape.begin(alone);
    ProgramBatch possible = Programs.assign(ModelPrograms.parse("\\d", "ab"), 1, 2);
    Encoding encoding = model.recognition().encode(tape, SETS);
    tape.backward(weightedSum(encoding.logProb(possible), new double[] {2, 1}));
    assertTrue(gradients.squaredNorm() > 0);
    assertEquals(alone.squaredNorm(), gradients.squaredNorm(), 1e-5 * alone.squaredNorm());
    tape.begin(gradients);
    Var refused =
        weightedSum(
            model.recognition().encode(tape, SETS).logProb(programs), new double[] {0, 1, 2, 1});
    assertThrows(IllegalArgumentException.class, () -> tape.backward(refused));
  }

  @Test
  void gradientAgreesWithDifferences() {
    RegexModel model = model(6, 8);
    ProgramBatch programs =
        Programs.assign(ModelPrograms.parse("\\d:", "..|c", "a", "x+\\w"), 0, 0, 1, 2);
    double[] weights = {0.5, -1, 2, 0.25};
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().recognition(),
            tape -> weightedSum(model.recognition().encode(tape, SETS).logProb(programs), weights),
            new SplittableRandom(9))
        .requireBelow(1e-2);
  }
}
