package mws4j.cli.columns.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.Postgres;
import mws4j.cli.columns.ColumnAnswers;
import mws4j.cli.columns.ColumnView;
import mws4j.cli.columns.NamedColumn;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.column.ColumnsTest;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.pattern.PatternDialect;
import mws4j.domains.regex.pattern.PatternNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engines of others judge the values of many columns as they were judged here. */
final class ContractOfColumnsTest {
  private static List<ColumnView> views;

  @BeforeAll
  static void explain() throws IOException {
    List<NamedColumn> columns = new ArrayList<>();
    try (InputStream in = ColumnsTest.class.getResourceAsStream("format-columns.txt")) {
      for (String block : new String(in.readAllBytes(), UTF_8).split("(?m)^# ", -1)) {
        List<String> values =
            block
                .lines()
                .filter(line -> line.startsWith(". "))
                .map(line -> line.substring(2))
                .toList();
        if (!values.isEmpty()) {
          String name = block.lines().findFirst().orElseThrow();
          columns.add(new NamedColumn(columns.size() + 1, name, ColumnValues.of(values)));
        }
      }
    }
    views = new ColumnAnswers(0).of(columns).columns();
  }

  private static List<String> values(ColumnView view) {
    ColumnValues values = view.explanation().facts().values();
    return IntStream.range(0, values.size()).mapToObj(values::value).toList();
  }

  private static Set<String> odd(ColumnView view) {
    return view.explanation().odd().stream().map(OddCell::value).collect(Collectors.toSet());
  }

  @Test
  void manyColumnsAreAskedForPatternsAndSomeForMembers() {
    List<ColumnContract> all = views.stream().map(ColumnContract::of).toList();
    assertTrue(all.size() >= 60, all.size() + " columns");
    assertTrue(all.stream().filter(each -> each.formats().isPresent()).count() > 40);
    all.forEach(each -> assertEquals(List.of(), each.notes(PatternDialect.JAVA), each.name()));
  }

  @Test
  void javaAcceptsWhatIsNotOdd() {
    for (ColumnView view : views) {
      ColumnContract contract = ColumnContract.of(view);
      contract
          .pattern(PatternDialect.JAVA, contract.markers())
          .map(Pattern::compile)
          .ifPresent(
              pattern -> {
                for (String value : values(view)) {
                  boolean fits =
                      pattern.matcher(value).matches() && !contract.excluded().contains(value);
                  assertEquals(
                      !odd(view).contains(value), fits, view.column().name() + ": " + value);
                }
              });
    }
  }

  @Test
  void jsonSchemaAcceptsWhatIsNotOdd() {
    TableContract table =
        new TableContract("columns", 1, true, views.stream().map(ColumnContract::of).toList());
    String schema =
        JsonSchemaExport.text(table).replaceFirst("(?s)\"required\".*", "\"required\": []}");
    JsonSchema validator = Exported.schema(schema, VersionFlag.V202012);
    for (ColumnView view : views) {
      for (String value : values(view)) {
        String row = new Gson().toJson(Map.of(view.column().name(), value));
        assertEquals(
            !odd(view).contains(value),
            validator.validate(row, InputFormat.JSON).isEmpty(),
            view.column().name() + ": " + value);
      }
    }
  }

  @Test
  void postgreSqlAcceptsWhatIsNotOdd() throws IOException, InterruptedException {
    StringBuilder query = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (ColumnView view : views) {
      ColumnContract contract = ColumnContract.of(view);
      contract
          .pattern(PatternDialect.POSTGRESQL, contract.markers())
          .ifPresent(
              pattern -> {
                List<String> some =
                    values(view).stream().filter(v -> !contract.excluded().contains(v)).toList();
                String source = Postgres.literal("^(?:" + pattern + ")$");
                query.append(
                    some.stream()
                        .map(value -> Postgres.literal(value) + " ~ " + source)
                        .collect(Collectors.joining(", ", "select array[", "]::int[];\n")));
                expected.add(
                    some.stream()
                        .map(value -> odd(view).contains(value) ? "0" : "1")
                        .collect(Collectors.joining(",", "{", "}")));
              });
    }
    try (Postgres server = Postgres.start()) {
      assertEquals(String.join("\n", expected), server.run(query.toString()).strip());
    }
  }

  /** A value that its format makes and that does not belong for another reason. */
  @Test
  void oddValuesThatMatchAreExcluded() {
    ColumnView view = views.get(0);
    ColumnExplanation found = view.explanation();
    String value = values(view).get(0);
    OddCell odd = new OddCell(value, 1, 1, "unlike the others", 0);
    ColumnExplanation changed =
        new ColumnExplanation(found.facts(), found.kind(), found.formats(), List.of(odd));
    ColumnContract contract = ColumnContract.of(new ColumnView(view.column(), changed, List.of()));
    assertEquals(List.of(value), contract.excluded());
    TableContract table = new TableContract("columns", 1, true, List.of(contract));
    JsonSchema schema = Exported.schema(JsonSchemaExport.text(table), VersionFlag.V202012);
    for (String each : values(view)) {
      String row = new Gson().toJson(Map.of(contract.name(), each));
      assertEquals(!each.equals(value), schema.validate(row, InputFormat.JSON).isEmpty(), each);
    }
    String literal = Postgres.literal(value);
    assertTrue(SqlCheckExport.text(table).contains(" AND \"emails\" NOT IN (" + literal + "))"));
    String suite = GreatExpectationsExport.text(table);
    assertTrue(suite.contains("expect_column_values_to_not_be_in_set"), suite);
    assertTrue(DeequExport.text(table).contains("NOT IN (" + literal + ")"));
    assertTrue(FrictionlessExport.text(table).contains("match nevertheless: 1"));
  }

  @Test
  void patternsThatWouldBeOfNoUseAreLeftOutAndSaid() {
    List<PatternNode> letters = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      letters.add(RegexProgram.parse("\\A{2}-" + i).toPatternNode());
    }
    ColumnContract contract =
        new ColumnContract(
            1,
            "x",
            "formatted",
            List.of(),
            Optional.of(PatternNode.choice(letters)),
            List.of(),
            false,
            List.of(),
            9,
            List.of());
    assertTrue(contract.pattern(PatternDialect.JAVA, List.of()).isPresent());
    assertEquals(Optional.empty(), contract.pattern(PatternDialect.POSTGRESQL, List.of()));
    TableContract table = new TableContract("t", 1, true, List.of(contract));
    String sql = SqlCheckExport.text(table);
    assertTrue(sql.contains("-- Note: its pattern is not written") && !sql.contains("CHECK"), sql);
  }
}
