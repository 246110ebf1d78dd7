/**
 * Sweeps over algorithms, K and seeds that reproduce figures and tables of the paper (section 4).
 * The experiments themselves are in the packages of their domains.
 *
 * <p>Begin with {@link mws4j.cli.reproduce.Sweep}: it runs the {@link mws4j.cli.reproduce.Job}s of
 * an {@link mws4j.cli.reproduce.Experiment}, by {@link mws4j.cli.reproduce.Training}, and each
 * yields an {@link mws4j.cli.reproduce.Outcome}: the experiment's {@link
 * mws4j.cli.reproduce.Figure}s, and numbers of every instance. {@link
 * mws4j.cli.reproduce.KConvention} says what K means. Runs of a {@link
 * mws4j.cli.reproduce.TimedExperiment} may have equal times instead of equal steps: {@code
 * EqualTime} plans them, from what {@code StepSecondsCsv} keeps.
 *
 * <p>{@link mws4j.cli.reproduce.HeldOutProtocol} bounds the likelihood of data held out ({@link
 * mws4j.cli.reproduce.HeldOutMarginals}); {@link mws4j.cli.reproduce.FreshProtocol} is how the
 * paper does it.
 *
 * <p>{@link mws4j.cli.reproduce.SweepFolder} keeps what is finished, in {@code JobsCsv} and {@code
 * InstancesCsv}; {@code Results} are the {@code Quartiles} over seeds beside the paper's numbers,
 * {@code PairedDifferences} compare algorithms instance by instance, {@code SweepReport} is their
 * page. A {@link mws4j.cli.reproduce.SweepRun} does it all. {@link
 * mws4j.cli.reproduce.SweepOptions}, {@link mws4j.cli.reproduce.LengthOptions} (with {@link
 * mws4j.cli.reproduce.StepsOptions} and {@link mws4j.cli.reproduce.BudgetOption}), {@link
 * mws4j.cli.reproduce.EditsOption} and {@link mws4j.cli.reproduce.HeldOutOptions} are the options;
 * the {@code Settings} that they amount to belong to the whole sweep.
 */
package mws4j.cli.reproduce;
