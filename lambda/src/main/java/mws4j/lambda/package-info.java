/**
 * Functional programs that know nothing of networks: {@link mws4j.lambda.type}, {@link
 * mws4j.lambda.term} and their {@link mws4j.lambda.compression}. Depends on the JDK alone.
 */
package mws4j.lambda;
