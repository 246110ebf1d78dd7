package mws4j.cli.functional.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.columns.TableOption;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.json.Result;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.OutputOption;
import mws4j.lambda.solve.TaskProgram;
import mws4j.lambda.type.Type;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The further options of {@code mws4j explain texts}, and what it does. */
public final class ExplainedTexts {
  @Option(
      names = "--input",
      paramLabel = "TEXT",
      description = "A further text to transform; may be repeated.")
  private List<String> inputs = List.of();

  @Option(
      names = "--constant",
      paramLabel = "TEXT",
      description = "A text that a program may use, beside those guessed from the examples.")
  private List<String> constants = List.of();

  @Option(
      names = "--apply",
      paramLabel = "FILE | -",
      description =
          "A table or a list of lines whose column is transformed by the best program, to standard"
              + " output or --out. Rows at which it has no value are left empty and counted;"
              + " blank lines of a list stay.")
  private String apply;

  @Option(
      names = "--column",
      paramLabel = "NAME|INDEX",
      description = "A column of the table, one for each argument of the program.")
  private List<String> columns = List.of();

  @Mixin private TableOption table;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the column goes.")
  private Path out;

  @Mixin private OutputOption output;
  @Mixin private JsonOption format;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Searches, prints and transforms. */
  public int run(SearchOptions options) throws IOException {
    check();
    SearchOptions.Question question = options.question(ProgramKind.TEXTS, constants);
    requireTexts(question.task().request());
    requireColumns(question.task().request().parameters().size());
    List<List<Object>> read = ExplainedLists.read(inputs, question.task(), ProgramKind.TEXTS);
    Explanation explanation = question.finder().explain(question.task(), read, options.deadline());
    PrintWriter standard = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (apply == null) {
      format.print(explanation, standard);
      return 0;
    }
    if (out == null) {
      err.print(explanation.text());
      err.flush();
      transform(explanation, standard);
      standard.flush();
      return 0;
    }
    StringBuilder text = new StringBuilder();
    TransformedColumn column = transform(explanation, text);
    AtomicFile.write(out, text.toString().getBytes(UTF_8));
    Result result =
        new Result()
            .putAll(explanation)
            .put("rows", column.rows())
            .put("failedRows", column.failed())
            .put("out", out);
    format.print(result, explanation::text, standard);
    return 0;
  }

  private void check() throws IOException {
    if (apply == null && (out != null || !columns.isEmpty())) {
      throw new IllegalArgumentException("--out and --column go with --apply FILE");
    }
    if (apply != null && out == null && format.json()) {
      throw new IllegalArgumentException(
          "--json and --apply both write to standard output; give --out FILE");
    }
    if (out != null) {
      output.check(out);
    }
  }

  private static void requireTexts(Type request) {
    Type text = Type.list(Type.CHAR);
    if (!request.returned().equals(text) || !request.parameters().stream().allMatch(text::equals)) {
      throw new IllegalArgumentException(
          "the examples are of type " + request + "; texts are wanted");
    }
  }

  /** Before a search that may be long. */
  private void requireColumns(int arguments) throws IOException {
    if (apply != null) {
      table
          .head(apply)
          .ifPresent(head -> new ArgumentColumns(head, table.options(), arguments, columns));
    }
  }

  private TransformedColumn transform(Explanation explanation, Appendable to) throws IOException {
    TaskProgram best = explanation.answers().get(0).program();
    int arguments = explanation.task().request().parameters().size();
    TransformedColumn column = new TransformedColumn(best, arguments, columns, table.options(), to);
    PrintWriter err = spec.commandLine().getErr();
    try {
      table.read(apply, column, err);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (column.failed() > 0) {
      err.printf(
          "%d of %d rows %s no value and %s left empty, the first in line %d%n",
          column.failed(),
          column.rows(),
          column.failed() == 1 ? "has" : "have",
          column.failed() == 1 ? "was" : "were",
          column.firstFailed());
      err.flush();
    }
    return column;
  }
}
