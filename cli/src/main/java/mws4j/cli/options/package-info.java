/**
 * Options that several commands have, in reading order: {@link mws4j.cli.options.ModelOption},
 * {@link mws4j.cli.options.JsonOption}, {@link mws4j.cli.options.OutputOption}, {@link
 * mws4j.cli.options.PictureOption}, {@link mws4j.cli.options.BudgetOption} with {@link
 * mws4j.cli.options.DurationConverter}; {@link mws4j.cli.options.EvaluationOptions} of {@code
 * evaluate} with {@link mws4j.cli.options.ParticlesOption}, {@link mws4j.cli.options.DrawOptions}
 * of {@code sample}; {@link mws4j.cli.options.Checks} of values.
 */
package mws4j.cli.options;
