package mws4j.lambda.versionspace;

import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;

/**
 * The memory of a task: programs that solve it.
 *
 * @param request the type at which the programs are used
 * @param programs closed β-normal terms of that type
 */
public record TaskPrograms(Type request, List<Term> programs) {
  /** Copies the list. */
  public TaskPrograms {
    programs = List.copyOf(programs);
  }
}
