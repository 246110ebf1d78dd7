package mws4j.domains.regex.profile;

/**
 * Something that does not fit. A value is found once, with its first line and the number of rows
 * that have it.
 *
 * @param kind what is wrong
 * @param line where it is first; 0 if it is about a whole column
 * @param column heading
 * @param place of the column in the table, from 1; in the profile if it is missing; 0 for a row
 * @param value as it is, cut if it is very long; empty if it is about a column or row
 * @param rows that have it
 * @param reason in words
 * @param nearest number of the format that the value resembles most, from 0; -1 for none
 */
public record Finding(
    FindingKind kind,
    long line,
    String column,
    int place,
    String value,
    long rows,
    String reason,
    int nearest) {}
