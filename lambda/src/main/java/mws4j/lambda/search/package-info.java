/**
 * Programs in order of probability: {@link mws4j.lambda.search.Enumeration} visits all whose
 * description length lies in a window; {@link mws4j.lambda.search.CompletionBounds} says what the
 * rest of a program must cost at least.
 */
package mws4j.lambda.search;
