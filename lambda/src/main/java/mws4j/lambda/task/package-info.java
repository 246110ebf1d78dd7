/**
 * Tasks: a {@link mws4j.lambda.task.Task} of {@link mws4j.lambda.task.Example}s; {@link
 * mws4j.lambda.task.Examples} says what is known of some, {@link mws4j.lambda.task.TextConstants}
 * guesses constants.
 */
package mws4j.lambda.task;
