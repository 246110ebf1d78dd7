package mws4j.domains.regex.evaluator;

import java.util.HashMap;
import java.util.Map;

/** Parts of a text with the probability of the best derivation of each, built up from below. */
final class BestStrings {
  private BestStrings() {}

  /** Everything of one followed by everything of the other that is a part of the text. */
  static Map<String, Double> join(
      Map<String, Double> first, Map<String, Double> second, double weight, String text) {
    Map<String, Double> found = new HashMap<>();
    first.forEach(
        (s, p) ->
            second.forEach(
                (s2, p2) -> {
                  if (text.contains(s + s2)) {
                    put(found, s + s2, weight * p * p2);
                  }
                }));
    return found;
  }

  /** The same with all probabilities scaled. */
  static Map<String, Double> scaled(Map<String, Double> from, double weight) {
    Map<String, Double> found = new HashMap<>();
    from.forEach((s, p) -> put(found, s, weight * p));
    return found;
  }

  /** Adds a derivation; the more probable one stays. */
  static void put(Map<String, Double> found, String s, double p) {
    if (p > 0) {
      found.merge(s, p, Math::max);
    }
  }
}
