package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

final class VersionSpacesTest {
  private static final VersionSpaceSettings SETTINGS = VersionSpaceSettings.defaults();

  /** A task of each program. */
  private static List<TaskPrograms> tasks(String type, String... programs) {
    return Arrays.stream(programs)
        .map(p -> new TaskPrograms(TypeReader.read(type), List.of(TermReader.read(p))))
        .toList();
  }

  private static Proposals proposals(List<TaskPrograms> tasks, VersionSpaceSettings settings) {
    return new VersionSpaces(RandomTerms.types())
        .candidates(tasks, settings, () -> false)
        .orElseThrow();
  }

  private static Candidate candidate(Proposals proposals, String abstraction) {
    return proposals.candidates().stream()
        .filter(c -> c.abstraction().toString().equals(abstraction))
        .findFirst()
        .orElseThrow(() -> new AssertionError(abstraction + " is not proposed"));
  }

  private static List<String> texts(List<List<Term>> programs) {
    return programs.stream().flatMap(List::stream).map(Term::toString).toList();
  }

  @Test
  void inventsMapFromFolds() {
    List<TaskPrograms> tasks =
        tasks(
            "list(int) -> list(int)",
            "(lambda (fold $0 empty (lambda (lambda (cons (+ $1 1) $0)))))",
            "(lambda (fold $0 empty (lambda (lambda (cons (* $1 $1) $0)))))",
            "(lambda (fold $0 empty (lambda (lambda (cons (- 0 $1) $0)))))");
    Proposals proposals = proposals(tasks, SETTINGS);
    Candidate map = proposals.candidates().get(0);
    assertEquals(
        "#(lambda (lambda (fold $0 empty (lambda (lambda (cons ($3 $1) $0))))))",
        map.abstraction().toString());
    assertEquals("(t0 -> t1) -> list(t0) -> list(t1)", map.type().toString());
    String call = "(lambda (" + map.abstraction();
    assertEquals(
        List.of(
            call + " (lambda (+ $0 1)) $0))",
            call + " (lambda (* $0 $0)) $0))",
            call + " (lambda (- 0 $0)) $0))"),
        texts(proposals.rewrite(map)));
    assertTrue(map.cost() < proposals.cost());
    assertEquals(List.of(), proposals.cuts());
  }

  @Test
  void inventsFilterFromFolds() {
    List<TaskPrograms> tasks =
        tasks(
            "list(int) -> list(int)",
            "(lambda (fold $0 empty (lambda (lambda (if (gt? $1 1) (cons $1 $0) $0)))))",
            "(lambda (fold $0 empty (lambda (lambda (if (is-prime $1) (cons $1 $0) $0)))))");
    Proposals proposals = proposals(tasks, SETTINGS);
    Candidate filter = proposals.candidates().get(0);
    assertEquals(
        "#(lambda (lambda (fold $0 empty (lambda (lambda (if ($3 $1) (cons $1 $0) $0))))))",
        filter.abstraction().toString());
    assertEquals("(t0 -> bool) -> list(t0) -> list(t0)", filter.type().toString());
    assertEquals(
        "(lambda (" + filter.abstraction() + " (lambda (gt? $0 1)) $0))",
        proposals.rewrite(filter).get(0).get(0).toString());
  }

  @Test
  void inventsMapFromRecursion() {
    List<TaskPrograms> tasks =
        tasks(
            "list(int) -> list(int)",
            "(lambda (fix1 $0 (lambda (lambda"
                + " (if (empty? $0) empty (cons (+ (car $0) 1) ($1 (cdr $0))))))))",
            "(lambda (fix1 $0 (lambda (lambda"
                + " (if (empty? $0) empty (cons (- 0 (car $0)) ($1 (cdr $0))))))))");
    assertEquals(
        "#(lambda (lambda (fix1 $0 (lambda (lambda"
            + " (if (empty? $0) empty (cons ($3 (car $0)) ($1 (cdr $0)))))))))",
        proposals(tasks, SETTINGS.withSteps(2)).candidates().get(0).abstraction().toString());
  }

