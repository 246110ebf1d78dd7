package mws4j.cli.command;

import java.util.List;
import java.util.Locale;

/** What can be done with a domain; each is a command whose subcommands are domains. */
public enum Verb {
  /** Learns a model. */
  TRAIN("Learns a model from data."),

  /** Infers programs. */
  EXPLAIN("Finds programs that explain what is given."),

  /** Looks at a table. */
  PROFILE("Shows a whole table at a glance: kinds, formats, missing and odd values."),

  /** Holds a table against a profile. */
  CHECK(
      "Checks a table against a profile of another: what does not fit, and what is wrong with it."),

  /** Asks for what is not known. */
  ASK("Finds a program by questions, each the one whose answer tells most."),

  /** Draws from a model. */
  SAMPLE("Draws new programs and data from a trained model."),

  /** Scores data under a program. */
  SCORE("Computes exact log-probabilities of data under a program."),

  /** Judges a model. */
  EVALUATE("How well a model explains data that it has not seen."),

  /** Tells classes apart. */
  CLASSIFY("Says which class something belongs to, by the programs found for an example of each."),

  /** Sums over all programs. */
  EXACT("Exact log-probabilities of data, summed over all programs."),

  /** What programs share. */
  LIBRARY("Learns or shows what the programs of a model share: named parts, each one token."),

  /** Makes data. */
  GENERATE("Draws data from a domain with known parameters, to try learning on."),

  /** Runs a sweep of the paper. */
  REPRODUCE(
      "Runs the sweep of a figure or table of the paper, all algorithms x K x seeds, side by side"
          + " on the processors, and writes a page and a CSV file with our numbers beside the"
          + " paper's.\n"
          + "Ctrl-C ends it; the same command goes on with the runs that are not finished.");

  private final String description;

  Verb(String description) {
    this.description = description;
  }

  /** As on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Paragraphs of the help. */
  List<String> description() {
    return List.of(description.split("\n"));
  }

  /** Whether the domain may be left out because the model that is asked tells it. */
  boolean modelTellsDomain() {
    return this == EXPLAIN || this == PROFILE || this == CHECK || this == ASK || this == EVALUATE;
  }

  /** Whether the first word that is not an option may be the model. */
  boolean takesModelAsWord() {
    return this == EVALUATE;
  }
}
