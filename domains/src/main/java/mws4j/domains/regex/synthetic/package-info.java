/**
 * Columns made up to learn from: {@link mws4j.domains.regex.synthetic.SyntheticConcepts}.
 *
 * <p>What kinds there are is written in the text files beside the classes, one per subject, which
 * {@code KindsReader} reads: each {@code SyntheticKind} has a few templates. In a template square
 * brackets are drawn once for a column, braces anew for each of its strings:
 *
 * <pre>
 * [A2]-{#5}           two capitals, the same in the column; a hyphen; five digits
 * {dd}[.|/]{MM}       the day, a separator chosen for the column, the month
 * {red|blue~3}        blue three times as often as red
 * {#[3|4]}            three digits in some columns, four in others
 * {001..250}          a number padded as shown; log: and bell: before it change how it spreads
 * {[part:1..9999]}    from a part of the range that is fixed for the column
 * {[some:3-6:city]}   from three to six cities fixed for the column
 * {join:2-4:, :{a3}}  two to four of it with commas between
 * {upper:{city}}      in capitals; Rewriting lists the others
 * [sep=-|/]..[sep]    the same choice again
 * </pre>
 *
 * Reading order: {@code SyntheticKind}; {@code ColumnDraw} resolves the square brackets, with
 * {@code Vocabulary} and {@code TemplateText}; {@code StringTemplateParser} reads the rest into a
 * {@code StringTemplate} of {@code CharacterSet}, {@code NumberRange}, {@code DateField} (moments
 * of a {@code ConceptCalendar}) and {@code Rewriting}; {@code Draws} has the randomness.
 */
package mws4j.domains.regex.synthetic;
