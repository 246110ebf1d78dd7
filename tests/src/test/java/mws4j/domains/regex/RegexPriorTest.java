package mws4j.domains.regex;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class RegexPriorTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static RegexModel model(int maxLength, long seed) {
    RegexModel model = ModelPrograms.tiny(maxLength, seed);
    return ModelPrograms.shaken(model, 0.7, new SplittableRandom(seed));
  }

  private static Prior prior(RegexModel model) {
    return model.prior(KernelProvider.create());
  }

  private static double[] score(Prior prior, ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    prior.score(programs, logs);
    return logs;
  }

  @Test
  void sumsToOneOverAllShortPrograms() {
    for (int maxLength = 1; maxLength <= 2; maxLength++) {
      assertEquals(1, mass(maxLength), 1e-4, "maximum length " + maxLength);
    }
  }

  /** A million programs of three tokens, in slices. */
  @Test
  void sumsToOneOverAllProgramsOfUpToThreeTokens() {
    assertEquals(1, mass(3), 1e-4);
  }

  private static double mass(int maxLength) {
    Prior prior = prior(model(maxLength, 1));
    ProgramBatch all = ModelPrograms.all(maxLength);
    double mass = 0;
    for (int from = 0; from < all.size(); from += 5000) {
      ProgramBatch part = ModelPrograms.slice(all, from, Math.min(from + 5000, all.size()));
      for (double log : score(prior, part)) {
        mass += Math.exp(log);
      }
    }
    return mass;
  }

  @Test
  void logProbEqualsScoreAndDoesNotDependOnTheBatch() {
    RegexModel model = model(12, 2);
    Prior prior = prior(model);
    ProgramBatch programs =
        ModelPrograms.parse("\\d\\d:\\d\\d", "a", "(ab|c)+x?", "\\u\\l+", "a", "12345", ".+");
    double[] scored = score(prior, programs);
    Tape tape = new Tape(KernelProvider.create());
    tape.begin(Gradients.of(model.parameters().prior()));
    Var logs = prior.logProb(tape, programs);
    for (int p = 0; p < programs.size(); p++) {
      assertEquals(scored[p], logs.value().data[p], 1e-6 * -scored[p]);
    }
    assertEquals(scored[1], scored[4]);
    for (int p = 0; p < programs.size(); p++) {
      ProgramBatch alone = ModelPrograms.slice(programs, p, p + 1);
      assertEquals(scored[p], score(prior, alone)[0], "program " + p);
    }
  }

  @Test
  void outsideTheSupportIsMinusInfinity() {
    Prior prior = prior(model(6, 3));
    ProgramBatch programs = ModelPrograms.parse("a+?", "abcdefg", "abcdef", "(a+)?", "a**");
    programs.add(new int[] {RegexTokens.OPEN, 0});
    programs.add(new int[] {});
    programs.add(new int[] {RegexTokens.STAR});
    programs.add(new int[] {0, RegexTokens.END});
    programs.add(new int[] {-1});
    programs.add(new int[] {RegexTokens.COUNT});
    double[] logs = score(prior, programs);
    for (int p = 0; p < logs.length; p++) {
      boolean inside = p == 2 || p == 3;
      assertTrue(inside ? logs[p] > NONE && logs[p] < 0 : logs[p] == NONE, p + ": " + logs[p]);
    }
    assertArrayEquals(
        logs, Programs.values(prior.logProb(new Tape(KernelProvider.create()), programs)), 1e-5);
    assertEquals(0, score(prior, new ProgramBatch()).length);
  }

  @Test
  void drawsNone() {
    ProgramBatch none = new ProgramBatch();
    prior(model(6, 3)).sample(0, new SplittableRandom(1), none);
    assertEquals(0, none.size());
  }

  @Test
  void samplesFollowTheProbabilities() {
    int maxLength = 5;
    RegexModel model = ModelPrograms.tiny(maxLength, 4); // first weights: few likely programs
    Prior prior = prior(model);
    int n = 60_000;
    ProgramBatch samples = new ProgramBatch();
    prior.sample(n, new SplittableRandom(5), samples);
    assertEquals(n, samples.size());
    Map<List<Integer>, Integer> counts = new HashMap<>();
    for (int s = 0; s < n; s++) {
      counts.merge(Arrays.stream(samples.copyOf(s)).boxed().toList(), 1, Integer::sum);
    }
    ProgramBatch distinct = new ProgramBatch();
    int[] count = new int[counts.size()];
    for (Map.Entry<List<Integer>, Integer> entry : counts.entrySet()) {
      count[distinct.size()] = entry.getValue();
      distinct.add(entry.getKey().stream().mapToInt(t -> t).toArray());
    }
    double[] logs = score(prior, distinct);
    int checked = 0;
    for (int p = 0; p < logs.length; p++) {
      double expected = n * Math.exp(logs[p]);
      assertTrue(expected > 0, "sampled outside the support");
      if (expected > 25) {
        assertEquals(expected, count[p], 5 * Math.sqrt(expected), "program " + p);
        checked++;
      }
    }
    assertTrue(checked > 50, "only " + checked + " programs are frequent");
    // E exp(-log p) over samples of a region counts its programs: short ones, by enumeration.
    double leaves = 0;
    for (int p = 0; p < logs.length; p++) {
      leaves += distinct.length(p) == 1 ? count[p] : 0;
    }
    double mass = 0;
    for (double log : score(prior, ModelPrograms.all(1))) {
      mass += Math.exp(log);
    }
    assertEquals(n * mass, leaves, 5 * Math.sqrt(n * mass));
  }

  @Test
  void sameStreamSameSamples() {
    Prior prior = prior(model(8, 6));
    ProgramBatch a = new ProgramBatch();
    ProgramBatch b = new ProgramBatch();
    prior.sample(50, new SplittableRandom(1), a);
    prior.sample(7, new SplittableRandom(2), new ProgramBatch());
    prior.sample(50, new SplittableRandom(1), b);
    for (int s = 0; s < 50; s++) {
      assertArrayEquals(a.copyOf(s), b.copyOf(s));
    }
  }

  @Test
  void samplesAfterRefreshFollowNewParameters() {
    RegexModel model = ModelPrograms.tiny(8, 7);
    Prior prior = prior(model);
    prior.sample(1, new SplittableRandom(1), new ProgramBatch());
    // Only the embeddings change, which sampling keeps in a table between refreshes.
    model.parameters().prior().get("lstm.bias").fill(3);
    prior.refresh();
    ProgramBatch after = new ProgramBatch();
    prior.sample(200, new SplittableRandom(1), after);
    ProgramBatch fresh = new ProgramBatch();
    prior(model).sample(200, new SplittableRandom(1), fresh);
    for (int s = 0; s < 200; s++) {
      assertArrayEquals(fresh.copyOf(s), after.copyOf(s));
    }
  }

  @Test
  void gradientAgreesWithDifferences() {
    RegexModel model = model(10, 8);
    Prior prior = prior(model);
    ProgramBatch programs = ModelPrograms.parse("\\d+", "(a|\\u)?x", "a", "\\l\\l\\l*-9");
    double[] weights = {0.5, -1, 2, 0.25};
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().prior(),
            tape -> weightedSum(prior.logProb(tape, programs), weights),
            new SplittableRandom(9))
        .requireBelow(1e-2);
  }

  @Test
  void anImpossibleProgramMayBeScoredButNotTrainedOn() {
    RegexModel model = model(4, 10);
    Prior prior = prior(model);
    ProgramBatch programs = ModelPrograms.parse("ab", "abcdef");
    Gradients gradients = Gradients.of(model.parameters().prior());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Var logs = prior.logProb(tape, programs);
    assertEquals(NONE, logs.value().data[1]);
    Var sum = weightedSum(logs, new double[] {1, 0});
    assertEquals(logs.value().data[0], sum.value().data[0]);
    tape.backward(sum);
    assertTrue(Double.isFinite(gradients.squaredNorm()) && gradients.squaredNorm() > 0);
    Gradients alone = Gradients.of(model.parameters().prior());
    tape.begin(alone);
    tape.backward(prior.logProb(tape, ModelPrograms.parse("ab")));
    assertEquals(alone.squaredNorm(), gradients.squaredNorm(), 1e-6 * alone.squaredNorm());
    tape.begin(gradients);
    Var refused = weightedSum(prior.logProb(tape, programs), new double[] {1, 0.5});
    assertThrows(IllegalArgumentException.class, () -> tape.backward(refused));
  }
}
