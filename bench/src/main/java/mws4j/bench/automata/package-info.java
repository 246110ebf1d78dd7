/** Benchmark of the cellular automata: {@link mws4j.bench.automata.AutomatonScoringBenchmark}. */
package mws4j.bench.automata;
