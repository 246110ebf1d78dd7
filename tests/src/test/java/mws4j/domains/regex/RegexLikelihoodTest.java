package mws4j.domains.regex;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static mws4j.domains.regex.RegexEncodings.SETS;
import static mws4j.domains.regex.RegexEncodings.model;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class RegexLikelihoodTest {
  @Test
  void evaluatorsGradientAgreesWithDifferences() {
    RegexModel model = model(16, 10);
    ProgramBatch programs =
        Programs.assign(
            ModelPrograms.parse("(\\d*|:)*", "\\w+", "(.?\\s?|\\w)+|Q", ".*"), 0, 1, 2, 2);
    double[] weights = {0.5, -1, 0.3, 0.25};
    var likelihood = model.likelihood(KernelProvider.create());
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().likelihood(),
            tape -> {
              likelihood.refresh();
              return weightedSum(likelihood.logProb(tape, programs, SETS), weights);
            },
            new SplittableRandom(11))
        .requireBelow(1e-3);
    double[] scored = new double[4];
    likelihood.score(programs, SETS, scored);
    Var logs = likelihood.logProb(new Tape(KernelProvider.create()), programs, SETS);
    for (int p = 0; p < 4; p++) {
      assertEquals((float) scored[p], logs.value().data[p]);
    }
  }

  /** A program that makes other strings only, and tokens that are not a program. */
  @Test
  void nothingFlowsBackToTheEvaluatorFromWhatIsImpossible() {
    RegexModel model = model(16, 10);
    ProgramBatch programs = ModelPrograms.parse("\\u", "(\\d*|:)*", "\\d");
    programs.add(new int[] {RegexTokens.STAR});
    Gradients found = gradient(model, programs, 1, 0.5, -2, 3);
    Gradients expected = gradient(model, ModelPrograms.parse("(\\d*|:)*"), 0.5);
    assertTrue(expected.squaredNorm() > 0);
    for (Parameter parameter : model.parameters().likelihood()) {
      assertArrayEquals(expected.of(parameter).data, found.of(parameter).data);
    }
  }

  private static Gradients gradient(RegexModel model, ProgramBatch programs, double... weights) {
    Gradients gradients = Gradients.of(model.parameters().likelihood());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    var likelihood = model.likelihood(tape.kernels());
    Var logs = likelihood.logProb(tape, programs, SETS.subList(0, 1));
    for (int p = 0; p < weights.length && weights.length > 1; p++) {
      assertEquals(p == 1, Float.isFinite(logs.value().data[p]));
    }
    tape.backward(weightedSum(logs, weights));
    return gradients;
  }

  @Test
  void evaluatorIsReadyWhenMadeAndFollowsTheParametersWhenTold() {
    RegexModel model = model(16, 10);
    ProgramBatch programs = ModelPrograms.parse("(\\d*|:)*");
    var likelihood = model.likelihood(KernelProvider.create());
    double[] before = new double[1];
    likelihood.score(programs, SETS, before);
    ModelPrograms.shaken(model, 0.7, new SplittableRandom(12));
    likelihood.refresh();
    double[] after = new double[1];
    likelihood.score(programs, SETS, after);
    double[] fresh = new double[1];
    model.likelihood(KernelProvider.create()).score(programs, SETS, fresh);
    assertTrue(Double.isFinite(before[0]) && before[0] != after[0]);
    assertArrayEquals(fresh, after);
  }
}
