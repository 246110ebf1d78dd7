package mws4j.mws.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassificationTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  @Test
  void tiesAndImpossibleItemsAreErrors() {
    assertArrayEquals(new int[] {}, Answer.of(0, new double[] {-1, -2, NONE}).rivals());
    assertArrayEquals(new int[] {1}, Answer.of(0, new double[] {-1, -1, -3}).rivals());
    assertArrayEquals(new int[] {0, 2}, Answer.of(1, new double[] {-1, -4, -3}).rivals());
    assertArrayEquals(new int[] {}, Answer.of(2, new double[] {NONE, NONE, -700}).rivals());
    assertTrue(Answer.of(2, new double[] {NONE, NONE, -700}).possible());
    assertFalse(Answer.of(2, new double[] {NONE, NONE, NONE}).possible());
    assertFalse(Answer.of(2, new double[] {-1, NONE, NONE}).possible());
  }

  /** Three classes, one item each: right; beaten by class 0; made by no class. */
  @Test
  void errorsByHand() {
    Classification test =
        new Classification(
            3,
            List.of(
                Answer.of(0, new double[] {-1, -2, -3}),
                Answer.of(1, new double[] {-1, -2, -3}),
                Answer.of(2, new double[] {NONE, NONE, NONE})));
    assertEquals(3, test.classes());
    assertEquals(3, test.items());
    assertEquals(1 / 3.0, test.impossible(), 1e-15);
    // Two ways: item 1 meets class 0 in every second episode.
    assertEquals((0 + 0.5 + 1) / 3, test.error(2).error(), 1e-15);
    assertEquals((0 + 1 + 1) / 3.0, test.error(3).error(), 1e-15);
    // Two ways without a class: {1,2} 0 and 1; {0,2} 0 and 1; {0,1} 0 and 1. All halves.
    assertEquals(0, test.error(2).standardError(), 1e-15);
  }

  /** The closed form against every episode there is, and the jackknife against its definition. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 7})
  void errorIsTheMeanOverAllEpisodes(int ways) {
    int classes = 8;
    List<Answer> answers = new ArrayList<>();
    List<double[]> scores = new ArrayList<>();
    SplittableRandom rng = new SplittableRandom(1);
    for (int i = 0; i < 30; i++) {
      double[] row = new double[classes];
      Arrays.setAll(row, c -> rng.nextInt(4) == 0 ? NONE : -rng.nextInt(4));
      scores.add(row);
      answers.add(Answer.of(i * i % classes, row));
    }
    ErrorRate rate = new Classification(classes, answers).error(ways);
    int all = (1 << classes) - 1;
    assertEquals(errorOverEpisodes(scores, answers, all, ways), rate.error(), 1e-12);
    double[] without = new double[classes];
    Arrays.setAll(
        without, d -> errorOverEpisodes(scores, answers, all & ~(1 << d), Math.min(ways, 7)));
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(e -> (e - mean) * (e - mean)).sum();
    assertEquals(Math.sqrt(squares * 7 / 8), rate.standardError(), 1e-12);
  }

  /** Mean over the items of the classes in a set, each over all episodes that it is part of. */
  private static double errorOverEpisodes(
      List<double[]> scores, List<Answer> answers, int classes, int ways) {
    double sum = 0;
    int items = 0;
    for (int i = 0; i < answers.size(); i++) {
      int own = answers.get(i).own();
      if ((classes >> own & 1) == 0) {
        continue;
      }
      int episodes = 0;
      int wrong = 0;
      for (int episode = classes; episode > 0; episode = (episode - 1) & classes) {
        if (Integer.bitCount(episode) == ways && (episode >> own & 1) == 1) {
          episodes++;
          wrong += isRight(scores.get(i), own, episode) ? 0 : 1;
        }
      }
      sum += (double) wrong / episodes;
      items++;
    }
    return sum / items;
  }

  private static boolean isRight(double[] scores, int own, int episode) {
    int best = -1;
    boolean tie = false;
    for (int c = 0; c < scores.length; c++) {
      if ((episode >> c & 1) == 1 && scores[c] > NONE) {
        if (best < 0 || scores[c] > scores[best]) {
          best = c;
          tie = false;
        } else {
          tie |= scores[c] == scores[best];
        }
      }
    }
    return best == own && !tie;
  }

  /**
   * Classes are points of the unit interval, items lie around theirs: the interval must hold the
   * error over all classes that there could be. The jackknife errs on the wide side, so of 400
   * intervals 95 % or more should hold it, less three standard deviations of 1.1 %, but not all.
   */
  @Test
  void intervalsCoverTheErrorOverAllClasses() {
    SplittableRandom rng = new SplittableRandom(2);
    int ways = 5;
    double truth = points(1500, rng).error(ways).error();
    int covered = 0;
    int replications = 400;
    double variance = 0;
    double estimatedVariance = 0;
    for (int replication = 0; replication < replications; replication++) {
      ErrorRate rate = points(30, rng).error(ways);
      covered += rate.low() <= truth && truth <= rate.high() ? 1 : 0;
      variance += Math.pow(rate.error() - truth, 2) / replications;
      estimatedVariance += Math.pow(rate.standardError(), 2) / replications;
    }
    double share = (double) covered / replications;
    assertTrue(share >= 0.917 && share < 1, "share " + share + ", error " + truth);
    // A variance from 400 draws is known to 7 %.
    double ratio = estimatedVariance / variance;
    assertTrue(ratio > 0.79 && ratio < 2, "estimated over true variance " + ratio);
  }

  private static Classification points(int classes, SplittableRandom rng) {
    double[] point = rng.doubles(classes).toArray();
    List<Answer> answers = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      for (int i = 0; i < 3; i++) {
        double item = point[c] + 0.1 * rng.nextGaussian();
        double[] scores = new double[classes];
        Arrays.setAll(scores, other -> -Math.abs(item - point[other]));
        answers.add(Answer.of(c, scores));
      }
    }
    return new Classification(classes, answers);
  }

  @Test
  void wilsonsIntervalByHand() {
    // No error in 20 classes: 0 to z²/(n+z²).
    ErrorRate none = ErrorRate.of(5, 0, 0, 20);
    assertEquals(0, none.low());
    assertEquals(3.8415 / 23.8415, none.high(), 1e-4);
    assertEquals(1, ErrorRate.of(5, 1, 0, 20).high());
    // A standard error of 0.03 is that of a hundred trials: Wilson's interval for 10 of 100.
    ErrorRate some = ErrorRate.of(5, 0.1, 0.03, 20);
    assertEquals(0.0552, some.low(), 1e-4);
    assertEquals(0.1744, some.high(), 1e-4);
  }

  /** Weighted programs against fields, the predictive written out in the plainest way. */
  @Test
  void predictiveOfWeightedPrograms() {
    WalkModel model = Walks.random(3);
    SplittableRandom rng = new SplittableRandom(4);
    ProgramBatch all = Walks.programs();
    List<ProgramDistribution> classes = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      double[] logWeights = rng.doubles(14, -3, 0).toArray();
      ProgramBatch some = new ProgramBatch();
      for (int p = c; p < 14; p += 1 + c % 3) { // programs that several classes hold
        some.add(all, p);
      }
      classes.add(new ProgramDistribution(some, logWeights));
    }
    var scorer = new PosteriorPredictive(classes).scorer(model, KernelProvider.create());
    double slip = 1 / (1 + Math.exp(-model.parameters().likelihood().get("slip").value().data[0]));
    for (int field = 0; field < WalkModel.FIELDS; field++) {
      double[] predictive = scorer.score(field);
      for (int c = 0; c < 6; c++) {
        ProgramDistribution q = classes.get(c);
        double sum = 0;
        for (int p = 0; p < q.size(); p++) {
          int end = Arrays.stream(q.programs().copyOf(p)).map(move -> 2 * move - 1).sum();
          boolean there = Math.floorMod(end, WalkModel.FIELDS) == field;
          sum += q.weight(p) * (slip / WalkModel.FIELDS + (there ? 1 - slip : 0));
        }
        assertEquals(Math.log(sum), predictive[c], 1e-12);
      }
    }
  }

  /** Each class knows the way to its own field, so that its items are at home there. */
  @Test
  void classesOfAModel() {
    WalkModel model = Walks.withoutSlips(5);
    List<ProgramDistribution> classes =
        List.of(to(0, 1), to(1), to(1, 1), to()); // at fields 0, 1, 2, none
    List<List<Integer>> items = List.of(List.of(0, 0), List.of(1), List.of(2, 3), List.of(1));
    for (int threads : new int[] {1, 3}) {
      Classification test = Classification.of(model, classes, items, Compute.of(threads));
      assertEquals(6, test.items());
      assertEquals(2 / 6.0, test.impossible(), 1e-15); // field 3 by class 2, 1 by class 3
      assertEquals(2 / 6.0, test.error(4).error(), 1e-15);
    }
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Classification.of(model, classes, items.subList(0, 3), Compute.of(1)))
            .getMessage();
    assertEquals("classification: 4 classes, but items of 3", message);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Classification.of(
                model,
                classes,
                List.of(List.of(1), List.of(), List.of(), List.of()),
                Compute.of(1)));
    Classification test = Classification.of(model, classes, items, Compute.of(1));
    assertThrows(IllegalArgumentException.class, () -> test.error(1));
    message = assertThrows(IllegalArgumentException.class, () -> test.error(5)).getMessage();
    assertEquals("classification: ways must be 2 to the number of classes, 4; they are 5", message);
  }

  /** A class of one walk, or of none. */
  private static ProgramDistribution to(int... moves) {
    ProgramBatch programs = new ProgramBatch();
    if (moves.length > 0) {
      programs.add(moves, 0, moves.length);
    }
    return new ProgramDistribution(programs, new double[programs.size()]);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void bitsDoNotDependOnThreads(int threads) {
    WalkModel model = Walks.random(6);
    List<ProgramDistribution> classes =
        Approximations.ofSamples(model, Walks.SEEN, 5, 1, Compute.of(threads));
    List<List<Integer>> items = new ArrayList<>();
    Walks.SEEN.forEach(field -> items.add(List.of(field, (field + 1) % WalkModel.FIELDS)));
    assertEquals(
        Classification.of(model, classes, items, Compute.of(1)).error(4),
        Classification.of(model, classes, items, Compute.of(threads)).error(4));
  }
}
