/**
 * Benchmarks of the stroke programs: {@link mws4j.bench.strokes.StrokesScoringBenchmark}, {@link
 * mws4j.bench.strokes.StrokesStepBenchmark}.
 */
package mws4j.bench.strokes;
