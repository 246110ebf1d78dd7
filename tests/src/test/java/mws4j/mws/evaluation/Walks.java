package mws4j.mws.evaluation;

import java.util.List;
import java.util.function.IntPredicate;
import mws4j.autodiff.Parameter;
import mws4j.example.walk.WalkModel;
import mws4j.mws.SmallModel;
import mws4j.mws.model.ProgramBatch;

/** Walk models for these tests, and their probabilities once more in the plainest way. */
final class Walks {
  static final List<Integer> SEEN = List.of(1, 4, 0, 2, 2, 3, 1);

  private Walks() {}

  /** All programs, in the order of the domain. */
  static ProgramBatch programs() {
    return new WalkModel().allPrograms().orElseThrow();
  }

  /** A model with random tables. */
  static WalkModel random(long seed) {
    return SmallModel.randomised(new WalkModel(), 1, seed);
  }

  /** A random model whose observer never slips: most programs do not explain an observation. */
  static WalkModel withoutSlips(long seed) {
    WalkModel model = random(seed);
    model.parameters().likelihood().get("slip").fill(-1000);
    return model;
  }

  /** Takes programs from the recognition model of a field. */
  static void neverGuess(WalkModel model, int field, IntPredicate walks) {
    Parameter guesses = model.parameters().recognition().get("guesses");
    int count = programs().size();
    for (int walk = 0; walk < count; walk++) {
      if (walks.test(walk)) {
        guesses.value().data[field * count + walk] = -1000;
      }
    }
  }

  /** {@code p(z,x)} of every program: no logs, moves made one by one. */
  static double[] joint(WalkModel model, int field) {
    ProgramBatch programs = programs();
    float[] logits = model.parameters().prior().get("walks").value().data;
    double total = 0;
    for (int p = 0; p < programs.size(); p++) {
      total += Math.exp(logits[p]);
    }
    double odds = Math.exp(model.parameters().likelihood().get("slip").value().data[0]);
    double slip = odds / (1 + odds);
    double[] joint = new double[programs.size()];
    for (int p = 0; p < joint.length; p++) {
      int at = 0;
      for (int move : programs.copyOf(p)) {
        at = (at + (move == 1 ? 1 : WalkModel.FIELDS - 1)) % WalkModel.FIELDS;
      }
      double seen = slip / WalkModel.FIELDS + (at == field ? 1 - slip : 0);
      joint[p] = Math.exp(logits[p]) / total * seen;
    }
    return joint;
  }

  /** {@code log p(x)}. */
  static double logMarginal(WalkModel model, int field) {
    double sum = 0;
    for (double joint : joint(model, field)) {
      sum += joint;
    }
    return Math.log(sum);
  }

  /** Makes {@code r(z|x)} the exact posterior. */
  static WalkModel withExactRecognition(WalkModel model) {
    Parameter guesses = model.parameters().recognition().get("guesses");
    for (int field = 0; field < WalkModel.FIELDS; field++) {
      double[] joint = joint(model, field);
      for (int p = 0; p < joint.length; p++) {
        guesses.value().data[field * joint.length + p] = (float) Math.log(joint[p]);
      }
    }
    return model;
  }
}
