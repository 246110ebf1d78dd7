/**
 * Regular expressions that explain a few example strings.
 *
 * <p>Data and baseline, in reading order: {@link mws4j.domains.regex.StringConcept}, {@link
 * mws4j.domains.regex.StringConceptsReader}, {@link mws4j.domains.regex.CharacterBigram}.
 */
package mws4j.domains.regex;
