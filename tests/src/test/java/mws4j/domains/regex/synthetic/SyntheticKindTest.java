package mws4j.domains.regex.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.domains.regex.data.StringConcept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SyntheticKindTest {
  private static final String WORDS =
      """
      # what the templates below use
      @colour: red, dark blue
        green
      @mon.en: Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
      $pair: [A2]/{#2}
      $vowels: aeiou
      """;

  private static KindsReader read(String text) throws IOException {
    KindsReader reader = new KindsReader();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    reader.read(new LineReader(new ByteArrayInputStream(bytes), "kinds", 1000, 100_000), "kinds");
    return reader;
  }

  private static List<StringConcept> columns(String template) throws IOException {
    KindsReader reader = read(WORDS + "kind *40: " + template + "\n");
    return reader.kinds().get(0).generate(3, reader.vocabulary());
  }

  private static List<String> strings(StringConcept concept) {
    return Stream.concat(concept.train().stream(), concept.test().stream()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{#3};\\d{3}",
        "{A2-4}.{x};[A-Z]{2,4}\\.[0-9a-f]",
        "{(ACGT)5};[ACGT]{5}",
        "{([vowels])2};[aeiou]{2}",
        "{#[3|4]}x;\\d{3,4}x",
        "{001..250};[012]\\d\\d",
        "{-2.50..9.99};-?\\d\\.\\d\\d",
        "{-9..+9};0|[+-][1-9]",
        "{1,000..9,999,999};\\d{1,3}(,\\d{3}){1,2}",
        "{log:1..100000};[1-9]\\d{0,5}",
        "{bell:10..99};[1-9]\\d",
        "{[part:0001..9999]};\\d{4}",
        "{euro:{1,000.00..9,999.99}};\\d\\.\\d{3},\\d\\d",
        "{lakh:{1,000,000..9,999,999}};\\d\\d,\\d\\d,\\d{3}",
        "{trim:{0.00..9.00}};\\d(\\.\\d?[1-9])?",
        "{fours:{A10}};[A-Z]{4} [A-Z]{4} [A-Z]{2}",
        "{colour};red|dark blue|green",
        "{snake:{upper:{colour}}};RED|DARK_BLUE|GREEN",
        "{initials:{colour}};r|db|g",
        "{[some:2:colour]};red|dark blue|green",
        "{join:2-3:, :{#}};\\d, \\d(, \\d)?",
        "{join:3:\\::{#}};\\d:\\d:\\d",
        "{a~3|b}{|c};[ab]c?",
        "[years:1990..1999]{yyyy}-{MM}-{dd};199\\d-[01]\\d-[0-3]\\d",
        "{d} {mon.en} {yy};\\d\\d? [A-Z][a-z]{2} \\d\\d",
        "{h}:{mm} {AM};\\d\\d?:\\d\\d [AP]M",
        "[pair];[A-Z]{2}/\\d\\d",
        "\\{\\[{#2}\\]\\}\\\\;\\{\\[\\d\\d\\]\\}\\\\",
        "\\s{#2}\\t{#};` \\d\\d\\t\\d`",
        "[s=-|/]{#2}[s]{#2};([-/])\\d\\d\\1\\d\\d"
      })
  void drawsWhatATemplateSays(String template, String pattern) throws IOException {
    for (StringConcept column : columns(template)) {
      for (String string : strings(column)) {
        assertTrue(string.matches(pattern), template + " makes " + string);
      }
    }
  }

  @Test
  void squareBracketsAreFixedForAColumnAndBracesAreNot() throws IOException {
    Set<String> starts = new HashSet<>();
    for (StringConcept column : columns("[A2][s=-|/]{#2}[s]{[some:2:colour]}")) {
      List<String> strings = strings(column);
      assertEquals(1, strings.stream().map(s -> s.substring(0, 3)).distinct().count());
      assertEquals(1, strings.stream().map(s -> s.charAt(2) == s.charAt(5)).distinct().count());
      assertEquals(2, strings.stream().map(s -> s.substring(6)).distinct().count());
      assertTrue(strings.stream().map(s -> s.substring(3, 5)).distinct().count() > 5);
      starts.add(strings.get(0).substring(0, 3));
    }
    assertTrue(starts.size() > 30, starts.toString());
  }

  @Test
  void aStringIsAboutOneMoment() throws IOException {
    for (StringConcept column : columns("{yyyy}{MM}{dd} {later:{yyyy}{MM}{dd}} {MM}{yy}")) {
      for (String string : strings(column)) {
        assertEquals(string.substring(4, 6) + string.substring(2, 4), string.substring(18));
        assertTrue(string.substring(0, 8).compareTo(string.substring(9, 17)) <= 0, string);
      }
    }
  }

  @Test
  void variantsTakeTurnsAndNoKindHasMoreThanItsColumns() throws IOException {
    KindsReader reader = read("one *5: {A3}\n  {#3}\ntwo: {a}\n");
    List<StringConcept> columns = reader.kinds().get(0).generate(1, reader.vocabulary());
    assertEquals(5, columns.size());
    for (int i = 0; i < 5; i++) {
      String pattern = i % 2 == 0 ? "[A-Z]{3}" : "\\d{3}";
      assertTrue(columns.get(i).train().get(0).matches(pattern), columns.get(i).toString());
    }
    assertEquals(List.of("one", "two"), reader.kinds().stream().map(SyntheticKind::name).toList());
  }

  /** No kind of the library says that it has fewer columns than variants. */
  @Test
  void everyVariantOfTheLibraryIsUsed() throws IOException {
    for (SyntheticKind kind : SyntheticConcepts.described().kinds()) {
      assertTrue(
          kind.columns() >= kind.variants().size(),
          kind.name() + " has " + kind.variants().size() + " variants");
    }
  }

  @Test
  void aKindDoesNotDependOnTheOthers() throws IOException {
    KindsReader alone = read("two *3: {A5}\n");
    KindsReader both = read("one *4: {A5}\ntwo *3: {A5}\n");
    assertEquals(
        alone.kinds().get(0).generate(7, alone.vocabulary()),
        both.kinds().get(1).generate(7, both.vocabulary()));
  }

  @Test
  void columnsOfFewValuesRepeatThem() throws IOException {
    for (StringConcept column : columns("{yes|no}")) {
      assertEquals(Set.of("yes", "no"), Set.copyOf(strings(column)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{colr}; nothing is called {colr}",
        "[colr]; nothing is called [colr]",
        "{#2; bracket at offset 0 of \"{#2\" is not closed",
        "{9..1}; no numbers in \"9..1\"",
        "{~1|}; a string of 0 characters"
      })
  void saysWhatIsWrongWithATemplate(String template, String problem) {
    var thrown = assertThrows(IllegalStateException.class, () -> columns(template));
    assertEquals("kind kind, template " + template + ": " + problem, thrown.getMessage());
  }

  @Test
  void saysWhichLineIsWrong() {
    var thrown = assertThrows(DataException.class, () -> read("a1: {#}\na1: {A}\n"));
    assertEquals(
        "kinds:2:1: neither a list, piece or kind of a new name nor the rest of one",
        thrown.getMessage());
  }
}
