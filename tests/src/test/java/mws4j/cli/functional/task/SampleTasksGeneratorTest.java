package mws4j.cli.functional.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SampleTasksGeneratorTest {
  private static final Path SHIPPED =
      Path.of("../cli/src/main/resources/mws4j/cli/functional/task");

  private static final String ACCEPT =
      "mvn -B -q -pl tests -am test -Dtest=SampleTasksGeneratorTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dmws4j.accept=true";

  @ParameterizedTest
  @EnumSource
  void shippedTasksAreWhatTheGeneratorWrites(ProgramKind kind) throws IOException {
    Path file = SHIPPED.resolve(kind.domain() + ".jsonl");
    String expected = SampleTasksGenerator.jsonLines(kind);
    if (Boolean.getBoolean("mws4j.accept")) {
      Files.writeString(file, expected);
      fail("wrote " + file + "; run the test again without -Dmws4j.accept");
    }
    if (!Files.exists(file) || !Files.readString(file).equals(expected)) {
      fail(file + " differs from what the generator writes; to accept:\n" + ACCEPT);
    }
  }

  /** The reader checks that each program solves its task. */
  @ParameterizedTest
  @EnumSource
  void tasksAreManyAndVaried(ProgramKind kind) throws IOException {
    List<KnownTask> tasks = TaskFile.sample(kind);
    assertTrue(tasks.size() >= (kind.isText() ? 40 : 60), tasks.size() + " tasks");
    for (KnownTask known : tasks) {
      Task task = known.task();
      assertTrue(known.program().isPresent(), task.name());
      assertTrue(task.examples().size() >= 4 || task.name().equals("nothing there"), task.name());
      long outputs = task.examples().stream().map(Example::output).distinct().count();
      assertTrue(outputs >= 2, task.name() + " has one output");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "TEXTS")
  void constantsAreGuessed(ProgramKind kind) throws IOException {
    List<List<Object>> constants =
        TaskFile.sample(kind).stream()
            .filter(known -> known.program().orElseThrow().toString().contains("STRING"))
            .map(known -> known.task().constants())
            .toList();
    assertEquals(3, constants.size());
    assertTrue(constants.get(0).contains(ListValue.ofText(".com")), constants.toString());
    assertTrue(constants.get(1).contains(ListValue.ofText("file-")), constants.toString());
  }
}
