package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No more room than allowed is taken, and what was left undone for want of it is told. */
final class VersionSpaceLimitsTest {
  private static final VersionSpaceSettings SETTINGS = VersionSpaceSettings.defaults();

  private static final List<TaskPrograms> TASKS =
      Stream.of(
              "(lambda (+ $0 1))",
              "(lambda (+ (* $0 $0) 1))",
              "(lambda (+ (* $0 (+ $0 1)) (- $0 1)))",
              "(lambda (mod (* $0 (+ $0 1)) (* (- $0 1) (+ 1 1))))",
              "(lambda (mod (* $0 (+ $0 (+ 1 1))) (* (- $0 1) (* (+ 1 1) (+ $0 $0)))))")
          .map(TermReader::read)
          .map(program -> new TaskPrograms(TypeReader.read("int -> int"), List.of(program)))
          .toList();

  private static Proposals proposals(List<TaskPrograms> tasks, int spaces) {
    return new VersionSpaces(RandomTerms.types())
        .candidates(tasks, SETTINGS.withSpaces(spaces), () -> false)
        .orElseThrow();
  }

  @Test
  void nothingIsCutWhereThereIsRoom() {
    assertEquals(List.of(), proposals(TASKS, 8_000_000).cuts());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000})
  void staysWithinTheLimitAndSaysWhatItDid(int spaces) {
    Proposals proposals = proposals(TASKS, spaces);
    assertTrue(proposals.spaces() <= spaces / 2, proposals.spaces() + " spaces");
    assertFalse(proposals.cuts().isEmpty());
    for (Candidate candidate : proposals.candidates()) {
      List<List<Term>> rewritten = proposals.rewrite(candidate);
      for (int t = 0; t < TASKS.size(); t++) {
        assertEquals(
            Normaliser.expanded(TASKS.get(t).programs().get(0)),
            Normaliser.expanded(rewritten.get(t).get(0)));
      }
    }
  }

  @Test
  void moreRoomMeansMoreStepsAndTheSmallestProgramsComeFirst() {
    int before = -1;
    for (int spaces = 1_000; spaces <= 1_000_000; spaces *= 10) {
      List<String> cuts = proposals(TASKS, spaces).cuts();
      int steps = 0;
      int last = Integer.MAX_VALUE;
      for (int t = 0; t < TASKS.size(); t++) {
        int of = stepsOf(cuts, t);
        assertTrue(of <= last, "task " + t + ": " + cuts);
        last = of;
        steps += of;
      }
      assertTrue(steps >= before, cuts.toString());
      before = steps;
    }
    assertTrue(before > 8, "steps " + before);
  }

  private static int stepsOf(List<String> cuts, int task) {
    for (String cut : cuts) {
      if (cut.startsWith("task " + task + ", program 0: ")) {
        return cut.contains("left out") ? -1 : Integer.parseInt(cut.split("[: ]+")[4]);
      }
    }
    return SETTINGS.steps();
  }

  @Test
  void namesTheProgramAndTheLimit() {
    List<String> cuts = proposals(TASKS, 10_000).cuts();
    assertTrue(
        cuts.contains("task 3, program 0: 1 of 3 steps, 10000 spaces do not suffice"),
        cuts.toString());
  }

  @Test
  void whatWasLeftOutStaysAsItIs() {
    String deep = "(+ 1 ".repeat(Corpus.DEEPEST) + "1" + ")".repeat(Corpus.DEEPEST);
    var tasks =
        List.of(
            new TaskPrograms(TypeReader.read("int"), List.of(TermReader.read(deep))),
            TASKS.get(1),
            TASKS.get(2));
    Proposals proposals = proposals(tasks, 8_000_000);
    assertEquals(
        List.of("task 0, program 0: left out, it has more than 200 levels"), proposals.cuts());
    Candidate first = proposals.candidates().get(0);
    assertEquals(deep, proposals.rewrite(first).get(0).get(0).toString());
    assertTrue(proposals.cost() > 201, "it still costs");
  }

  /** The deepest that is allowed, in ways that make the search go deep, on a common stack. */
  @Test
  void deepProgramsNeedNoDeepStack() {
    int levels = Corpus.DEEPEST - 3;
    for (String deep :
        List.of(
            "(+ 1 ".repeat(levels) + "1" + ")".repeat(levels),
            "(lambda ".repeat(levels) + "$7" + ")".repeat(levels),
            "(f" + " 1".repeat(levels) + ")",
            "#(lambda ".repeat(levels / 2) + "(+ 1 1)" + ")".repeat(levels / 2))) {
      var task = new TaskPrograms(TypeReader.read("int"), List.of(TermReader.read(deep)));
      Proposals proposals = proposals(List.of(task, task), 50_000);
      assertTrue(proposals.cuts().stream().noneMatch(cut -> cut.contains("levels")), deep);
    }
  }

  @Test
  void manySmallTasksFillTheTable() {
    List<TaskPrograms> many =
        Stream.iterate(0, i -> i < 100, i -> i + 1)
            .map(
                i ->
                    "(lambda (+ (* $0 "
                        + i % 2
                        + ") (- "
                        + "(+ 1 ".repeat(i % 7)
                        + "1"
                        + ")".repeat(i % 7)
                        + " $0)))")
            .map(TermReader::read)
            .map(program -> new TaskPrograms(TypeReader.read("int -> int"), List.of(program)))
            .toList();
    Proposals proposals = proposals(many, 8_000);
    assertTrue(proposals.spaces() <= 4_000);
    assertTrue(proposals.considered() > 0);
    assertFalse(proposals.cuts().isEmpty());
  }
}
