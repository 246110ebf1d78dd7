package mws4j.mws.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.mws.model.ProgramModel;

/**
 * Shows the recognition model only a part of some observations, so that it learns to find the
 * program of the whole from less.
 *
 * @param model knows the parts of an observation
 * @param share of the observations that are thinned; with 0 no random number is drawn
 * @param <X> an observation
 */
record Thinning<X>(ProgramModel<X> model, double share) {
  /** Whether anything is left out at all. */
  boolean isOn() {
    return share > 0;
  }

  /** The observations, some of them thinned. */
  List<X> of(List<X> observations, RandomGenerator rng) {
    if (!isOn()) {
      return observations;
    }
    List<X> shown = new ArrayList<>(observations.size());
    for (X observation : observations) {
      shown.add(rng.nextDouble() < share ? model.thinned(observation, rng) : observation);
    }
    return shown;
  }
}
