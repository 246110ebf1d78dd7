package mws4j.domains.regex.column;

/**
 * A value that is probably a frequent one written wrong: {@code actve} beside 500 times {@code
 * active}.
 *
 * @param value index of the value that is odd
 * @param meant index of the frequent value
 */
public record NearMiss(int value, int meant) {}
