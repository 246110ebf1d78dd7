package mws4j.mws.evaluation;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;

/**
 * What each of some distributions over programs predicts: {@code log sum_z Q_c(z) p(x|z)}. A
 * program that several of them hold is scored once. Shared by threads.
 */
final class PosteriorPredictive {
  private final DistinctPrograms programs = new DistinctPrograms();
  private final int[][] numbers; // of the programs of each distribution
  private final double[][] logWeights;

  PosteriorPredictive(List<ProgramDistribution> distributions) {
    numbers = new int[distributions.size()][];
    logWeights = new double[distributions.size()][];
    for (int c = 0; c < numbers.length; c++) {
      ProgramDistribution q = distributions.get(c);
      numbers[c] = new int[q.size()];
      logWeights[c] = new double[q.size()];
      for (int p = 0; p < q.size(); p++) {
        numbers[c][p] = programs.add(q.programs(), p);
        logWeights[c][p] = StrictMath.log(q.weight(p));
      }
    }
  }

  /** A scorer for one thread. */
  <X> Scorer<X> scorer(ProgramModel<X> model, Kernels kernels) {
    return new Scorer<>(model.likelihood(kernels));
  }

  /** Scores observations. */
  final class Scorer<X> {
    private final Likelihood<X> likelihood;
    private final double[] fit = new double[programs.programs().size()];

    private Scorer(Likelihood<X> likelihood) {
      this.likelihood = likelihood;
    }

    /** The log predictive probability of an observation by each distribution, nats. */
    double[] score(X observation) {
      likelihood.score(programs.programs(), List.of(observation), fit);
      double[] logPredictive = new double[numbers.length];
      Arrays.setAll(logPredictive, this::logPredictive);
      return logPredictive;
    }

    private double logPredictive(int distribution) {
      double[] terms = logWeights[distribution].clone();
      for (int p = 0; p < terms.length; p++) {
        terms[p] += fit[numbers[distribution][p]];
      }
      return LogWeights.logSumExp(terms, 0, terms.length);
    }
  }
}
