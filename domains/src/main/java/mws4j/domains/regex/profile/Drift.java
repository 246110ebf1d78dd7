package mws4j.domains.regex.profile;

/**
 * A share that is another than it was, beyond chance.
 *
 * @param column heading
 * @param place of the column in the table, from 1
 * @param what has the share: a value, a format
 * @param profileShare of the rows that were profiled
 * @param share of the rows that were checked
 * @param p probability of such a difference or a greater one by chance, for all tests of the file
 *     together (Holm)
 */
public record Drift(
    String column, int place, String what, double profileShare, double share, double p) {}
