package mws4j.domains.regex.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mws4j.domains.regex.data.StringConcept;

/**
 * Columns of data of many kinds, made from short descriptions and word lists: what a model can
 * learn from that is to know the formats people have. Nothing in them was taken from data; check
 * digits are digits like the others.
 */
public final class SyntheticConcepts {
  private static final List<String> WORDS = List.of("words.txt", "words-world.txt");
  private static final List<String> SUBJECTS =
      List.of(
          "codes.txt",
          "identifiers.txt",
          "dates.txt",
          "times.txt",
          "amounts.txt",
          "numbers.txt",
          "measures.txt",
          "contacts.txt",
          "places.txt",
          "network.txt",
          "files.txt",
          "hashes.txt",
          "people.txt",
          "products.txt",
          "science.txt",
          "enumerations.txt",
          "text.txt",
          "mixed.txt");

  /** Of the columns that the model that ships was trained on. */
  public static final long SEED = 1;

  private SyntheticConcepts() {}

  /** The columns, at least four thousand; a pure function of the seed. */
  public static List<StringConcept> generate(long seed) {
    KindsReader described = described();
    Vocabulary vocabulary = described.vocabulary();
    return described.kinds().stream()
        .flatMap(kind -> kind.generate(seed, vocabulary).stream())
        .toList();
  }

  /** The names of the kinds; a column has that of its kind. */
  public static List<String> kinds() {
    return described().kinds().stream().map(SyntheticKind::name).toList();
  }

  /** All that the library describes. */
  static KindsReader described() {
    try {
      KindsReader reader = new KindsReader();
      for (String resource : WORDS) {
        reader.read(resource);
      }
      for (String resource : SUBJECTS) {
        reader.read(resource);
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
