package mws4j.domains.strokes.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mws4j.domains.DataException;
import mws4j.mws.probability.RandomStreams;

/**
 * Which images of a data set to take: some of each alphabet, drawn without replacement. What is
 * drawn of an alphabet depends on the seed, on its name and on its own images alone.
 *
 * @param alphabets names of the alphabets to take; empty for all
 * @param perAlphabet most images of an alphabet; all of them where there are fewer
 * @param seed of the draw
 */
public record CharacterSelection(List<String> alphabets, int perAlphabet, long seed) {
  private static final RandomStreams.Use CHOICE =
      RandomStreams.Use.named("strokes/selected-images");

  /** A selection that is checked when it is made, not when it is used. */
  public CharacterSelection {
    alphabets = List.copyOf(alphabets);
    if (perAlphabet < 1) {
      throw new IllegalArgumentException(
          "CharacterSelection: at least 1 image per alphabet is taken, not " + perAlphabet);
    }
  }

  /** All images. */
  public static CharacterSelection everything() {
    return new CharacterSelection(List.of(), Integer.MAX_VALUE, 0);
  }

  /** At most {@code perAlphabet} images of each alphabet. */
  public static CharacterSelection of(int perAlphabet, long seed) {
    return new CharacterSelection(List.of(), perAlphabet, seed);
  }

  /** Whether it matters which alphabet an image belongs to. */
  boolean byAlphabet() {
    return !alphabets.isEmpty() || perAlphabet < Integer.MAX_VALUE;
  }

  /** The same of the named alphabets only. */
  public CharacterSelection ofAlphabets(List<String> names) {
    return new CharacterSelection(names, perAlphabet, seed);
  }

  /**
   * The items taken, in the order in which they are given.
   *
   * @param alphabetOf the alphabet of an item; where items have none, an empty name for all
   * @param source the name of the data in error messages
   * @throws DataException if an alphabet that is asked for is not there
   */
  <T> List<T> choose(List<T> items, Function<? super T, String> alphabetOf, String source) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      members.computeIfAbsent(alphabetOf.apply(items.get(i)), a -> new ArrayList<>()).add(i);
    }
    requireAlphabets(members.keySet(), source);
    boolean[] taken = new boolean[items.size()];
    members.forEach(
        (alphabet, indices) -> {
          if (alphabets.isEmpty() || alphabets.contains(alphabet)) {
            draw(alphabet, indices, taken);
          }
        });
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        chosen.add(items.get(i));
      }
    }
    return chosen;
  }

  private void draw(String alphabet, List<Integer> indices, boolean[] taken) {
    int[] order =
        RandomStreams.permutation(
            indices.size(), RandomStreams.of(seed, CHOICE, alphabet.hashCode()));
    Arrays.stream(order).limit(perAlphabet).forEach(i -> taken[indices.get(i)] = true);
  }

  private void requireAlphabets(Set<String> known, String source) {
    Set<String> unknown = new HashSet<>(alphabets);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw DataException.in(
          source,
          known.contains("")
              ? "has no alphabets; take images without naming one"
              : "has no alphabet " + quoted(unknown) + "; it has " + quoted(known));
    }
  }

  private static String quoted(Set<String> names) {
    return names.stream().sorted().map(n -> '"' + n + '"').reduce((a, b) -> a + ", " + b).get();
  }
}
