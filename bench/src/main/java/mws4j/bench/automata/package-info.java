/**
 * Benchmarks of the cellular automata: {@link mws4j.bench.automata.AutomatonScoringBenchmark},
 * {@link mws4j.bench.automata.AutomatonStepBenchmark}.
 */
package mws4j.bench.automata;