  /** What differs mentions a variable that is bound within: no pattern of first order matches. */
  @Test
  void abstractsAFunctionUsedUnderALambda() {
    Proposals proposals =
        proposals(
            tasks(
                "int -> list(int)",
                "(lambda (map (lambda (+ (* $0 $0) $1)) (range $0)))",
                "(lambda (map (lambda (+ (mod $0 $1) $1)) (range $0)))"),
            SETTINGS.withSteps(2));
    Candidate found =
        candidate(proposals, "#(lambda (lambda (map (lambda (+ ($1 $0) $2)) (range $1))))");
    assertEquals(
        List.of(
            "(lambda (" + found.abstraction() + " $0 (lambda (* $0 $0))))",
            "(lambda (" + found.abstraction() + " $0 (lambda (mod $0 $1))))"),
        texts(proposals.rewrite(found)));
  }

  @Test
  void inlinesWhatIsInTheWay() {
    String twice = "#(lambda (+ $0 $0))";
    List<TaskPrograms> tasks =
        tasks("int -> int", "(lambda (" + twice + " (* $0 1)))", "(lambda (+ (* $0 1) (- $0 1)))");
    String shared = "#(lambda (lambda (+ (* $1 1) $0)))";
    var all = SETTINGS.withSteps(1).withMost(10_000);
    assertTrue(
        proposals(tasks, all).candidates().stream()
            .anyMatch(c -> c.abstraction().toString().equals(shared)));
    assertTrue(
        proposals(tasks, all.withInlining(false)).candidates().stream()
            .noneMatch(c -> c.abstraction().toString().equals(shared)));
  }

  @Test
  void proposesNothingThatIsThereAlready() {
    String there = "#(lambda (+ $0 (* $0 $0)))";
    Proposals proposals =
        proposals(
            tasks("int -> int", "(lambda (" + there + " 1))", "(lambda (- $0 (" + there + " $0)))"),
            SETTINGS.withMost(10_000));
    assertFalse(proposals.candidates().isEmpty());
    assertTrue(
        proposals.candidates().stream().noneMatch(c -> c.abstraction().toString().equals(there)));
  }

