/**
 * Functional programs that know nothing of networks, in reading order: {@link mws4j.lambda.type}
 * and {@link mws4j.lambda.term}, {@link mws4j.lambda.value} and {@link mws4j.lambda.evaluation};
 * {@link mws4j.lambda.grammar} gives programs probabilities and {@link mws4j.lambda.search} finds
 * them in that order; {@link mws4j.lambda.compression} finds what they share, and {@link
 * mws4j.lambda.library} makes it a part of the language. Depends on the JDK alone.
 */
package mws4j.lambda;
