package mws4j.domains.regex.column;

/**
 * A value that does not belong.
 *
 * @param value as it is, with the blanks at its ends
 * @param rows how many rows have it
 * @param reason in a few words
 * @param nearest number of the format that it resembles most, -1 if it resembles none
 */
public record OddValue(String value, long rows, String reason, int nearest) {}
