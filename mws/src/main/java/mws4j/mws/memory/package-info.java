/**
 * The memory of Memoised Wake-Sleep: {@link mws4j.mws.memory.Memory} and proposals made from it,
 * {@link mws4j.mws.memory.MemoryEdits}.
 */
package mws4j.mws.memory;
