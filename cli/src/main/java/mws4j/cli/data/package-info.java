/**
 * Reading of user data, in reading order: {@link mws4j.cli.data.CsvColumns} with {@code CsvGuess}
 * and {@code CsvQuotes}, {@link mws4j.cli.data.DataFiles}, and {@link mws4j.cli.data.Spread} to
 * take some of many.
 */
package mws4j.cli.data;
