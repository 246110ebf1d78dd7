/**
 * Sweeps of figures and tables of the paper, in reading order: a {@link mws4j.cli.reproduce.Sweep}
 * runs the {@link mws4j.cli.reproduce.Job}s of an {@link mws4j.cli.reproduce.Experiment}, each of
 * which yields the experiment's {@link mws4j.cli.reproduce.Figure}s; {@link
 * mws4j.cli.reproduce.KConvention} says what K means; {@link mws4j.cli.reproduce.SweepFolder} keeps
 * what is finished and makes the report. {@link mws4j.cli.reproduce.SweepOptions}, {@link
 * mws4j.cli.reproduce.StepsOptions} and {@link mws4j.cli.reproduce.EditsOption} are the options.
 * The experiments themselves are in the packages of their domains.
 */
package mws4j.cli.reproduce;
