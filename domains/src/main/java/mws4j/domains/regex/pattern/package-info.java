/**
 * Patterns for the engines of others, independent of programs: {@link
 * mws4j.domains.regex.pattern.PatternNode} over {@link mws4j.domains.regex.pattern.CharSet} of
 * {@link mws4j.domains.regex.pattern.CharCategory}, {@link mws4j.domains.regex.pattern.Patterns}
 * writes them in a {@link mws4j.domains.regex.pattern.PatternDialect}: {@code Backtracking} tells
 * whether as they are, {@code GreedyReading} whether possessively, {@code JavaStack} how deep Java
 * would call itself, {@code PatternAutomaton} and {@code StateElimination} write them anew, these
 * from {@code Positions}; {@code PatternPrinter} and {@code CharSetPrinter} are the letters.
 */
package mws4j.domains.regex.pattern;
