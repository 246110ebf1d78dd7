/** Tasks: a {@link mws4j.lambda.task.Task} of {@link mws4j.lambda.task.Example}s. */
package mws4j.lambda.task;
