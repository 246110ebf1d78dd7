package mws4j.cli.options;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Checks of option values that are the same everywhere. */
public final class Checks {
  private Checks() {}

  /**
   * Fails if a word looks like a mistyped option, which picocli would take for a word of the list.
   * A minus before a digit or a sign does not, nor does anything after {@code --}.
   */
  public static void noOptions(CommandSpec spec, List<String> words) {
    List<String> typed = spec.commandLine().getParseResult().originalArgs();
    int end = typed.indexOf("--");
    int behind = end < 0 ? 0 : typed.size() - end - 1;
    for (String word : words.subList(0, Math.max(0, words.size() - behind))) {
      if (word.matches("(?s)--?[a-zA-Z].*")) {
        throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
      }
    }
  }

  /** Fails unless {@code least <= value <= most}. */
  public static void range(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          option + " must be " + least + " to " + most + ", not " + value);
    }
  }

  /** Fails unless {@code 0 < value < 1}. */
  public static void probability(String option, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(option + " must be between 0 and 1, not " + value);
    }
  }

  /** Fails unless the value is positive and at most {@code most}. */
  public static void positive(String option, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          option + " must be more than 0 and at most " + most + ", not " + value);
    }
  }
}
