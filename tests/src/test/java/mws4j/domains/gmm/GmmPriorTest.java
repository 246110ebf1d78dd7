package mws4j.domains.gmm;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmPriorTest {
  private static GmmModel model(int points) {
    return new GmmModel(new GmmModel.Settings(points, 3), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7, 8})
  void agreesWithTheRestaurantAndSumsToOne(int points) {
    ProgramBatch programs = model(points).allPrograms().orElseThrow();
    double[] logPrior = new double[programs.size()];
    model(points).prior(KernelProvider.create()).score(programs, logPrior);
    double sum = 0;
    for (int p = 0; p < programs.size(); p++) {
      assertEquals(DenseTwin.logPrior(programs.copyOf(p)), logPrior[p], 1e-12);
      sum += Math.exp(logPrior[p]);
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void whatIsNoPartitionOfThePointsIsImpossible() {
    int[][] none = {{0, 0}, {0, 2, 1}, {0, 1, 3}, {1, 0, 0}, {0, 1, 1, 0}, {}};
    ProgramBatch programs = Programs.of(none);
    double[] logPrior = new double[programs.size()];
    Tape tape = new Tape(KernelProvider.create());
    Prior prior = model(3).prior(tape.kernels());
    prior.score(programs, logPrior);
    for (double value : logPrior) {
      assertEquals(Double.NEGATIVE_INFINITY, value);
    }
    assertArrayEquals(logPrior, Programs.values(prior.logProb(tape, programs)));
  }

  @Test
  void drawsAsOftenAsItScores() {
    int draws = 20_000;
    Prior prior = model(4).prior(KernelProvider.create());
    ProgramBatch drawn = new ProgramBatch();
    prior.sample(draws, new SplittableRandom(3), drawn);
    Map<GmmProgram, Integer> counts = new HashMap<>();
    for (int p = 0; p < draws; p++) {
      counts.merge(GmmProgram.of(drawn.copyOf(p)), 1, Integer::sum);
    }
    for (int[] tokens : DenseTwin.partitions(4)) {
      double p = Math.exp(DenseTwin.logPrior(tokens));
      double found = counts.getOrDefault(GmmProgram.of(tokens), 0) / (double) draws;
      assertEquals(p, found, 5 * Math.sqrt(p * (1 - p) / draws), GmmProgram.of(tokens).toString());
    }
  }

  @Test
  void hasAValueButNothingToLearn() {
    GmmModel model = model(3);
    ProgramBatch programs = model.allPrograms().orElseThrow();
    double[] weights = {1, 2, 0, 0.5, -1};
    Tape tape = new Tape(KernelProvider.create());
    tape.begin(Gradients.of(model.parameters().prior()));
    Var logPrior = model.prior(tape.kernels()).logProb(tape, programs);
    Var value = weightedSum(logPrior, weights);
    double expected = 0;
    for (int p = 0; p < 5; p++) {
      double twin = DenseTwin.logPrior(programs.copyOf(p));
      assertEquals(twin, logPrior.value().data[p], 1e-6);
      expected += weights[p] * twin;
    }
    assertEquals(expected, value.value().data[0], 1e-6);
    assertFalse(value.needsGrad());
    assertEquals(0, model.parameters().prior().size());
  }
}
