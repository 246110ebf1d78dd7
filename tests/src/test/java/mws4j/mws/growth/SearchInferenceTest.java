package mws4j.mws.growth;

import static mws4j.mws.growth.SpellingRuns.TEXTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.SpellingRuns.StopAt;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a language with one pair, against all of its programs. */
final class SearchInferenceTest {
  private static final int CAPACITY = 4;

  private final SpellingModel model = new SpellingModel(3);
  private final ProgramBatch all = new ProgramBatch();

  SearchInferenceTest() {
    model.restoreState(Map.of("pairs", "01"));
    float[] weights = {0.3f, -0.4f, 0.1f};
    System.arraycopy(weights, 0, model.parameters().statistics().get("weights").value().data, 0, 3);
    for (int length = 1; length <= Spelling.MAX_LENGTH; length++) {
      int size = length;
      IntStream.range(0, (int) Math.pow(3, length))
          .forEach(number -> all.add(digits(number, size)));
    }
  }

  private static int[] digits(int number, int length) {
    int[] digits = new int[length];
    for (int d = 0, left = number; d < length; d++, left /= 3) {
      digits[d] = left % 3;
    }
    return digits;
  }

  private SearchInference<String> inference(long budget, int together, int threads) {
    return new SearchInference<>(
        model, CAPACITY, new SearchLimits(1000, budget), together, Compute.of(threads));
  }

  /** The programs of a text, with {@code log p(z,x)}, the best first. */
  private List<int[]> ranked(String text) {
    double[] joint = new JointScorer<>(model, KernelProvider.create()).score(all, text);
    return IntStream.range(0, all.size())
        .filter(p -> joint[p] > Double.NEGATIVE_INFINITY)
        .boxed()
        .sorted(Comparator.comparingDouble(p -> -joint[p]))
        .map(all::copyOf)
        .toList();
  }

  private double logPrior(int[] program) {
    ProgramBatch one = new ProgramBatch();
    one.add(program);
    double[] log = new double[1];
    model.prior(KernelProvider.create()).score(one, log);
    return log[0];
  }

  private double logRecognition(int[] program, String text) {
    ProgramBatch one = new ProgramBatch();
    one.add(program);
    Tape tape = new Tape(KernelProvider.create()).begin();
    return model.recognition().encode(tape, List.of(text)).logProb(one).value().data[0];
  }

  private static List<String> found(Found found, int text) {
    List<String> programs = new ArrayList<>();
    for (int p = 0; p < found.programs().size(); p++) {
      if (found.programs().observation(p) == text) {
        programs.add(Arrays.toString(found.programs().copyOf(p)));
      }
    }
    return programs;
  }

  @Test
  void theMemoryHoldsTheBestOfAllPrograms() {
    SearchInference.Answer answer = inference(3000, 2, 1).underPrior(TEXTS, () -> false);
    assertTrue(answer.whole());
    int compared = 0;
    for (int x = 0; x < TEXTS.size(); x++) {
      Memory memory = answer.memory();
      List<int[]> best = ranked(TEXTS.get(x));
      double certificate = answer.found().certificates()[x];
      for (int rank = 0; rank < Math.min(CAPACITY, best.size()); rank++) {
        double logPrior = logPrior(best.get(rank));
        if (-logPrior < certificate - 1e-9) {
          assertEquals(logPrior, memory.logJoint(x, rank), 1e-12);
          compared++;
        }
      }
    }
    assertTrue(compared > 15, compared + " compared");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, 500, 4000})
  void nothingBelowACertificateIsMissing(long budget) {
    SearchInference.Answer prior = inference(budget, 2, 1).underPrior(TEXTS, () -> false);
    SearchInference.Answer guided = inference(budget, 2, 1).underRecognition(TEXTS, () -> false);
    assertEquals(budget, prior.found().total());
    for (int x = 0; x < TEXTS.size(); x++) {
      String text = TEXTS.get(x);
      for (int[] program : ranked(text)) {
        String printed = Arrays.toString(program);
        if (-logPrior(program) < prior.found().certificates()[x] - 1e-9) {
          assertTrue(found(prior.found(), x).contains(printed), printed);
        }
        if (-logRecognition(program, text) < guided.found().certificates()[x] - 1e-5) {
          assertTrue(found(guided.found(), x).contains(printed), printed);
        }
      }
      assertTrue(guided.found().spent()[x] <= budget);
    }
  }

  @Test
  void neitherThreadsNorGroupsChangeWhatIsFound() {
    SearchInference.Answer one = inference(200, 2, 1).underRecognition(TEXTS, () -> false);
    for (int together : new int[] {1, 2, 4, 100}) {
      SearchInference.Answer other =
          inference(200, together, 4).underRecognition(TEXTS, () -> false);
      assertArrayEquals(one.memory().contents().tokens(), other.memory().contents().tokens());
      assertArrayEquals(one.memory().contents().logJoint(), other.memory().contents().logJoint());
      assertArrayEquals(one.found().certificates(), other.found().certificates());
      assertArrayEquals(one.found().spent(), other.found().spent());
    }
  }

  @Test
  void aSearchThatIsStoppedSaysHowFarItGot() {
    SearchInference<String> inference = inference(3000, 2, 1);
    SearchInference.Answer whole = inference.underPrior(TEXTS, () -> false);
    SearchInference.Answer stopped = inference.underPrior(TEXTS, new StopAt(50));
    assertFalse(stopped.whole());
    assertEquals(50, stopped.found().total());
    assertTrue(stopped.found().certificates()[0] < whole.found().certificates()[0]);
    assertTrue(stopped.memory().size(0) > 0);
    assertEquals(0, stopped.memory().size(8));
  }

  @Test
  void noObservationsNeedNoSearch() {
    SearchInference.Answer answer = inference(10, 2, 1).underRecognition(List.of(), () -> false);
    assertEquals(0, answer.memory().instances());
    assertEquals(0, answer.found().total());
  }

  @Test
  void limitsAndAnswersAreChecked() {
    assertEquals(
        "search: 0 programs at most within a budget of 5; both must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> new SearchLimits(0, 5)).getMessage());
    assertEquals(
        "search: 3 programs at most within a budget of 0; both must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> new SearchLimits(3, 0)).getMessage());
    ProgramBatch programs = new ProgramBatch();
    programs.turnTo(2);
    programs.add(new int[] {1});
    assertEquals(
        "search: certificates of 2 observations, costs of 2, programs of 3",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Found(programs, new double[2], new long[2], 0))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Found(new ProgramBatch(), new double[2], new long[1], 0));
  }
}
