package mws4j.domains.regex.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SampleConceptsGeneratorTest {
  private static final Path SHIPPED =
      Path.of("../domains/src/main/resources/mws4j/domains/regex/data/concepts-sample.tsv");

  private static final String ACCEPT =
      "mvn -B -q -pl tests -am test -Dtest=SampleConceptsGeneratorTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dmws4j.accept=true";

  @Test
  void shippedSampleIsWhatTheGeneratorWrites() throws IOException {
    String expected = SampleConceptsGenerator.tsv();
    if (Boolean.getBoolean("mws4j.accept")) {
      Files.writeString(SHIPPED, expected);
      fail("wrote " + SHIPPED + "; run the test again without -Dmws4j.accept");
    }
    if (!Files.exists(SHIPPED) || !Files.readString(SHIPPED).equals(expected)) {
      fail(SHIPPED + " differs from what the generator writes; to accept:\n" + ACCEPT);
    }
  }

  @Test
  void shippedSampleIsReadBackUnchanged() throws IOException {
    assertEquals(SampleConceptsGenerator.concepts(), StringConceptsReader.readSample());
  }

  @Test
  void conceptsAreManyAndOfTenDistinctShortStringsUnderDistinctNames() throws IOException {
    List<StringConcept> concepts = StringConceptsReader.readSample();
    assertTrue(concepts.size() >= 160, "only " + concepts.size());
    Set<String> names = new HashSet<>();
    for (StringConcept concept : concepts) {
      assertTrue(names.add(concept.name()), concept.name());
      Set<String> strings = new HashSet<>(concept.train());
      strings.addAll(concept.test());
      assertEquals(10, strings.size(), concept.name());
      for (String s : strings) {
        assertTrue(s.matches("[ -~]{1,16}") && s.equals(s.strip()), concept.name() + ": " + s);
      }
    }
  }
}
