package mws4j.cli.columns.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.cli.Cli;
import mws4j.cli.columns.ExampleTable;
import mws4j.domains.regex.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports without a validator to run here. Their form is held to what is published; their patterns
 * are of ASCII, which Java reads as Python does.
 */
final class OtherExportsTest {
  /** Expectations of the core of Great Expectations with the arguments that are used. */
  private static final Map<String, Set<String>> EXPECTATIONS =
      Map.of(
          "expect_table_columns_to_match_ordered_list", Set.of("column_list"),
          "expect_column_values_to_not_be_null", Set.of("column"),
          "expect_column_values_to_be_in_set", Set.of("column", "value_set"),
          "expect_column_values_to_not_be_in_set", Set.of("column", "value_set"),
          "expect_column_values_to_match_regex", Set.of("column", "regex"),
          "expect_column_values_to_be_unique", Set.of("column"));

  private static final Set<String> SUGGESTION =
      Set.of(
          "constraint_name",
          "column_name",
          "current_value",
          "description",
          "suggesting_rule",
          "rule_description",
          "code_for_constraint");

  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";

  private static final Pattern CODE =
      Pattern.compile(
          ("\\.(?:isComplete\\(S\\)|isUnique\\(S\\)|isContainedIn\\(S, Array\\(S(?:, S)*\\)\\)"
                  + "|hasPattern\\(S, (?<regex>S)\\.r\\)|satisfies\\(S, S\\))(?:\\.where\\(S\\))?")
              .replace("S", STRING));

  @TempDir private Path temp;

  private static List<JsonObject> objects(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    array.forEach(each -> objects.add(each.getAsJsonObject()));
    return objects;
  }

  private static List<String> texts(JsonElement array) {
    List<String> texts = new ArrayList<>();
    array.getAsJsonArray().forEach(each -> texts.add(each.getAsString()));
    return texts;
  }

  /** Of the values of a column, a pattern matches those that are not odd. */
  private static void assertJudges(Exported export, String name, String regex) {
    int column = export.names().indexOf(name);
    Pattern pattern = Pattern.compile(regex);
    for (List<String> row : export.rows()) {
      String value = row.get(column);
      boolean fits = value.isEmpty() || pattern.matcher(value).find();
      assertEquals(!export.odd().get(column).contains(value), fits, name + ": " + value);
    }
  }

