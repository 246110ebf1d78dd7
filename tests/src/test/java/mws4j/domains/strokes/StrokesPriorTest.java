package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.strokes.StrokesSettings.PriorKind;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrokesPriorTest {
  private static StrokesModel model(PriorKind kind, int bank, int strokes, int alphabets) {
    return TinyModels.shaken(TinyModels.settings(kind, bank, strokes, alphabets), 1);
  }

  private static StrokesPrior prior(StrokesModel model) {
    return model.prior(KernelProvider.create());
  }

  private static double[] score(StrokesModel model, ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    prior(model).score(programs, logs);
    return logs;
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  /** Without the first pen there are {@code bank^n 2^(n-1)} programs of n strokes per alphabet. */
  @ParameterizedTest
  @CsvSource({
    "LSTM, 2, 3, 0",
    "LSTM, 3, 2, 2",
    "LSTM, 3, 1, 0",
    "LSTM, 1, 3, 0",
    "NADE, 2, 3, 0",
    "NADE, 3, 2, 2",
    "NADE, 3, 1, 0"
  })
  void allProgramsSumToOneAndAgreeWithTheTwin(
      PriorKind kind, int bank, int strokes, int alphabets) {
    StrokesModel model = model(kind, bank, strokes, alphabets);
    ProgramBatch all = TinyModels.all(model.structure().tokens());
    double count = Math.pow(bank, strokes) * Math.pow(2, strokes - 1) * Math.max(1, alphabets);
    assertEquals(count, all.size());
    double[] logs = score(model, all);
    assertEquals(1, Arrays.stream(exp(logs)).sum(), 1e-5);
    PriorTwin twin = new PriorTwin(model);
    for (int p = 0; p < logs.length; p++) {
      assertEquals(twin.logPrior(all.copyOf(p)), logs[p], 1e-5);
    }
    double spread =
        Arrays.stream(logs).max().orElseThrow() - Arrays.stream(logs).min().orElseThrow();
    assertTrue(spread > 0.5 || bank == 1, "spread " + spread);
  }

  /** At the size of the paper, past one word of a mask. */
  @ParameterizedTest
  @CsvSource({"LSTM, 0", "LSTM, 3", "NADE, 0", "NADE, 3"})
  void largeBanksAgreeWithTheTwin(PriorKind kind, int alphabets) {
    StrokesModel model = model(kind, 70, 10, alphabets);
    ProgramBatch programs = TestStrokes.programs(model.structure().tokens(), 20, 2);
    double[] logs = score(model, programs);
    PriorTwin twin = new PriorTwin(model);
    for (int p = 0; p < 20; p++) {
      double expected = twin.logPrior(programs.copyOf(p));
      assertEquals(expected, logs[p], 1e-6 * -expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"LSTM, 0", "LSTM, 2", "NADE, 0", "NADE, 2"})
  void drawsProgramsAsOftenAsItScores(PriorKind kind, int alphabets) {
    StrokesModel model = model(kind, 3, 3, alphabets);
    ProgramBatch all = TinyModels.all(model.structure().tokens());
    ProgramBatch drawn = new ProgramBatch();
    int n = 50_000;
    prior(model).sample(n, new SplittableRandom(3), drawn);
    assertEquals(n, drawn.size());
    long[] counts = TinyModels.count(all, drawn, IntStream.range(0, n));
    Frequencies.requireAgreement(exp(score(model, all)), counts);
  }

  @ParameterizedTest
  @CsvSource({"LSTM", "NADE"})
  void drawsProgramsOfOneAlphabet(PriorKind kind) {
    StrokesModel model = model(kind, 3, 2, 3);
    ProgramBatch all = TinyModels.all(model.structure().tokens());
    ProgramBatch drawn = new ProgramBatch();
    prior(model).sample(20_000, 2, new SplittableRandom(4), drawn);
    double[] probabilities = exp(score(model, all));
    for (int p = 0; p < all.size(); p++) {
      boolean ofIt = model.structure().tokens().alphabet(all.copyOf(p), 0) == 2;
      probabilities[p] = ofIt ? 3 * probabilities[p] : 0;
    }
    long[] counts = TinyModels.count(all, drawn, IntStream.range(0, drawn.size()));
    Frequencies.requireAgreement(probabilities, counts);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> prior(model).sample(1, 3, new SplittableRandom(4), drawn));
    assertEquals(
        "strokes: the model knows 3 alphabets, numbered from 0; an image is of alphabet 3",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"LSTM, 0", "LSTM, 2", "NADE, 0", "NADE, 2"})
  void logProbEqualsScore(PriorKind kind, int alphabets) {
    StrokesModel model = model(kind, 9, 6, alphabets);
    ProgramBatch programs = TestStrokes.programs(model.structure().tokens(), 17, 5);
    Tape tape = new Tape(KernelProvider.create());
    double[] logs = Programs.values(prior(model).logProb(tape, programs));
    double[] scored = score(model, programs);
    for (int p = 0; p < 17; p++) {
      assertEquals(scored[p], logs[p], 1e-6 * -scored[p]);
    }
  }

  @ParameterizedTest
  @CsvSource({"LSTM, 0", "LSTM, 2", "NADE, 0", "NADE, 2"})
  void gradientAgreesWithDifferences(PriorKind kind, int alphabets) {
    StrokesModel model = model(kind, 5, 4, alphabets);
    ProgramBatch programs = TestStrokes.programs(model.structure().tokens(), 12, 7);
    double[] weights = new SplittableRandom(8).doubles(12, -1, 1).toArray();
    StrokesPrior prior = prior(model);
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().prior(),
            tape -> weightedSum(prior.logProb(tape, programs), weights),
            new SplittableRandom(9))
        .requireBelow(1e-2);
    Gradients gradients = Gradients.of(model.parameters().prior());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    tape.backward(weightedSum(prior.logProb(tape, programs), weights));
    for (Parameter parameter : model.parameters().prior()) {
      double norm = 0;
      for (int i = 0; i < parameter.size(); i++) {
        norm = Math.max(norm, Math.abs(gradients.of(parameter).data[i]));
      }
      assertTrue(norm > 0, parameter + " learns nothing");
    }
  }

  /** Too short, too long, with a stroke that is none, drawn at first, of no alphabet. */
  @ParameterizedTest
  @CsvSource({"LSTM", "NADE"})
  void whatIsNoProgramIsImpossible(PriorKind kind) {
    StrokesModel model = model(kind, 3, 2, 2);
    int[][] rows = {
      {6, 2, 5}, {6, 2}, {6, 2, 5, 5}, {6, 2, 6}, {6, 3, 5}, {8, 2, 5}, {2, 2, 5}, {6, -1, 5}, {}
    };
    ProgramBatch programs = Programs.of(rows);
    double[] logs = score(model, programs);
    assertEquals(new PriorTwin(model).logPrior(rows[0]), logs[0], 1e-5);
    for (int p = 1; p < rows.length; p++) {
      assertEquals(Double.NEGATIVE_INFINITY, logs[p], Arrays.toString(rows[p]));
    }
    double[] weights = {1, 0, 0, 0, 0, 0, 0, 0, 0};
    Gradients gradients = Gradients.of(model.parameters().prior());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Var again = prior(model).logProb(tape, programs);
    assertArrayEquals(logs, Programs.values(again), 1e-5);
    tape.backward(weightedSum(again, weights));
    Gradients alone = Gradients.of(model.parameters().prior());
    tape.begin(alone);
    tape.backward(prior(model).logProb(tape, Programs.of(rows[0])));
    assertTrue(alone.squaredNorm() > 0);
    assertEquals(alone.squaredNorm(), gradients.squaredNorm(), 1e-5 * alone.squaredNorm());
    // It may be scored, but not trained on.
    tape.begin(gradients);
    weights[4] = 1;
    Var refused = weightedSum(prior(model).logProb(tape, programs), weights);
    assertThrows(IllegalArgumentException.class, () -> tape.backward(refused));
  }

  @Test
  void scoresNothing() {
    for (PriorKind kind : PriorKind.values()) {
      prior(model(kind, 3, 2, 0)).score(new ProgramBatch(), new double[0]);
      ProgramBatch drawn = new ProgramBatch();
      prior(model(kind, 3, 2, 0)).sample(0, new SplittableRandom(1), drawn);
      assertEquals(0, drawn.size());
    }
  }
}
