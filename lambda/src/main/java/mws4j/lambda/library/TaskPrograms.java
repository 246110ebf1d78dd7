package mws4j.lambda.library;

import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;

/**
 * The programs known for a task.
 *
 * @param request their type
 * @param programs β-normal and η-long, in the language at hand
 * @param logLikelihoods {@code log p(x|z)} of each, nats
 */
public record TaskPrograms(Type request, List<Term> programs, double[] logLikelihoods) {
  /** Checks the sizes. */
  public TaskPrograms {
    programs = List.copyOf(programs);
    if (programs.size() != logLikelihoods.length) {
      throw new IllegalArgumentException(
          "task: " + programs.size() + " programs, " + logLikelihoods.length + " likelihoods");
    }
  }

  /** Other programs with the same likelihoods. */
  TaskPrograms with(List<Term> others) {
    return new TaskPrograms(request, others, logLikelihoods);
  }
}
