/**
 * Functional programs that know nothing of networks: {@link mws4j.lambda.type}, {@link
 * mws4j.lambda.term}, {@link mws4j.lambda.value} and {@link mws4j.lambda.evaluation}. Depends on
 * the JDK alone.
 */
package mws4j.lambda;
