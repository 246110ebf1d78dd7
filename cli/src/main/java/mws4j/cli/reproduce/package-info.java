/**
 * Sweeps over algorithms, K and seeds that reproduce figures and tables of the paper (section 4).
 * The experiments themselves are in the packages of their domains.
 *
 * <p>Begin with {@link mws4j.cli.reproduce.Sweep}: it runs the {@link mws4j.cli.reproduce.Job}s of
 * an {@link mws4j.cli.reproduce.Experiment}, by {@link mws4j.cli.reproduce.Training}, and each
 * yields the experiment's {@link mws4j.cli.reproduce.Figure}s. {@link
 * mws4j.cli.reproduce.KConvention} says what K means, {@link mws4j.cli.reproduce.FreshProtocol} is
 * how the paper judges on other data.
 *
 * <p>{@link mws4j.cli.reproduce.SweepFolder} keeps what is finished, in {@code JobsCsv}; {@code
 * Results} are the {@code Quartiles} over seeds beside the paper's numbers, {@code SweepReport} is
 * their page. A {@link mws4j.cli.reproduce.SweepRun} does it all. {@link
 * mws4j.cli.reproduce.SweepOptions}, {@link mws4j.cli.reproduce.StepsOptions} and {@link
 * mws4j.cli.reproduce.EditsOption} are the options; the {@code Settings} that they amount to belong
 * to the whole sweep.
 */
package mws4j.cli.reproduce;
