package mws4j.cli;

import picocli.CommandLine.Option;

/** The option {@code --json} of every command that prints results. */
final class JsonOption {
  @Option(
      names = "--json",
      description = "Print one JSON document on standard output instead of text.")
  boolean json;
}
