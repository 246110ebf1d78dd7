package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.CharacterSelection;
import mws4j.mws.probability.RandomStreams;

/**
 * What to take of a set of characters: at most some images of each alphabet, and at most some
 * altogether. What is drawn does not depend on the seed of a run, so that runs with several seeds
 * see the same data.
 *
 * @param alphabets names of those to take; empty for all
 * @param perAlphabet most images of an alphabet, if it is limited
 * @param limit most images altogether, if they are limited
 */
record DataSelection(
    List<String> alphabets, Optional<Integer> perAlphabet, Optional<Integer> limit) {
  private static final String SEPARATOR = ",";
  private static final long SEED = 1;
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/data-selection");

  /** Copies the list. */
  public DataSelection {
    alphabets = List.copyOf(alphabets);
  }

  /** All images. */
  public static DataSelection everything() {
    return new DataSelection(List.of(), Optional.empty(), Optional.empty());
  }

  /** Whether all images are taken. */
  public boolean isEverything() {
    return equals(everything());
  }

  /** Reads the selected images of whatever there is a reader for. */
  public CharacterData read(Path path) throws IOException {
    return limited(CharacterData.read(path, ofAlphabets()), path.toString());
  }

  /**
   * The same of what is left without some images.
   *
   * @param seen images that are not taken, whatever alphabet they are said to belong to
   */
  public CharacterData readWithout(List<CharacterImage> seen, Path path) throws IOException {
    CharacterSelection all = CharacterSelection.everything().ofAlphabets(alphabets);
    CharacterData others = CharacterData.read(path, all).without(seen);
    if (others.images().isEmpty()) {
      throw DataException.in(path.toString(), "has no image that the run has not learned from");
    }
    // An alphabet of which nothing is left may still be named.
    CharacterSelection each = CharacterSelection.of(perAlphabet.orElse(Integer.MAX_VALUE), SEED);
    return limited(others.select(each, path.toString()), path.toString());
  }

  /** Takes the selected images of the sample. */
  public CharacterData readSample() throws IOException {
    return limited(CharacterData.readSample().select(ofAlphabets(), "the sample"), "the sample");
  }

  private CharacterSelection ofAlphabets() {
    return CharacterSelection.of(perAlphabet.orElse(Integer.MAX_VALUE), SEED)
        .ofAlphabets(alphabets);
  }

  private CharacterData limited(CharacterData data, String source) {
    int size = data.images().size();
    if (size == 0) {
      throw DataException.in(source, "has no image that is selected");
    }
    if (limit.isEmpty() || limit.get() >= size) {
      return data;
    }
    int[] taken =
        Arrays.copyOf(RandomStreams.permutation(size, RandomStreams.of(SEED, DRAWS)), limit.get());
    Arrays.sort(taken);
    return new CharacterData(
        data.alphabets(),
        Arrays.stream(taken).mapToObj(data.images()::get).toList(),
        Arrays.stream(taken).mapToObj(data.names()::get).toList());
  }

  /** This one where it says something, else the other. */
  DataSelection or(DataSelection other) {
    return new DataSelection(
        alphabets.isEmpty() ? other.alphabets : alphabets,
        perAlphabet.or(() -> other.perAlphabet),
        limit.or(() -> other.limit));
  }

  /** The values that are not the default, by name. */
  Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    if (!alphabets.isEmpty()) {
      map.put("selectedAlphabets", String.join(SEPARATOR, alphabets));
    }
    perAlphabet.ifPresent(number -> map.put("perAlphabet", String.valueOf(number)));
    limit.ifPresent(number -> map.put("limit", String.valueOf(number)));
    return map;
  }

  /** Reads what {@link #toMap} wrote. */
  static DataSelection of(Map<String, String> map) {
    String names = map.getOrDefault("selectedAlphabets", "");
    return new DataSelection(
        names.isEmpty() ? List.of() : List.of(names.split(SEPARATOR, -1)),
        number(map, "perAlphabet"),
        number(map, "limit"));
  }

  private static Optional<Integer> number(Map<String, String> map, String name) {
    if (!map.containsKey(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(map.get(name)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "configuration of the run: " + name + " is no number: " + map.get(name), e);
    }
  }
}
