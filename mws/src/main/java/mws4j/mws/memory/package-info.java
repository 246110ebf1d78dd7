/**
 * The memory of Memoised Wake-Sleep: {@link mws4j.mws.memory.Memory}, the finite distribution over
 * its programs, {@link mws4j.mws.memory.Posterior}, what competes for a place in it, {@link
 * mws4j.mws.memory.Pool}, and {@link mws4j.mws.memory.MemoryEdits}.
 */
package mws4j.mws.memory;