  @Test
  void candidatesAreClosedTypedDistinctAndInOrder() {
    Proposals proposals =
        proposals(
            tasks(
                "list(int) -> list(int)",
                "(lambda (map (lambda (+ $0 (length $1))) (cdr $0)))",
                "(lambda (map (lambda (- (length $1) $0)) (cdr (cdr $0))))"),
            SETTINGS.withMost(100_000));
    List<Candidate> candidates = proposals.candidates();
    assertTrue(
        candidates.size() > 20 && candidates.size() < proposals.considered(),
        candidates.size() + " of " + proposals.considered());
    assertEquals(
        candidates.size(), candidates.stream().map(Candidate::abstraction).distinct().count());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Term body = candidate.abstraction().body();
      assertEquals(candidate.type(), RandomTerms.types().of(body));
      assertEquals(Normaliser.normal(body), body);
      assertTrue(i == 0 || candidates.get(i - 1).cost() <= candidate.cost());
    }
    List<Candidate> fewer = proposals(proposalsTasks(), SETTINGS.withMost(7)).candidates();
    assertEquals(7, fewer.size());
  }

  private static List<TaskPrograms> proposalsTasks() {
    return tasks("int -> int", "(lambda (+ (* $0 $0) 1))", "(lambda (- (* $0 $0) (+ $0 1)))");
  }

  @Test
  void bodiesAreEtaLongUnlessAskedOtherwise() {
    List<TaskPrograms> tasks =
        tasks(
            "list(int) -> list(int)",
            "(lambda (map (lambda (+ $0 (* 1 1))) $0))",
            "(lambda (map (lambda (+ $0 (* 1 1))) (cdr $0)))");
    candidate(proposals(tasks, SETTINGS), "#(lambda (map (lambda (+ $0 (* 1 1))) $0))");
    Proposals shorter = proposals(tasks, SETTINGS.withEtaLong(false));
    Candidate found = candidate(shorter, "#(map (lambda (+ $0 (* 1 1))))");
    assertEquals(
        List.of(
            "(lambda (#(map (lambda (+ $0 (* 1 1)))) $0))",
            "(lambda (#(map (lambda (+ $0 (* 1 1)))) (cdr $0)))"),
        texts(shorter.rewrite(found)));
  }

  @Test
  void onlyWhatTwoTasksShareIsProposed() {
    String program = "(lambda (+ (* $0 $0) (- $0 1)))";
    var one =
        new TaskPrograms(
            TypeReader.read("int -> int"),
            List.of(TermReader.read(program), TermReader.read("(lambda (+ (* $0 $0) (- 1 $0)))")));
    assertEquals(0, proposals(List.of(one), SETTINGS).considered());
    assertTrue(proposals(List.of(one, one), SETTINGS).considered() > 0);
    assertEquals(0, proposals(List.of(), SETTINGS).considered());
    assertEquals(
        0, proposals(List.of(new TaskPrograms(one.request(), List.of())), SETTINGS).cost());
  }

  @Test
  void aJudgeChooses() {
    Proposals proposals = proposals(proposalsTasks(), SETTINGS.withSteps(1));
    Judge shortest = (abstraction, rewritten) -> -texts(rewritten).toString().length();
    Proposals.Choice choice = proposals.best(shortest, () -> false).orElseThrow();
    assertEquals(proposals.rewrite(choice.candidate()), choice.rewritten());
    for (Candidate candidate : proposals.candidates()) {
      assertTrue(
          choice.score() >= shortest.score(candidate.abstraction(), proposals.rewrite(candidate)));
    }
    Judge indifferent = (abstraction, rewritten) -> 0;
    assertEquals(
        proposals.candidates().get(0),
        proposals.best(indifferent, () -> false).orElseThrow().candidate());
    assertTrue(proposals.best(shortest, () -> true).isEmpty());
  }

  @Test
  void otherProgramsCanBeRewritten() {
    var spaces = new VersionSpaces(RandomTerms.types());
    Proposals proposals = proposals(proposalsTasks(), SETTINGS.withSteps(1));
    Candidate square = candidate(proposals, "#(lambda (* $0 $0))");
    List<TaskPrograms> others = tasks("int -> int", "(lambda (mod (* 1 1) $0))", "(lambda 1)");
    VersionSpaces.Rewritten rewritten =
        spaces.rewrite(square, others, SETTINGS, () -> false).orElseThrow();
    assertEquals(
        List.of("(lambda (mod (#(lambda (* $0 $0)) 1) $0))", "(lambda 1)"),
        texts(rewritten.programs()));
    assertEquals(List.of(), rewritten.cuts());
    assertTrue(spaces.rewrite(square, others, SETTINGS, () -> true).isEmpty());
  }

  @Test
  void refusesWhatItCannotWorkWith() {
    var free =
        assertThrows(
            IllegalArgumentException.class,
            () -> proposals(tasks("int", "1", "(+ 1 $0)"), SETTINGS));
    assertEquals(
        "version spaces: task 1, program 0 has a variable that no lambda binds", free.getMessage());
    var redex =
        assertThrows(
            IllegalArgumentException.class,
            () -> proposals(tasks("int", "(+ 1 ((lambda $0) 1))"), SETTINGS));
    assertEquals(
        "version spaces: task 0, program 0 is not in normal form: it applies a lambda",
        redex.getMessage());
    Proposals some = proposals(proposalsTasks(), SETTINGS);
    Proposals others = proposals(proposalsTasks(), SETTINGS);
    assertThrows(IllegalArgumentException.class, () -> some.rewrite(others.candidates().get(0)));
    var steps = assertThrows(IllegalArgumentException.class, () -> SETTINGS.withSteps(9));
    assertEquals("VersionSpaceSettings: steps must be 0 to 8; it is 9", steps.getMessage());
    assertThrows(IllegalArgumentException.class, () -> SETTINGS.withMost(0));
    assertThrows(IllegalArgumentException.class, () -> SETTINGS.withSpaces(10));
  }

  @Test
  void canBeStopped() {
    var asked = new AtomicInteger();
    String deep = "(lambda (+ (* $0 (- $0 1)) (mod (* $0 1) (+ $0 (length (range $0))))))";
    assertTrue(
        new VersionSpaces(RandomTerms.types())
            .candidates(
                tasks("int -> int", deep, deep), SETTINGS, () -> asked.incrementAndGet() > 5)
            .isEmpty());
    assertEquals(6, asked.get());
  }

  @Test
  void sameInputSameResult() {
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Proposals proposals = proposals(proposalsTasks(), SETTINGS);
      List<String> all = new ArrayList<>();
      for (Candidate candidate : proposals.candidates()) {
        all.add(candidate + " " + texts(proposals.rewrite(candidate)));
      }
      assertTrue(i == 0 || all.equals(first));
      first = all;
    }
  }
}
