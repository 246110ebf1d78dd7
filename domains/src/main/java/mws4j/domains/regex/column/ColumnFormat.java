package mws4j.domains.regex.column;

import java.util.List;
import mws4j.domains.regex.language.RegexProgram;

/**
 * One format of a column.
 *
 * @param program in the extended language
 * @param rows how many rows it matches, among them such that another format matches too
 * @param share of the rows, each counted with the format that makes it most probable
 * @param mass posterior mass among its alternatives, itself included
 * @param alternatives the best rivals for the same values, the most probable first
 * @param examples a few values that it matches, in order of appearance
 */
public record ColumnFormat(
    RegexProgram program,
    long rows,
    double share,
    double mass,
    List<Alternative> alternatives,
    List<String> examples) {
  /** Another program for the same values, with its posterior mass. */
  public record Alternative(RegexProgram program, double mass) {}

  /** Copies the lists. */
  public ColumnFormat {
    alternatives = List.copyOf(alternatives);
    examples = List.copyOf(examples);
  }

  /** The program as a {@link java.util.regex.Pattern} that must match as a whole. */
  public String pattern() {
    return program.toJavaPattern();
  }
}
