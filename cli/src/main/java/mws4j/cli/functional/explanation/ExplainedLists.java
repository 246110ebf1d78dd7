package mws4j.cli.functional.explanation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.JsonOption;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Examples;
import mws4j.lambda.task.Task;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code mws4j explain lists} does. */
public final class ExplainedLists {
  private ExplainedLists() {}

  /** Searches and prints; the inputs are those that programs are applied to. */
  public static int run(
      SearchOptions options, List<String> inputs, JsonOption format, CommandSpec spec)
      throws IOException {
    SearchOptions.Question question = options.question(ProgramKind.LISTS, List.of());
    List<List<Object>> read = read(inputs, question.task(), ProgramKind.LISTS);
    Explanation explanation = question.finder().explain(question.task(), read, options.deadline());
    format.print(explanation, spec.commandLine().getOut());
    return 0;
  }

  /**
   * Further inputs of a task.
   *
   * @throws IllegalArgumentException if they are not of the types of the task's
   */
  static List<List<Object>> read(List<String> texts, Task task, ProgramKind kind) {
    ExampleText reader = new ExampleText(kind);
    List<List<Object>> all = new ArrayList<>();
    for (String text : texts) {
      List<Object> inputs = reader.inputs(text);
      Example like = new Example(inputs, task.examples().get(0).output());
      if (!Examples.fits(like, task.request())) {
        throw new IllegalArgumentException(
            "\"" + text + "\" is no input of a program of type " + task.request());
      }
      all.add(inputs);
    }
    return all;
  }
}
