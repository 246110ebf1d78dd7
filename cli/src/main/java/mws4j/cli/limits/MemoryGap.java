package mws4j.cli.limits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactInference;
import mws4j.mws.evaluation.ExactPosterior;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;

/**
 * One observation: the programs of its memory beside a reference, which are all programs where they
 * can be listed and else what a long search and the memory know together.
 */
final class MemoryGap {
  private final double[] memory; // log p(z,x), the largest first
  private final double[] reference; // the same

  /**
   * Takes copies.
   *
   * @param memory {@code log p(z,x)} of the programs remembered, nats
   * @param reference the same of all programs that count; those of the memory are among them
   */
  MemoryGap(double[] memory, double[] reference) {
    this.memory = descending(memory);
    this.reference = descending(reference);
  }

  private static double[] descending(double[] values) {
    double[] negated = Arrays.stream(values).map(value -> -value).sorted().toArray();
    return Arrays.stream(negated).map(value -> -value).toArray();
  }

  /** Compares with all programs of a model that can list them. */
  static <X> List<MemoryGap> exact(
      ProgramModel<X> model, List<X> data, List<ScoredPrograms> memory, Compute compute) {
    ExactInference<X> inference = new ExactInference<>(model, compute.kernels());
    List<MemoryGap> gaps = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      ExactPosterior posterior = inference.infer(data.get(i));
      double[] all = new double[posterior.programs().size()];
      Arrays.setAll(all, posterior::logJoint);
      gaps.add(new MemoryGap(logJoint(memory.get(i)), all));
    }
    return gaps;
  }

  /** Compares with what a search finds, and the memory knows. */
  static <X> List<MemoryGap> searched(
      ProgramModel<X> model,
      List<X> data,
      List<ScoredPrograms> memory,
      Search search,
      Patience patience,
      long seed,
      Compute compute) {
    List<ScoredPrograms> found =
        new Inference<>(model, search, compute).explain(data, patience, seed);
    List<MemoryGap> gaps = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      Map<List<Integer>, Double> known = new LinkedHashMap<>();
      add(memory.get(i), known);
      add(found.get(i), known);
      double[] all = known.values().stream().mapToDouble(each -> each).toArray();
      gaps.add(new MemoryGap(logJoint(memory.get(i)), all));
    }
    return gaps;
  }

  private static double[] logJoint(ScoredPrograms programs) {
    double[] values = new double[programs.size()];
    Arrays.setAll(values, programs::logJoint);
    return values;
  }

  private static void add(ScoredPrograms programs, Map<List<Integer>, Double> known) {
    for (int rank = 0; rank < programs.size(); rank++) {
      List<Integer> tokens = Arrays.stream(programs.program(rank)).boxed().toList();
      known.putIfAbsent(tokens, programs.logJoint(rank));
    }
  }

  /** Whether any program explains the observation. */
  boolean isExplained() {
    return memory.length > 0 && reference[0] > Double.NEGATIVE_INFINITY;
  }

  private static double logSum(double[] descending, int first) {
    return LogWeights.logSumExp(descending, 0, Math.min(first, descending.length));
  }

  /** {@code log p(x)}, or the bound that all known programs give, nats. */
  double logMarginal() {
    return logSum(reference, reference.length);
  }

  /** {@code log p(x)} less the bound of the memory, nats: {@code KL(Q||p(z|x))}. */
  double gap() {
    return Math.max(0, logMarginal() - logSum(memory, memory.length)); // rounding
  }

  /** The least gap of any so many programs. */
  double smallestGap(int programs) {
    return Math.max(0, logMarginal() - logSum(reference, programs));
  }

  /** {@code log p(z,x)} of the best program, nats. */
  double best() {
    return reference[0];
  }

  /** Share of the memory's mass that its so many best programs have. */
  double memoryMass(int programs) {
    return StrictMath.exp(logSum(memory, programs) - logSum(memory, memory.length));
  }

  /** Share of the posterior's mass that its so many best programs have. */
  double posteriorMass(int programs) {
    return StrictMath.exp(-smallestGap(programs));
  }
}
