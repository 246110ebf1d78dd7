package mws4j.example.walk;

import java.util.Arrays;
import mws4j.mws.probability.LogWeights;

/** What is true of a {@link WalkModel}, in double and without any of its roles. */
public final class WalkTruth {
  private WalkTruth() {}

  /** The number of a walk. */
  public static int number(int[] moves) {
    return WalkModel.number(moves);
  }

  /** Probability that the observer slips. */
  static double slip(WalkModel model) {
    return 1 / (1 + StrictMath.exp(-model.parameters().likelihood().get("slip").value().data[0]));
  }

  /** {@code p(x|z)}. */
  static double fit(WalkModel model, int[] moves, int field) {
    double slip = slip(model);
    return (WalkModel.end(moves) == field ? 1 - slip : 0) + slip / WalkModel.FIELDS;
  }

  /** Exact {@code log p(z,x)} of every walk. */
  public static double[] logJoint(WalkModel model, int field) {
    float[] logits = model.parameters().prior().get("walks").value().data;
    double[] logs = new double[WalkModel.WALKS];
    Arrays.setAll(logs, walk -> logits[walk]);
    double total = LogWeights.logSumExp(logs, 0, logs.length);
    Arrays.setAll(
        logs, walk -> logs[walk] - total + Math.log(fit(model, WalkModel.moves(walk), field)));
    return logs;
  }
}
