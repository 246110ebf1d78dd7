package mws4j.cli.options;

import java.io.PrintWriter;
import java.util.function.Supplier;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import picocli.CommandLine.Option;

/** The option {@code --json} of every command that prints results. */
public final class JsonOption {
  @Option(
      names = "--json",
      description = "Print one JSON document on standard output instead of text.")
  private boolean json;

  /** Whether one JSON document is wanted. */
  public boolean json() {
    return json;
  }

  /** Prints a result: as one line of JSON if that is wanted, else as its text. */
  public void print(View result, PrintWriter out) {
    print(result, result::text, out);
  }

  /** The same with another text, which ends its last line. */
  public void print(View result, Supplier<String> text, PrintWriter out) {
    if (json) {
      out.println(Json.line(result));
    } else {
      out.print(text.get());
    }
  }
}
