/**
 * Strings: the observation {@link mws4j.domains.regex.data.StringSet}; a column with its test
 * strings, {@link mws4j.domains.regex.data.StringConcept}, and the files that hold many, {@link
 * mws4j.domains.regex.data.StringConceptsReader} and {@link
 * mws4j.domains.regex.data.StringConceptsWriter}; what strings look like in general, {@link
 * mws4j.domains.regex.data.CharacterBigram}.
 */
package mws4j.domains.regex.data;
