package mws4j.example.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mws4j.Repository;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.ListValue;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthListener;
import mws4j.mws.growth.SearchInference;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language of a reader's own is trained, kept and asked; the documentation quotes this. */
final class ClockTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path temp;

  @Test
  void aLanguageOfOnesOwnGrows() throws IOException {
    Path file = temp.resolve("clock.safetensors");
    FunctionalModel model = ClockLanguage.model();
    SearchLimits prior = new SearchLimits(5, 20_000); // programs kept, expansions
    SearchLimits recognition = new SearchLimits(5, 2_000);
    GrowthConfig growth =
        new GrowthConfig(2, prior, recognition, 4, 16, GrowthConfig.Recognition.NONE, true);
    List<Task> tasks = ClockLanguage.tasks();
    try (GrowingTrainer<Task> trainer =
        new GrowingTrainer<>(model, tasks, TrainingConfig.defaults(), growth, Compute.of(2))) {
      trainer.run(() -> false, new GrowthListener() {});
      trainer.save(file);
      for (int i = 0; i < tasks.size(); i++) {
        assertTrue(trainer.memory().size(i) > 0, tasks.get(i).name());
      }
    }
    assertEquals(
        List.of("#(lambda (map (lambda (later $0 $1)))) : int -> list(int) -> list(int)"),
        model.library());

    FunctionalModel kept = FunctionalModel.load(file, "clock", ClockLanguage.words());
    Type timetable = Type.arrow(Type.list(Type.INT), Type.list(Type.INT));
    Example example = new Example(List.of(hours(20, 23)), hours(0, 3));
    Task task = new Task("four hours later", timetable, List.of(example), List.of());
    SearchInference<Task> inference =
        new SearchInference<>(kept, 5, new SearchLimits(5, 20_000), 16, Compute.of(2));
    SearchInference.Answer answer = inference.underPrior(List.of(task), () -> false);
    int[] best = answer.memory().program(0, 0);
    assertTrue(answer.found().certificates()[0] > -answer.memory().logJoint(0, 0));

    ProgramRunner runner = new ProgramRunner(kept.language(), timetable);
    runner.load(kept.term(best));
    assertEquals(hours(11), runner.run(runner.input(List.of(hours(7)))));
  }

  private static ListValue hours(long... hours) {
    return ListValue.ofIntegers(hours);
  }

  @Test
  void documentationQuotesTheSource() throws IOException {
    Path folder = Repository.path("tests/src/test/java/mws4j/example/clock");
    String sources =
        withoutIndent(Files.readString(folder.resolve("ClockLanguage.java")))
            + withoutIndent(Files.readString(folder.resolve("ClockTest.java")));
    Path page = Repository.path("docs/dreamcoder.md");
    List<String> programs =
        PROGRAM.matcher(Files.readString(page)).results().map(MatchResult::group).toList();
    assertEquals(3, programs.size());
    for (String program : programs) {
      String quoted = withoutIndent(program.replaceAll("```(java)?|\\.\\.\\.\n *}", "")).strip();
      assertTrue(sources.contains(quoted), page + " quotes what is not in the example:\n" + quoted);
    }
    String task = "{\"name\": \"all an hour later\", \"type\": \"list(int) -> list(int)\"";
    assertTrue(Files.readString(page).contains(task), "the page shows a task of the file");
  }

  private static String withoutIndent(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
