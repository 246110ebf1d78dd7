/**
 * Terms of the lambda calculus with de Bruijn indices: {@link mws4j.lambda.term.Term}, {@link
 * mws4j.lambda.term.TermReader} and what is done with them, {@link mws4j.lambda.term.Terms} and
 * {@link mws4j.lambda.term.Normaliser}.
 */
package mws4j.lambda.term;
