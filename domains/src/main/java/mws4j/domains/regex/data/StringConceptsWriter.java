package mws4j.domains.regex.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.nn.safetensors.AtomicFile;

/** Writes string concepts as tab-separated text that {@link StringConceptsReader} reads. */
public final class StringConceptsWriter {
  private StringConceptsWriter() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @param concepts of five training and five test strings each
   */
  public static void write(Path file, List<StringConcept> concepts) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text(concepts));
    AtomicFile.write(
        file,
        channel -> {
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        });
  }

  private static String text(List<StringConcept> concepts) {
    return Stream.concat(Stream.of(header()), concepts.stream().map(StringConceptsWriter::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String header() {
    return Stream.concat(
            Stream.of("#id", "name"), Stream.concat(numbered("train"), numbered("test")))
        .collect(Collectors.joining("\t"));
  }

  private static Stream<String> numbered(String name) {
    return IntStream.rangeClosed(1, StringConceptsReader.STRINGS).mapToObj(i -> name + i);
  }

  private static String line(StringConcept concept) {
    if (concept.train().size() != StringConceptsReader.STRINGS
        || concept.test().size() != StringConceptsReader.STRINGS) {
      throw new IllegalArgumentException(
          "concept \"" + concept.id() + "\" needs five training and five test strings");
    }
    return Stream.concat(
            Stream.of(concept.id(), concept.name()),
            Stream.concat(concept.train().stream(), concept.test().stream()))
        .map(StringConceptsWriter::escape)
        .collect(Collectors.joining("\t"));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}
