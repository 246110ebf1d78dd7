package mws4j.domains.regex.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes the sample of string concepts that the library ships, from the table {@code
 * sample-concepts.txt} of names and {@link Template}s.
 *
 * <p>The test of this class compares the result with the file and rewrites it on request. The
 * strings of a concept depend only on its own line, so that a new line changes no other concept.
 */
final class SampleConceptsGenerator {
  /** Longest string of the sample. */
  static final int MAX_LENGTH = 16;

  private static final long SEED = 20;

  /** One concept per line: {@code name = template}. */
  private static final String TABLE = "sample-concepts.txt";

  private SampleConceptsGenerator() {}

  /** The concepts, in an order that mixes the subjects. */
  static List<StringConcept> concepts() {
    record Line(String name, String template, long seed) {}
    List<Line> lines = new ArrayList<>();
    for (String line : table()) {
      int equals = line.indexOf(" = ");
      String name = line.substring(0, equals);
      lines.add(new Line(name, line.substring(equals + 3), seed(name)));
    }
    lines.sort(Comparator.comparingLong(Line::seed));
    List<StringConcept> concepts = new ArrayList<>();
    for (Line line : lines) {
      List<String> strings = strings(line.name, line.template, new SplittableRandom(line.seed));
      String id = String.format("s%03d", concepts.size());
      concepts.add(new StringConcept(id, line.name, strings.subList(0, 5), strings.subList(5, 10)));
    }
    return concepts;
  }

  /** The concepts as {@link StringConceptsReader} reads them. */
  static String tsv() {
    var text = new StringBuilder("#id\tname");
    for (String kind : List.of("train", "test")) {
      for (int i = 1; i <= StringConceptsReader.STRINGS; i++) {
        text.append('\t').append(kind).append(i);
      }
    }
    text.append('\n');
    for (StringConcept concept : concepts()) {
      text.append(concept.id()).append('\t').append(concept.name());
      concept.train().forEach(s -> text.append('\t').append(s.replace("\\", "\\\\")));
      concept.test().forEach(s -> text.append('\t').append(s.replace("\\", "\\\\")));
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> table() {
    try (InputStream in = SampleConceptsGenerator.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ten distinct strings; a template too poor or too long for that is refused. */
  private static List<String> strings(String name, String template, SplittableRandom rng) {
    Set<String> strings = new LinkedHashSet<>();
    for (int draws = 0; strings.size() < 2 * StringConceptsReader.STRINGS; draws++) {
      if (draws == 10_000) {
        throw new IllegalStateException(name + ": cannot draw ten distinct strings");
      }
      String s = Template.sample(template, rng);
      if (!s.isEmpty() && s.length() <= MAX_LENGTH) {
        strings.add(s);
      }
    }
    return List.copyOf(strings);
  }

  private static long seed(String name) {
    return new SplittableRandom(SEED ^ ((long) name.hashCode() << 20)).nextLong();
  }
}
