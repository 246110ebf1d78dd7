package mws4j.cli.functional.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainTextsCommandTest {
  private static final Object[] CUT = {
    "--example", "a-b -> b", "--example", "c-xy -> xy", "--programs", 1
  };

  @TempDir Path temp;

  private static Cli.Result explain(Object... options) {
    return Cli.run(Cli.concat(new Object[] {"explain", "texts"}, options));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  @Test
  void textsStandAsTheyAre() {
    Cli.Result result =
        explain(
            "--example", "ab -> (ab", "--example", "c -> (c", "--input", "x, y ", "--programs", 1);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("(lambda (cons LPAREN $0))"), result.out());
    assertTrue(result.out().endsWith("\"x, y\" -> \"(x, y\"\n"), result.out());
    String quoted =
        explain("--example", "\"->a \" -> \"a \"", "--example", "xyz -> z", "--programs", 1).out();
    assertTrue(quoted.contains("(lambda (cdr (cdr $0)))"), quoted);
  }

  @Test
  void constantsAreGuessedOrGiven() {
    Object[] examples = {
      "--example", "ab -> org", "--example", "c -> org", "--json", "--programs", 1
    };
    JsonObject guessed = explain(examples).json();
    assertEquals("[\"\\\"org\\\"\"]", guessed.getAsJsonArray("constants").toString());
    JsonObject program = guessed.getAsJsonArray("programs").get(0).getAsJsonObject();
    assertEquals("(lambda STRING)", program.get("program").getAsString());
    assertEquals("\"org\"", program.get("constant").getAsString());
    JsonObject given =
        explain("--example", "ab -> xy", "--constant", "xy", "--json", "--programs", 1).json();
    assertEquals("[\"\\\"xy\\\"\"]", given.getAsJsonArray("constants").toString());
  }

  @Test
  void linesAreTransformedToStandardOutput() throws IOException {
    Path lines = file("lines.txt", "a-b\n?\ncc-d-e\n-x\n");
    Cli.Result result = explain(Cli.concat(CUT, "--apply", lines, "--header", "absent"));
    assertEquals(0, result.code(), result.err());
    assertEquals("b\n\n-d-e\n\n", result.out());
    assertTrue(
        result.err().contains("1 of 4 rows has no value and was left empty, the first in line 2"),
        result.err());
    assertTrue(result.err().contains("(lambda (cdr (cdr $0)))"), result.err());
  }

  @Test
  void blankLinesOfAListStay() throws IOException {
    Path lines = file("lines.txt", "\n\na-b\n\n\ncc-d-e\n-x\n");
    Cli.Result result = explain(Cli.concat(CUT, "--apply", lines, "--header", "absent"));
    assertEquals("\n\nb\n\n\n-d-e\n\n", result.out(), result.err());
    Path headed = file("headed.txt", "word\n\na-b\n\ncc-d-e\n");
    Cli.Result below = explain(Cli.concat(CUT, "--apply", headed, "--header", "present"));
    assertEquals("word\n\nb\n\n-d-e\n", below.out(), below.err());
  }

  @Test
  void aMissingFileIsNoticedBeforeTheSearch() {
    Object[] options = {"--apply", temp.resolve("none.csv"), "--budget", Long.MAX_VALUE};
    Cli.Result result = explain(Cli.concat(new Object[] {"--example", "ab -> qwertz"}, options));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.errorLine().contains("no such file or directory"), result.err());
    Object[] folder = {"--example", "ab -> qwertz", "--apply", temp, "--budget", Long.MAX_VALUE};
    assertTrue(explain(folder).errorLine().endsWith("is a folder; give a file"));
  }

  @Test
  void columnsOfATableAreTransformedIntoAFile() throws IOException {
    Path table = file("table.csv", "id,first,last\n1,\"a,b\",x\n2,cd,y\n3,ef,\"z\"\"z\"\n");
    Path out = temp.resolve("out.csv");
    Object[] join = {
      "--example", "\"a\" -> \"b\" -> \".b\"", "--example", "c -> d -> .d", "--programs", 1
    };
    Cli.Result result =
        explain(
            Cli.concat(
                join,
                "--apply",
                table,
                "--column",
                "first",
                "--column",
                "last",
                "--out",
                out,
                "--json"));
    assertEquals(0, result.code(), result.err());
    assertEquals("first\n.x\n.y\n\".z\"\"z\"\n", Files.readString(out));
    assertEquals(3, result.json().get("rows").getAsInt());
    assertEquals(0, result.json().get("failedRows").getAsInt());
    Cli.Result again =
        explain(Cli.concat(join, "--apply", table, "--column", "2", "--column", "3", "--out", out));
    assertTrue(again.errorLine().contains("exists already"), again.err());
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Path table = file("table.csv", "id,first\n1,a\n2,b\n");
    Object[][] cases = {
      {"--out and --column go with --apply FILE", "--column", 1},
      {"give --out FILE", "--json", "--apply", table},
      {"no such file or directory", "--apply", temp.resolve("none.csv")},
    };
    for (Object[] each : cases) {
      Object[] options = List.of(each).subList(1, each.length).toArray();
      Cli.Result result = explain(Cli.concat(CUT, options));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.err().contains(each[0].toString()), result.err());
    }
    Object[][] columns = {
      {"has 2 columns; say by --column which to transform", "--apply", table},
      {"no column \"name\"; there are 1 \"id\", 2 \"first\"", "--apply", table, "--column", "name"},
      {
        "the program takes 1 text, --column names 2",
        "--apply",
        table,
        "--column",
        "1",
        "--column",
        "2"
      },
    };
    for (Object[] each : columns) {
      Object[] options = List.of(each).subList(1, each.length).toArray();
      Object[] endless = {"--example", "ab -> qwertz", "--budget", Long.MAX_VALUE};
      Cli.Result result = explain(Cli.concat(endless, options)); // said before the search
      assertEquals(2, result.code(), result.err());
      assertTrue(result.err().contains(each[0].toString()), result.err());
    }
    Cli.Result lists = explain("--example", "\"a\" -> 3", "--programs", 1, "--budget", 100);
    assertTrue(lists.err().contains("texts are wanted") || lists.code() != 0, lists.err());
  }
}
