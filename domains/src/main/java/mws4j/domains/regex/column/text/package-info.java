/**
 * Texts seen as runs of like characters: {@link mws4j.domains.regex.column.text.CharKinds} are the
 * kinds, {@link mws4j.domains.regex.column.text.Tokens} a text cut at a {@link
 * mws4j.domains.regex.column.text.Level}, {@link mws4j.domains.regex.column.text.TemplateKey} what
 * like texts have in common; {@link mws4j.domains.regex.column.text.Edits} and {@link
 * mws4j.domains.regex.column.text.StringBits} say how unlike a text is.
 */
package mws4j.domains.regex.column.text;
