package mws4j.mws.training;

import java.util.Map;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.Replay;

/**
 * What may differ from the plain algorithm.
 *
 * @param fantasyWeight weight of the dreams, the paper's fantasies, of {@code mws-mixed} in the
 *     loss of ψ, in [0,1]
 * @param replay which programs of a memory {@code mws-*} learn from
 * @param pretraining steps at the start in which ψ alone learns, from dreams alone
 * @param rescoreEvery steps between two rescorings of all memories under the parameters of the
 *     moment; 0 for never: an instance is then rescored when it is visited
 * @param thinning share of the observations of which the recognition model sees only a part while
 *     it learns ({@link mws4j.mws.model.ProgramModel#thinned}), in [0,1]; the program that it is to
 *     find is still that of the whole
 * @param learns which parameters learn
 */
public record Variations(
    double fantasyWeight,
    Replay replay,
    long pretraining,
    long rescoreEvery,
    double thinning,
    Learns learns) {

  /** Which parameters learn. */
  public enum Learns {
    /** θ, φ and ψ. */
    ALL,
    /** ψ alone, for a generative model that stays as it is. */
    RECOGNITION
  }

  /** Checks every value. */
  public Variations {
    if (!(fantasyWeight >= 0 && fantasyWeight <= 1)) {
      throw new IllegalArgumentException(
          "weight of fantasies must be in [0,1], not " + fantasyWeight);
    }
    if (!(thinning >= 0 && thinning <= 1)) {
      throw new IllegalArgumentException(
          "share of thinned observations must be in [0,1], not " + thinning);
    }
    Checks.atLeast(0, pretraining, "pre-training steps");
    Checks.atLeast(0, rescoreEvery, "steps between rescorings");
  }

  /** The algorithm as it is. */
  public static Variations none() {
    return new Variations(Algorithms.MIXED_FANTASY_WEIGHT, Replay.DRAWN, 0, 0, 0, Learns.ALL);
  }

  /** Those of these that an algorithm has; a memory's are not for algorithms without one. */
  public Variations of(String algorithm) {
    Variations none = none();
    boolean memory = Algorithms.of(algorithm).usesMemory();
    return new Variations(
        algorithm.equals(Algorithms.MIXED) ? fantasyWeight : none.fantasyWeight,
        memory ? replay : none.replay,
        pretraining,
        memory ? rescoreEvery : none.rescoreEvery,
        thinning,
        learns);
  }

  /** The same with other programs to learn from. */
  public Variations withReplay(Replay other) {
    return new Variations(fantasyWeight, other, pretraining, rescoreEvery, thinning, learns);
  }

  /** The same with other steps of pre-training. */
  public Variations withPretraining(long steps) {
    return new Variations(fantasyWeight, replay, steps, rescoreEvery, thinning, learns);
  }

  /** The same with other parameters that learn. */
  public Variations withLearns(Learns other) {
    return new Variations(fantasyWeight, replay, pretraining, rescoreEvery, thinning, other);
  }

  /** The same with another share of thinned observations. */
  public Variations withThinning(double share) {
    return new Variations(fantasyWeight, replay, pretraining, rescoreEvery, share, learns);
  }

  void addTo(Map<String, String> map) {
    map.put("fantasyWeight", String.valueOf(fantasyWeight));
    map.put("reweighted", String.valueOf(replay == Replay.REWEIGHTED));
    if (replay != Replay.DRAWN && replay != Replay.REWEIGHTED) { // absent in older files
      map.put("replay", replay.label());
    }
    map.put("pretraining", String.valueOf(pretraining));
    map.put("rescoreEvery", String.valueOf(rescoreEvery));
    if (thinning > 0) { // absent in older files
      map.put("thinning", String.valueOf(thinning));
    }
    map.put("learns", learns.name());
  }

  private static Replay replay(Map<String, String> map) {
    boolean reweighted = ConfigValues.truth(map, "reweighted");
    if (!map.containsKey("replay")) {
      return reweighted ? Replay.REWEIGHTED : Replay.DRAWN;
    }
    return Replay.of(map.get("replay"));
  }

  static Variations of(Map<String, String> map) {
    return new Variations(
        ConfigValues.decimal(map, "fantasyWeight"),
        replay(map),
        ConfigValues.integer(map, "pretraining"),
        ConfigValues.integer(map, "rescoreEvery"),
        map.containsKey("thinning") ? ConfigValues.decimal(map, "thinning") : 0,
        Learns.valueOf(ConfigValues.text(map, "learns")));
  }
}
