package mws4j.cli.options;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import mws4j.cli.json.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code mws4j evaluate} that every domain has, and what is done with them. */
public final class EvaluationOptions {
  private static final int MOST_ROUNDS = 1_000_000;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "The same as --model RUN, which may be left out.")
  private Path run;

  @Mixin private ModelOption model;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private JsonOption format;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The checkpoint to judge. */
  public Path checkpoint(String domain) throws IOException {
    return model().checkpoint(domain);
  }

  /** The model to judge. */
  public ModelOption model() {
    if (run == null) {
      return model;
    }
    if (model.given()) {
      throw new ParameterException(
          spec.commandLine(), "RUN and --model RUN are the same; give one of them");
    }
    return ModelOption.of(run);
  }

  /** Seed of all random draws. */
  public long seed() {
    return seed;
  }

  /** Fails unless that many rounds of inference may be asked for. */
  public static void checkRounds(int rounds) {
    Checks.range("--rounds", rounds, 1, MOST_ROUNDS);
  }

  /** Says what is being done. */
  public void say(String form, Object... values) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(form, values);
    err.flush();
  }

  /** Prints the result and returns the exit code. */
  public int print(View view) {
    format.print(view, () -> view.text() + "\n", spec.commandLine().getOut());
    return 0;
  }
}
