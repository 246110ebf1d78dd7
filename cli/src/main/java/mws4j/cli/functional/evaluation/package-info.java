/**
 * Judging a language on tasks, in reading order: {@link
 * mws4j.cli.functional.evaluation.TaskEvaluationOptions} over an {@code Evaluator}, whose {@code
 * EvaluatedTask}s a {@code TaskEvaluation} counts; {@code FreshExamples} that no search has seen
 * come from a file or are {@code FreshInputs} with the outputs that are meant, by {@code
 * ListRules}.
 */
package mws4j.cli.functional.evaluation;
