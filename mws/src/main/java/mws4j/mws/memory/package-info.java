/**
 * The memory of Memoised Wake-Sleep: {@link mws4j.mws.memory.Memory} and the finite distribution
 * over its programs, {@link mws4j.mws.memory.Posterior}.
 */
package mws4j.mws.memory;
