package mws4j.bench.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.column.ColumnExplainer;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Columns without a model, on one core: a column of a hundred distinct values explained from the
 * start, and distinct values scored exactly against five formats, which is what a large column
 * costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ColumnBenchmark {
  private static final int DISTINCT = 100;
  private static final int SCORED = 100_000;
  private static final int BLOCK = 512;

  private static final List<RegexProgram> FORMATS =
      List.of(
              "\\u{2}-\\d{5}",
              "\\d{4}-\\d{2}-\\d{2}",
              "\\d{2}/\\d{2}/\\d{4}",
              "\\h{8}-\\h{4}-\\h{4}",
              "\\l{3,8}\\.\\l{3,8}@\\l{4,9}\\.com")
          .stream()
          .map(RegexProgram::parse)
          .toList();

  private final List<String> scored = new ArrayList<>();
  private final double[] logp = new double[BLOCK];
  private ColumnValues column;
  private ColumnExplainer explainer;
  private RegexScorer scorer;

  /** Draws the values: some of each format. */
  @Setup
  public void prepare() {
    RegexSampler sampler = new RegexSampler(RegexProbabilities.initial());
    SplittableRandom rng = new SplittableRandom(1);
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < SCORED) {
      RegexProgram format = FORMATS.get(distinct.size() % FORMATS.size());
      sampler.sample(format, 100, rng).ifPresent(distinct::add);
    }
    scored.addAll(distinct);
    column = ColumnValues.of(scored.subList(0, DISTINCT));
    explainer = new ColumnExplainer(RegexProbabilities.initial(), KernelProvider.create());
    scorer = new RegexScorer(RegexProbabilities.initial(), RegexKernel.of(KernelProvider.create()));
  }

  /** A column of five formats. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public ColumnExplanation explain() {
    return explainer.explain(column);
  }

  /** One value against all five formats, its encoding included. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  @OperationsPerInvocation(SCORED)
  public double score() {
    double sum = 0;
    RegexObservation observation = null;
    for (int from = 0; from < SCORED; from += BLOCK) {
      int to = Math.min(SCORED, from + BLOCK);
      observation = scorer.observe(scored.subList(from, to), observation);
      for (RegexProgram format : FORMATS) {
        scorer.score(observation, format, logp);
        sum += Math.max(-1e3, logp[0]);
      }
    }
    return sum;
  }
}
