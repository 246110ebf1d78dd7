/**
 * Probabilities of programs: a {@link mws4j.lambda.grammar.Language} of {@link
 * mws4j.lambda.grammar.Production}s and the weights of a {@link mws4j.lambda.grammar.Grammar} over
 * it. {@link mws4j.lambda.grammar.Heads} says how programs are written as numbers, {@link
 * mws4j.lambda.grammar.ProgramCode} turns terms into such numbers and back. {@link
 * mws4j.lambda.grammar.Goals} tells what fits where, {@link mws4j.lambda.grammar.Deriver} by which
 * {@link mws4j.lambda.grammar.Derivation} a grammar makes a program; {@link
 * mws4j.lambda.grammar.InsideOutside} fits the weights and {@link
 * mws4j.lambda.grammar.LibraryObjective} judges a language.
 */
package mws4j.lambda.grammar;
