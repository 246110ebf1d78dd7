package mws4j.lambda.grammar;

/**
 * What fits at a goal.
 *
 * @param number of this set among all that were met, for tables
 * @param productions whose type fits, ascending
 * @param variables indices of those that fit, ascending
 */
public record Fitting(int number, int[] productions, int[] variables) {}
