package mws4j.domains.regex.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.probability.RandomStreams;

/**
 * A kind of format.
 *
 * @param name unique
 * @param variants templates, which the columns take in turn
 * @param columns how many are made
 */
record SyntheticKind(String name, List<String> variants, int columns) {
  private static final RandomStreams.Use COLUMN =
      RandomStreams.Use.named("domains/synthetic-concepts");
  private static final int STRINGS = 2 * StringConceptsReader.STRINGS;

  /** Strings drawn of a column before it counts as one of few values. */
  private static final int MOST_STRINGS = 40 * STRINGS;

  /** Columns drawn, of which the most varied is taken: some of few values are but unlucky. */
  private static final int MOST_COLUMNS = 4;

  /** The columns of this kind; no other kind changes them. */
  List<StringConcept> generate(long seed, Vocabulary vocabulary) {
    List<StringConcept> concepts = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      Draws draws = new Draws(RandomStreams.of(seed, COLUMN, name.hashCode(), column));
      List<String> strings = strings(variants.get(column % variants.size()), vocabulary, draws);
      concepts.add(
          new StringConcept(
              name + "-" + (column + 1),
              name,
              strings.subList(0, StringConceptsReader.STRINGS),
              strings.subList(StringConceptsReader.STRINGS, STRINGS)));
    }
    return concepts;
  }

  /** Different ones as far as they go; a column with few different values repeats them. */
  private List<String> strings(String variant, Vocabulary vocabulary, Draws draws) {
    Set<String> distinct = Set.of();
    for (int tries = 0; distinct.size() < STRINGS && tries < MOST_COLUMNS; tries++) {
      Set<String> others = distinct(variant, new ColumnDraw(vocabulary, draws), draws);
      distinct = others.size() > distinct.size() ? others : distinct;
    }
    List<String> strings = new ArrayList<>(distinct);
    while (strings.size() < STRINGS) {
      strings.add(strings.get(draws.index(distinct.size())));
    }
    return strings;
  }

  private Set<String> distinct(String variant, ColumnDraw column, Draws draws) {
    try {
      StringTemplate template =
          new StringTemplateParser(column.vocabulary()).parse(column.resolve(variant));
      Set<String> distinct = new LinkedHashSet<>();
      for (int tries = 0; distinct.size() < STRINGS && tries < MOST_STRINGS; tries++) {
        distinct.add(checked(template.draw(draws, column.calendar().moment(draws))));
      }
      return distinct;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "kind " + name + ", template " + variant + ": " + e.getMessage(), e);
    }
  }

  private static String checked(String string) {
    if (string.isEmpty() || string.length() > StringSet.MAX_STRING_LENGTH) {
      throw new IllegalStateException("a string of " + string.length() + " characters");
    }
    return string;
  }
}
