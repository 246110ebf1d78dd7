/**
 * What {@code profile --html} writes: {@link mws4j.cli.columns.html.ProfilePage} is the page, with
 * an {@code Overview} of the columns and a {@code ColumnSection} for each, in which {@code
 * FormatMarkup} shows a format and {@code Parses} which part of it, as {@code ProgramParts} tells
 * them apart and {@code PartWords} describes them, made which characters; {@code Bars} and {@code
 * LengthHistogram} are the pictures.
 */
package mws4j.cli.columns.html;
