package mws4j.cli.functional.growth;

import java.util.Optional;
import java.util.OptionalDouble;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;

/**
 * What is known of a task at the end of a run.
 *
 * @param task the task
 * @param program the best remembered, in the language with its library; empty if none was found
 * @param named the same with the library's names
 * @param base the same in the base language
 * @param nats {@code -log p(z,x)} of it, NaN without
 * @param baseNats the same in the base language with equal weights
 * @param certificate nats below which the last search under the prior missed nothing, NaN if there
 *     was none
 * @param recognitionCertificate the same of the last search under the recognition model
 */
record SolvedTask(
    Task task,
    Optional<Term> program,
    Optional<Term> named,
    Optional<Term> base,
    double nats,
    OptionalDouble baseNats,
    double certificate,
    double recognitionCertificate)
    implements View {
  @Override
  public Result result() {
    return new Result()
        .put("task", task.name())
        .put("type", task.request())
        .put("program", named)
        .put("base", base)
        .put("nats", known(nats))
        .put("baseNats", baseNats.isPresent() ? known(baseNats.getAsDouble()) : Optional.empty())
        .put("certificate", known(certificate))
        .put("recognitionCertificate", known(recognitionCertificate));
  }

  private static Optional<Double> known(double value) {
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
  }

  boolean isSolved() {
    return program.isPresent();
  }
}
