package mws4j.domains.regex.synthetic;

import java.util.ArrayList;
import java.util.List;
import mws4j.mws.probability.RandomStreams;

/** Long columns of the kinds that the library describes. */
public final class SyntheticColumns {
  private static final RandomStreams.Use COLUMN = RandomStreams.Use.named("test/long-columns");

  /** A column as it would be in a table: values come again. */
  public record Column(String kind, List<String> values) {}

  private SyntheticColumns() {}

  /** A column of so many rows of every so many-th kind. */
  public static List<Column> of(int everyKind, int rows, long seed) {
    KindsReader described = SyntheticConcepts.described();
    Vocabulary vocabulary = described.vocabulary();
    List<SyntheticKind> kinds = described.kinds();
    List<Column> columns = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k += everyKind) {
      SyntheticKind kind = kinds.get(k);
      Draws draws = new Draws(RandomStreams.of(seed, COLUMN, k));
      ColumnDraw column = new ColumnDraw(vocabulary, draws);
      String variant = kind.variants().get(k % kind.variants().size());
      StringTemplate template =
          new StringTemplateParser(column.vocabulary()).parse(column.resolve(variant));
      List<String> values = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        values.add(template.draw(draws, column.calendar().moment(draws)));
      }
      columns.add(new Column(kind.name(), values));
    }
    return columns;
  }
}
