package mws4j.lambda.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;

final class TaskProgramTest {
  private static final Library TEXTS = new Library(TextPrimitives.set());

  private static Example example(String in, String out) {
    return new Example(List.of(ListValue.ofText(in)), ListValue.ofText(out));
  }

  private static Task task(List<Object> constants) {
    return new Task(
        "t",
        TypeReader.read("list(char) -> list(char)"),
        List.of(example("a", "a.com"), example("b", "b.com")),
        constants);
  }

  private static TaskProgram program(Task task, String text) {
    return new TaskProgram(TEXTS, task, TermReader.read(text));
  }

  @Test
  void theConstantThatSolvesTheTaskIsUsedOnFurtherInputs() {
    Task task = task(List.of(ListValue.ofText("none"), ListValue.ofText(".com")));
    TaskProgram program = program(task, "(lambda (fold $0 STRING (lambda (lambda (cons $1 $0)))))");
    assertTrue(program.solves());
    assertEquals(Optional.of(ListValue.ofText(".com")), program.constant());
    assertEquals(ListValue.ofText("xyz.com"), program.value(List.of(ListValue.ofText("xyz"))));
    assertTrue(program.isRightOn(List.of(example("q", "q.com"))));
    assertFalse(program.isRightOn(List.of(example("q", "q.org"))));
  }

  @Test
  void withoutAConstantThatFitsThereIsNoValue() {
    TaskProgram program = program(task(List.of()), "(lambda STRING)");
    assertFalse(program.solves());
    assertTrue(program.value(List.of(ListValue.EMPTY)) instanceof Failure);
    assertFalse(program(task(List.of()), "(lambda $0)").solves());
  }
}
