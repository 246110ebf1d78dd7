/**
 * The learning algorithms. Read {@link mws4j.mws.algorithm.Algorithm}, then {@link
 * mws4j.mws.algorithm.MemoisedWakeSleep}, the paper's own; {@link mws4j.mws.algorithm.Shard} is
 * what a step works with, {@link mws4j.mws.algorithm.Algorithms} the registry.
 */
package mws4j.mws.algorithm;
