package mws4j.domains.regex.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.probability.RandomStreams;

/**
 * Subsets of the strings that programs are proposed from, so that an odd string spoils only some of
 * the proposals: all strings and all without each one, if they are few; else random fives, what the
 * recognition model was trained on.
 */
final class Subsets {
  /** Strings per random subset, as in the training data. */
  private static final int SIZE = 5;

  /** Random subsets of many strings. */
  private static final int MANY = 12;

  private Subsets() {}

  static List<StringSet> of(StringSet all, RandomGenerator rng) {
    List<String> strings = all.strings();
    List<StringSet> subsets = new ArrayList<>();
    if (strings.size() > SIZE + 1) {
      for (int k = 0; k < MANY; k++) {
        subsets.add(random(all, rng));
      }
      return subsets;
    }
    subsets.add(all);
    for (int without = 0; without < strings.size() && strings.size() > 2; without++) {
      List<String> rest = new ArrayList<>(strings);
      rest.remove(without);
      subsets.add(all.with(rest));
    }
    return subsets;
  }

  private static StringSet random(StringSet all, RandomGenerator rng) {
    List<String> strings = all.strings();
    int[] order = RandomStreams.permutation(strings.size(), rng);
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      chosen.add(strings.get(order[i]));
    }
    return all.with(chosen);
  }
}
