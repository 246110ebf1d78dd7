package mws4j.mws.evaluation;

import java.util.random.RandomGenerator;
import mws4j.mws.algorithm.NonFiniteException;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

/**
 * Draws of {@code r(z|x)} with their importance weights {@code w = p(z,x) / r(z|x)}. Equal draws
 * are merged and scored once. Serves one thread.
 *
 * @param <X> an observation
 */
final class Proposals<X> {
  private final Roles<X> roles;
  private final ProgramBatch drawn = new ProgramBatch();
  private final DistinctPrograms distinct = new DistinctPrograms();
  private final ProgramBatch explaining = new ProgramBatch();
  private double[] logWeights = {};

  Proposals(ProgramModel<X> model) {
    roles = new Roles<>(model);
  }

  /**
   * Draws anew; what was drawn before is forgotten.
   *
   * @throws NonFiniteException if a weight is NaN or infinite
   */
  void draw(X observation, int particles, RandomGenerator rng) {
    Encoding encoding = roles.encode(observation);
    drawn.clear();
    encoding.sample(particles, rng, drawn);
    distinct.clear();
    for (int p = 0; p < drawn.size(); p++) {
      distinct.add(drawn, p);
    }
    logWeights = roles.logJoint(distinct.programs(), observation);
    subtractProposal(encoding, observation);
  }

  /** Most draws explain nothing at first: {@code r} is computed for the others only. */
  private void subtractProposal(Encoding encoding, X observation) {
    explaining.clear();
    for (int p = 0; p < logWeights.length; p++) {
      if (logWeights[p] != Double.NEGATIVE_INFINITY) {
        explaining.add(distinct.programs(), p);
      }
    }
    double[] logProposal = new double[explaining.size()];
    encoding.score(explaining, new int[logProposal.length], logProposal);
    int next = 0;
    for (int p = 0; p < logWeights.length; p++) {
      if (logWeights[p] != Double.NEGATIVE_INFINITY) {
        double logWeight = logWeights[p] - logProposal[next++];
        if (!Double.isFinite(logWeight)) {
          throw new NonFiniteException(
              "log p(z,x) - log r(z|x) is " + logWeight + " for " + observation);
        }
        logWeights[p] = logWeight;
      }
    }
  }

  /** The distinct programs drawn last. Not to be modified. */
  ProgramBatch programs() {
    return distinct.programs();
  }

  /** How often a program was drawn. */
  int count(int program) {
    return distinct.count(program);
  }

  /** {@code log p(z,x) - log r(z|x)} of a program; {@code -Infinity} if it does not explain x. */
  double logWeight(int program) {
    return logWeights[program];
  }
}
