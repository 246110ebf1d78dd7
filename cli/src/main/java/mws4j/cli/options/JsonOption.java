package mws4j.cli.options;

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
}
