package mws4j.mws.algorithm;

import static mws4j.autodiff.ops.Reductions.weightedSum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Arithmetic;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramBatch;

/**
 * What a step ascends: a sum of weighted log-probabilities on a tape, and its gradient with respect
 * to the parts that learn.
 */
final class Objective {
  private final Map<Part, Gradients> gradients = new EnumMap<>(Part.class);
  private final Set<Part> learning;
  private final List<Var> terms = new ArrayList<>();
  private final StepMetrics metrics;
  private Tape tape;

  /**
   * An objective of no terms.
   *
   * @param metrics receives what the terms are
   */
  Objective(ModelParameters parameters, boolean generativeLearns, StepMetrics metrics) {
    this.metrics = metrics;
    for (Part part : Part.values()) {
      gradients.put(part, Gradients.of(parameters.of(part)));
    }
    learning = generativeLearns ? EnumSet.allOf(Part.class) : EnumSet.of(Part.RECOGNITION);
  }

  /** Forgets the last step and begins one on a tape. */
  void begin(Tape next) {
    tape = next;
    terms.clear();
    learning.forEach(part -> gradients.get(part).clear());
    tape.begin(learning.stream().map(gradients::get).toArray(Gradients[]::new));
  }

  /** Adds {@code sum_i weights[i] logProbs[i]}, and the values to the metrics. */
  void add(Var logProbs, ProgramBatch programs, double[] weights, Metric metric) {
    report(logProbs, programs, weights, metric);
    add(logProbs, weights);
  }

  /** Adds {@code sum_i weights[i] logProbs[i]}, unless nothing that learns feeds it. */
  void add(Var logProbs, double[] weights) {
    Var term = weightedSum(logProbs, weights);
    if (term.needsGrad()) {
      terms.add(term);
    }
  }

  /** Adds log-probabilities to the metrics, once they are known to be finite. */
  void report(Var logProbs, ProgramBatch programs, double[] weights, Metric metric) {
    for (int p = 0; p < programs.size(); p++) {
      double value = logProbs.value().data[p];
      if (!Double.isFinite(value)) {
        throw metric == Metric.LOG_DREAM // of no instance
            ? new NonFiniteException(metric.label() + " is " + value)
            : new NonFiniteException(metric.label(), value, programs.observation(p));
      }
      metrics.add(metric, value, weights[p]);
    }
  }

  /**
   * Leaves the gradients of the loss, the negative sum of the terms.
   *
   * @return whether all are finite
   */
  boolean backward() {
    if (!terms.isEmpty()) {
      Var total = terms.get(0);
      for (int i = 1; i < terms.size(); i++) {
        total = Arithmetic.add(total, terms.get(i));
      }
      tape.backward(Arithmetic.scale(total, -1));
    }
    return learning.stream().map(gradients::get).allMatch(Gradients::isFinite);
  }

  /** Whether θ and φ learn as well as ψ. */
  boolean generativeLearns() {
    return learning.contains(Part.PRIOR);
  }

  Tape tape() {
    return tape;
  }

  /** The gradient of a part; zero for one that does not learn. */
  Gradients gradients(Part part) {
    return gradients.get(part);
  }
}
