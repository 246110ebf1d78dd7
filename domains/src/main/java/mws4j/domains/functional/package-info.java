/**
 * Functional programs that solve tasks given by examples, in a language that grows: {@link
 * mws4j.domains.functional.FunctionalModel} over the primitives of {@code lists}, {@code texts} or
 * the reader's own. What needs no network is in {@link mws4j.lambda}.
 */
package mws4j.domains.functional;
