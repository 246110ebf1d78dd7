package mws4j.cli.functional.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import mws4j.cli.functional.library.Answer;
import mws4j.cli.functional.task.KnownTask;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;

/**
 * What was found for a task.
 *
 * @param known the task
 * @param answer the most probable program found; empty if none was
 * @param baseNats {@code -log p(z)} in the base language with equal weights
 * @param priorNats under the prior that was learned
 * @param recognitionNats under the recognition model; empty where there is none
 * @param expansions that were spent when the first program was found, its whole window counted, or
 *     in vain
 * @param certificate nats of the search below which no program was missed
 * @param right whether the program gives the fresh outputs; empty if there are none
 */
record EvaluatedTask(
    KnownTask known,
    Optional<Answer> answer,
    OptionalDouble baseNats,
    OptionalDouble priorNats,
    OptionalDouble recognitionNats,
    long expansions,
    double certificate,
    Optional<Boolean> right)
    implements View {
  boolean isSolved() {
    return answer.isPresent();
  }

  @Override
  public Result result() {
    return new Result()
        .put("task", known.task().name())
        .put("type", known.task().request())
        .put("easy", known.easy())
        .put("program", answer.map(Answer::named))
        .put("base", answer.map(Answer::base))
        .put("baseNats", boxed(baseNats))
        .put("priorNats", boxed(priorNats))
        .put("recognitionNats", boxed(recognitionNats))
        .put("expansions", expansions)
        .put("certificate", certificate)
        .put("right", right);
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
