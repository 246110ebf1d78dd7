/**
 * Functional programs that know nothing of networks: {@link mws4j.lambda.type} and {@link
 * mws4j.lambda.term}. Depends on the JDK alone.
 */
package mws4j.lambda;
