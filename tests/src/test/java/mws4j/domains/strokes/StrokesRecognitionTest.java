package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrokesRecognitionTest {
  private static StrokesModel model(int bank, int strokes, int alphabets) {
    return TinyModels.shaken(TinyModels.settings(PriorKind.LSTM, bank, strokes, alphabets), 1);
  }

  /** Images of the alphabets in turn; of none if there are none. */
  private static List<CharacterImage> images(int count, int alphabets) {
    return IntStream.range(0, count)
        .mapToObj(i -> TestStrokes.image(28, i).withAlphabet(alphabets == 0 ? -1 : i % alphabets))
        .toList();
  }

  private static Encoding encode(StrokesModel model, List<CharacterImage> images) {
    return model.recognition().encode(new Tape(KernelProvider.create()), images);
  }

  /** Probabilities of programs given one observation. */
  private static double[] probabilities(Encoding encoding, ProgramBatch programs, int observation) {
    int[] of = new int[programs.size()];
    Arrays.fill(of, observation);
    double[] logs = Programs.values(encoding.logProb(Programs.assign(programs, of)));
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 0", "3, 2, 0", "2, 2, 3", "1, 1, 0"})
  void sumsToOneGivenAnImage(int bank, int strokes, int alphabets) {
    StrokesModel model = model(bank, strokes, alphabets);
    ProgramBatch all = TinyModels.all(model.structure().tokens());
    List<CharacterImage> images = images(4, alphabets);
    Encoding encoding = encode(model, images);
    double[][] found = new double[4][];
    for (int i = 0; i < 4; i++) {
      found[i] = probabilities(encoding, all, i);
      assertEquals(1, Arrays.stream(found[i]).sum(), 1e-5);
      for (int p = 0; p < all.size(); p++) {
        int alphabet = model.structure().tokens().alphabet(all.tokens(), all.offset(p));
        assertEquals(alphabet == images.get(i).alphabet(), found[i][p] > 0, "program " + p);
      }
    }
    double change = 0;
    for (int p = 0; p < all.size(); p++) {
      change = Math.max(change, Math.abs(found[0][p] - found[3][p]));
    }
    assertTrue(change > 1e-3 || bank == 1, "another image changes nothing: " + change);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void drawsProgramsAsOftenAsItScores(int alphabets) {
    StrokesModel model = model(3, 3, alphabets);
    ProgramBatch all = TinyModels.all(model.structure().tokens());
    Encoding encoding = encode(model, images(3, alphabets));
    int n = 30_000;
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(Draws.exact(n), new SplittableRandom(2), drawn);
    assertEquals(3 * n, drawn.size());
    for (int i = 0; i < 3; i++) {
      long[] counts = TinyModels.count(all, drawn, IntStream.range(i * n, (i + 1) * n));
      Frequencies.requireAgreement(probabilities(encoding, all, i), counts);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void exactDrawsComeFirstAndFlatOnesAreFlatter(int alphabets) {
    StrokesModel model = model(3, 3, alphabets);
    StrokeTokens vocabulary = model.structure().tokens();
    ProgramBatch all = TinyModels.all(vocabulary);
    Encoding encoding = encode(model, images(3, alphabets));
    int n = 60_001;
    int exactly = 33_000;
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(new Draws(exactly, n - exactly, 5), new SplittableRandom(5), drawn);
    assertEquals(3 * n, drawn.size());
    for (int i = 0; i < 3; i++) {
      double[] exact = probabilities(encoding, all, i);
      double[] flat = TinyModels.flattened(all, exact, 5, vocabulary);
      int from = i * n;
      int of = i;
      IntStream first = IntStream.range(from, from + exactly);
      IntStream rest = IntStream.range(from + exactly, from + n);
      Frequencies.requireAgreement(exact, TinyModels.count(all, drawn, first));
      long[] flatCounts = TinyModels.count(all, drawn, rest);
      assertTrue(IntStream.range(from, from + n).allMatch(d -> drawn.observation(d) == of));
      Frequencies.requireAgreement(flat, flatCounts);
      assertThrows(
          AssertionError.class, () -> Frequencies.requireAgreement(exact, flatCounts), "no power");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void anImpossibleProgramMayBeScoredButNotTrainedOn(int alphabets) {
    StrokesModel model = model(9, 6, alphabets);
    int[] of = IntStream.range(0, 15).map(p -> p / 5).toArray();
    ProgramBatch programs =
        Programs.assign(TestStrokes.programs(model.structure().tokens(), 15, 6), of);
    Gradients gradients = Gradients.of(model.parameters().recognition());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Encoding encoding = model.recognition().encode(tape, images(3, alphabets));
    Var logs = encoding.logProb(programs);
    double[] weights = new SplittableRandom(7).doubles(15, -1, 1).toArray();
    double[] ofPossible = new double[15];
    ProgramBatch possible = new ProgramBatch();
    double[] zeroed = weights.clone();
    double expected = 0;
    for (int p = 0; p < 15; p++) {
      if (logs.value().data[p] == Float.NEGATIVE_INFINITY) {
        zeroed[p] = 0;
      } else {
        expected += weights[p] * logs.value().data[p];
        ofPossible[possible.size()] = weights[p];
        possible.turnTo(of[p]);
        possible.add(programs, p);
      }
    }
    int count = possible.size();
    assertTrue(alphabets == 0 ? count == 15 : count > 2 && count < 13, "" + count);
    Var sum = weightedSum(logs, zeroed);
    assertEquals(expected, sum.value().data[0], 1e-6 * 15 * 20);
    tape.backward(sum);
    Gradients alone = Gradients.of(model.parameters().recognition());
    tape.begin(alone);
    encoding = model.recognition().encode(tape, images(3, alphabets));
    tape.backward(weightedSum(encoding.logProb(possible), ofPossible));
    assertTrue(alone.squaredNorm() > 0);
    assertEquals(alone.squaredNorm(), gradients.squaredNorm(), 1e-5 * alone.squaredNorm());
    if (count < 15) {
      tape.begin(gradients);
      encoding = model.recognition().encode(tape, images(3, alphabets));
      Var refused = weightedSum(encoding.logProb(programs), weights);
      assertThrows(IllegalArgumentException.class, () -> tape.backward(refused));
    }
  }

  /**
   * From the pixels on, so that every layer is in it. Blocks of ink have few patches that differ,
   * so that few units are near a kink of relu or of a maximum; with these weights none is.
   */
  @ParameterizedTest
  @CsvSource({"0, 5", "0, 14", "2, 2", "2, 5"})
  void gradientAgreesWithDifferences(int alphabets, long seed) {
    StrokesModel model =
        TinyModels.shaken(TinyModels.settings(PriorKind.LSTM, 4, 3, alphabets), seed);
    List<CharacterImage> images =
        List.of(block(4, 15, 6, 13, alphabets), block(9, 24, 3, 20, alphabets));
    ProgramBatch programs = new ProgramBatch();
    double[] weights = new SplittableRandom(8).doubles(8, -1, 1).toArray();
    encode(model, images).sample(Draws.exact(4), new SplittableRandom(9), programs);
    GradientCheck.Computation computation =
        tape -> weightedSum(model.recognition().encode(tape, images).logProb(programs), weights);
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().recognition(),
            computation,
            new SplittableRandom(10))
        .requireBelow(1e-2);
    Gradients gradients = Gradients.of(model.parameters().recognition());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    tape.backward(computation.run(tape));
    for (Parameter parameter : model.parameters().recognition()) {
      double most = 0;
      for (int i = 0; i < parameter.size(); i++) {
        most = Math.max(most, Math.abs(gradients.of(parameter).data[i]));
      }
      assertTrue(most > 0, parameter + " learns nothing");
    }
  }

  private static CharacterImage block(
      int fromRow, int toRow, int fromColumn, int toColumn, int alphabets) {
    boolean[] ink = new boolean[28 * 28];
    for (int row = fromRow; row < toRow; row++) {
      Arrays.fill(ink, 28 * row + fromColumn, 28 * row + toColumn, true);
    }
    return CharacterImage.of(28, ink).withAlphabet(alphabets == 0 ? -1 : fromRow % alphabets);
  }

  /** Kernels work row by row, so company changes no bit. */
  @Test
  void encodingTogetherOrAloneGivesTheSameBits() {
    StrokesModel model = model(9, 6, 3);
    List<CharacterImage> images = images(7, 3);
    ProgramBatch programs = TestStrokes.programs(model.structure().tokens(), 12, 11);
    Encoding together = encode(model, images);
    for (int i = 0; i < images.size(); i++) {
      double[] alone = probabilities(encode(model, List.of(images.get(i))), programs, 0);
      assertArrayEquals(alone, probabilities(together, programs, i), "observation " + i);
    }
    ProgramBatch one = new ProgramBatch();
    one.add(programs, 3);
    for (int i = 0; i < images.size(); i++) {
      assertEquals(probabilities(together, programs, i)[3], probabilities(together, one, i)[0]);
    }
  }

  @Test
  void anotherAlphabetIsImpossible() {
    StrokesModel model = model(3, 2, 2);
    Encoding encoding = encode(model, images(2, 2));
    int[][] rows = {{6, 2, 5}, {7, 2, 5}, {6, 2}, {6, 1, 5}, {2, 5, 5}, {8, 2, 5}, {}};
    ProgramBatch programs = Programs.of(rows);
    double[] first = probabilities(encoding, programs, 0);
    double[] second = probabilities(encoding, programs, 1);
    assertTrue(first[0] > 0 && second[1] > 0);
    first[0] = 0;
    second[1] = 0;
    assertArrayEquals(new double[rows.length], first);
    assertArrayEquals(new double[rows.length], second);
  }

  @Test
  void refusesImagesThatAreNotTheModels() {
    refused(
        "strokes: the model is of images of side 28; an observation has 27",
        model(3, 2, 0),
        TestStrokes.image(27, 1));
    refused(
        "strokes: the model knows 2 alphabets, numbered from 0; an image is of alphabet -1",
        model(3, 2, 2),
        TestStrokes.image(28, 1));
    refused(
        "strokes: the model knows 2 alphabets, numbered from 0; an image is of alphabet 2",
        model(3, 2, 2),
        TestStrokes.image(28, 1).withAlphabet(2));
  }

  private static void refused(String message, StrokesModel model, CharacterImage image) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> encode(model, List.of(image)));
    assertEquals(message, e.getMessage());
  }

  @Test
  void scoresNothing() {
    Encoding encoding = encode(model(3, 2, 0), images(1, 0));
    assertEquals(0, encoding.logProb(new ProgramBatch()).rows());
  }
}