  @Test
  void frictionlessHasTheFormOfItsProfile() throws IOException {
    Exported export = Exported.of(ExportKind.FRICTIONLESS, ExampleTable.csv(), temp);
    try (InputStream in = getClass().getResourceAsStream("table-schema.json")) {
      String profile = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          "[]",
          Exported.schema(profile, VersionFlag.V4)
              .validate(export.text(), InputFormat.JSON)
              .toString());
    }
    JsonObject schema = JsonParser.parseString(export.text()).getAsJsonObject();
    List<JsonObject> fields = objects(schema.getAsJsonArray("fields"));
    assertEquals(export.names(), fields.stream().map(f -> f.get("name").getAsString()).toList());
    int patterns = 0;
    for (JsonObject field : fields) {
      JsonObject constraints = field.getAsJsonObject("constraints");
      assertEquals(!field.has("missingValues"), constraints.get("required").getAsBoolean());
      if (constraints.has("pattern")) {
        patterns++;
        assertJudges(
            export, field.get("name").getAsString(), constraints.get("pattern").getAsString());
      }
    }
    assertEquals(5, patterns);
    assertTrue(fields.get(0).getAsJsonObject("constraints").get("unique").getAsBoolean());
    assertEquals(List.of("n/a"), texts(fields.get(2).get("missingValues")));
    assertEquals(List.of("kg"), texts(fields.get(7).getAsJsonObject("constraints").get("enum")));
  }

  @Test
  void greatExpectationsHasExpectationsThatThereAre() throws IOException {
    Exported export = Exported.of(ExportKind.GREAT_EXPECTATIONS, ExampleTable.csv(), temp);
    JsonObject suite = JsonParser.parseString(export.text()).getAsJsonObject();
    assertEquals(Set.of("name", "expectations", "meta", "notes"), suite.keySet());
    int patterns = 0;
    for (JsonObject each : objects(suite.getAsJsonArray("expectations"))) {
      assertEquals(Set.of("type", "kwargs", "meta"), each.keySet());
      JsonObject kwargs = each.getAsJsonObject("kwargs");
      assertEquals(EXPECTATIONS.get(each.get("type").getAsString()), kwargs.keySet());
      if (kwargs.has("regex")) {
        patterns++;
        assertJudges(export, kwargs.get("column").getAsString(), kwargs.get("regex").getAsString());
      }
    }
    assertEquals(5, patterns);
    JsonObject first = suite.getAsJsonArray("expectations").get(0).getAsJsonObject();
    assertEquals(export.names(), texts(first.getAsJsonObject("kwargs").get("column_list")));
  }

  @Test
  void oneColumnAloneIsNotTakenForTheTable() throws IOException {
    Path csv = Files.writeString(temp.resolve("orders.csv"), ExampleTable.csv());
    Path suite = temp.resolve("suite.json");
    Cli.Result result =
        Cli.run("profile", "--column", "price", "--export", "great-expectations=" + suite, csv);
    assertEquals(0, result.code(), result.err());
    String text = Files.readString(suite);
    assertTrue(text.contains("\"price\"") && !text.contains("ordered_list"), text);
  }

  @Test
  void deequHasTheFieldsOfItsSuggestionsAndCodeThatCouldBeScala() throws IOException {
    Exported export = Exported.of(ExportKind.DEEQU, ExampleTable.csv(), temp);
    JsonObject all = JsonParser.parseString(export.text()).getAsJsonObject();
    int patterns = 0;
    for (JsonObject each : objects(all.getAsJsonArray("constraint_suggestions"))) {
      assertEquals(SUGGESTION, each.keySet());
      Matcher code = CODE.matcher(each.get("code_for_constraint").getAsString());
      assertTrue(code.matches(), each.toString());
      if (code.group("regex") != null) {
        patterns++;
        String literal = code.group("regex").replaceAll("^\"|\"$", "");
        assertJudges(
            export, each.get("column_name").getAsString(), literal.replaceAll("\\\\(.)", "$1"));
      }
    }
    assertEquals(5, patterns);
  }

  /** Words in any number: for Java the loop is possessive, where Java is not meant that is said. */
  @Test
  void longValuesOverflowNoStackOrItIsSaidThatTheyMay() throws Exception {
    Path csv = Files.writeString(temp.resolve("words.csv"), "words\n" + words());
    String text = "ab cde ".repeat(30_000) + "fg";
    for (ExportKind kind : ExportKind.values()) {
      Path file = temp.resolve(kind.name());
      String option = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "=" + file;
      assertEquals(0, Cli.run("profile", "--export", option, csv).code());
      String written = Files.readString(file);
      assertTrue(written.contains("[a-z]+(?: [a-z]"), written);
      boolean said =
          written.contains("may overflow its stack where a group of the pattern repeats");
      assertEquals(kind != ExportKind.DEEQU && kind != ExportKind.SQL_CHECK, said, written);
      if (kind == ExportKind.DEEQU) {
        Matcher code = Pattern.compile("\\^\\(.*\\)(?=\\\\+z)").matcher(written);
        assertTrue(code.find(), written);
        Pattern pattern = Pattern.compile(code.group() + "\\z");
        assertTrue(SmallStack.call(() -> pattern.matcher(text).find()), pattern.pattern());
      }
    }
  }

  /** One to nine words in every row. */
  private static String words() {
    StringBuilder rows = new StringBuilder();
    RandomGenerator rng = new SplittableRandom(91);
    for (int row = 0; row < 300; row++) {
      for (int word = rng.nextInt(9); word >= 0; word--) {
        String letter = Character.toString('a' + rng.nextInt(26));
        rows.append(letter.repeat(2 + rng.nextInt(8))).append(word == 0 ? "\n" : " ");
      }
    }
    return rows.toString();
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
    Path csv = Files.writeString(temp.resolve("t.csv"), "a\n1\n2\n");
    Path there = Files.writeString(temp.resolve("there"), "precious");
    Object[][] refused = {
      {"'json' is none of json-schema, great-expectations,", "json=" + temp.resolve("x")},
      {"exists already", "deequ=" + there},
      {"no such folder", "deequ=" + temp.resolve("none").resolve("x")},
    };
    for (Object[] each : refused) {
      Cli.Result result = Cli.run("profile", "--export", each[1], csv);
      assertEquals(2, result.code());
      assertTrue(result.errorLine().contains((String) each[0]), result.err());
    }
    Path same = temp.resolve("same");
    Cli.Result twice = Cli.run("profile", "--html", same, "--export", "sql-check=" + same, csv);
    assertTrue(twice.errorLine().contains("give each a file of its own"), twice.err());
    assertEquals("precious", Files.readString(there));
  }
}
