package mws4j.domains.regex.library.learning;

import java.util.LinkedHashSet;
import java.util.List;
import mws4j.domains.regex.language.RegexProgram;

/**
 * A column and what is remembered of it.
 *
 * @param name heading of the column, or empty
 * @param strings that the programs explain
 * @param programs the best first, macros written out, each once
 */
public record Remembered(String name, List<String> strings, List<RegexProgram> programs) {
  /** Keeps unmodifiable copies; of equal programs the first stays. */
  public Remembered {
    strings = List.copyOf(strings);
    programs = List.copyOf(new LinkedHashSet<>(programs));
  }
}
