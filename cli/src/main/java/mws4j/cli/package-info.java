/**
 * The command line, in reading order: {@link mws4j.cli.Mws4j} with the list of commands; {@code
 * TrainCommand} with {@code TrainRegexCommand}, the {@code TrainOptions}, {@code TrainingRun},
 * {@code StepPlan} and {@code TrainingLoop} of every domain; {@code ExplainCommand}; {@code
 * SampleRegexCommand}; {@code ScoreRegexCommand}; {@code EvaluateCommand}; {@code ExactGmmCommand};
 * {@link mws4j.cli.Progress}; and {@code Failures}, the one place where exceptions become messages
 * and exit codes.
 *
 * <p>A further domain adds a subcommand to {@code train}, {@code sample} and {@code score}.
 */
package mws4j.cli;
