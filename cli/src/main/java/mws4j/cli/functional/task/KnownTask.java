package mws4j.cli.functional.task;

import java.util.Optional;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;

/**
 * A task and what is known of it besides.
 *
 * @param split the part of a file that it belongs to, such as {@code train}
 * @param easy whether some publications leave it out
 * @param program what is meant, only to judge solutions by
 */
public record KnownTask(Task task, Optional<String> split, boolean easy, Optional<Term> program) {}
