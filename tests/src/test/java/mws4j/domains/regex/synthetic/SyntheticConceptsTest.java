package mws4j.domains.regex.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringConceptsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticConceptsTest {
  private static final List<StringConcept> CONCEPTS = SyntheticConcepts.generate(1);

  @TempDir Path temp;

  private static List<String> strings(StringConcept concept) {
    return Stream.concat(concept.train().stream(), concept.test().stream()).toList();
  }

  private static boolean isAscii(StringConcept concept) {
    return strings(concept).stream().flatMapToInt(String::chars).allMatch(c -> c < 128);
  }

  @Test
  void hasManyKindsEachWithColumns() {
    List<String> kinds = SyntheticConcepts.kinds();
    assertTrue(kinds.size() >= 400, kinds.size() + " kinds");
    assertEquals(kinds.size(), Set.copyOf(kinds).size(), "names of kinds are unique");
    assertTrue(CONCEPTS.size() >= 4000, CONCEPTS.size() + " columns");
    assertEquals(
        Set.copyOf(kinds), CONCEPTS.stream().map(StringConcept::name).collect(Collectors.toSet()));
    assertEquals(
        CONCEPTS.size(), CONCEPTS.stream().map(StringConcept::id).distinct().count(), "ids");
  }

  @Test
  void everyStringIsWellFormed() {
    for (StringConcept concept : CONCEPTS) {
      assertEquals(StringConceptsReader.STRINGS, concept.train().size(), concept.id());
      assertEquals(StringConceptsReader.STRINGS, concept.test().size(), concept.id());
      for (String string : strings(concept)) {
        String where = concept.id() + ": " + string;
        assertTrue(!string.isEmpty() && string.length() <= 200, where);
        assertTrue(
            string.codePoints().allMatch(c -> c == '\t' || (Character.isDefined(c) && c >= 32)),
            where);
        assertTrue(
            string.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), where);
        assertEquals(Normalizer.normalize(string, Normalizer.Form.NFC), string, where);
      }
    }
  }

  /** What a mistake in a description would leave behind. */
  @Test
  void noNameOfAListOrFunctionIsLeftInAString() {
    Set<String> leftovers =
        Set.of("syllable}", "coda", "join:", "some:", "part:", "upper:", "lower:", "later:");
    for (StringConcept concept : CONCEPTS) {
      for (String string : strings(concept)) {
        assertTrue(leftovers.stream().noneMatch(string::contains), concept.id() + ": " + string);
      }
    }
  }

  @Test
  void theStringsOfAColumnDifferAsFarAsItsValuesGo() {
    int varied = 0;
    for (StringConcept concept : CONCEPTS) {
      int distinct = new HashSet<>(strings(concept)).size();
      assertTrue(distinct >= 2, concept.id() + " is constant: " + concept.train());
      varied += distinct == 10 ? 1 : 0;
    }
    assertTrue(varied >= 0.95 * CONCEPTS.size(), varied + " of " + CONCEPTS.size());
  }

  @Test
  void columnsOfOneKindDiffer() {
    assertEquals(
        CONCEPTS.stream().map(SyntheticConceptsTest::strings).distinct().count(), CONCEPTS.size());
  }

  @Test
  void mostColumnsAreAsciiAndSomeAreOfOtherScripts() {
    long ascii = CONCEPTS.stream().filter(SyntheticConceptsTest::isAscii).count();
    assertTrue(ascii >= 0.85 * CONCEPTS.size(), ascii + " of " + CONCEPTS.size());
    for (var script :
        List.of(
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.THAI)) {
      long columns =
          CONCEPTS.stream()
              .filter(
                  concept ->
                      String.join("", strings(concept))
                          .codePoints()
                          .anyMatch(c -> Character.UnicodeScript.of(c) == script))
              .count();
      assertTrue(columns >= 4, columns + " columns with " + script);
    }
  }

  @Test
  void theSeedAloneDecides() {
    List<List<StringConcept>> again =
        IntStream.range(0, 3).parallel().mapToObj(i -> SyntheticConcepts.generate(1)).toList();
    for (List<StringConcept> concepts : again) {
      assertEquals(CONCEPTS, concepts);
    }
    List<StringConcept> others = SyntheticConcepts.generate(2);
    assertEquals(CONCEPTS.size(), others.size());
    long same =
        IntStream.range(0, others.size())
            .filter(i -> others.get(i).equals(CONCEPTS.get(i)))
            .count();
    assertTrue(same < CONCEPTS.size() / 50, same + " columns are as with the other seed");
    assertNotEquals(CONCEPTS.get(0), others.get(0));
  }

  @Test
  void writtenConceptsAreReadBack() throws IOException {
    List<StringConcept> ascii = CONCEPTS.stream().filter(SyntheticConceptsTest::isAscii).toList();
    Path file = temp.resolve("concepts.tsv");
    StringConceptsWriter.write(file, ascii);
    assertEquals(ascii, StringConceptsReader.read(file));
  }
}
