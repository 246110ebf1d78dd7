/**
 * The learning algorithms. Read {@link mws4j.mws.algorithm.Algorithm}, then {@code
 * MemoisedWakeSleep}, the paper's own with the variants of {@link mws4j.mws.algorithm.Replay}, and
 * those it is compared with: {@code ReweightedWakeSleep}, {@code Vimco} and {@code Reinforce},
 * which learn from an {@code ImportanceSample}. {@link mws4j.mws.algorithm.Shard} is what a step
 * works with, {@link mws4j.mws.algorithm.Algorithms} the registry.
 */
package mws4j.mws.algorithm;
