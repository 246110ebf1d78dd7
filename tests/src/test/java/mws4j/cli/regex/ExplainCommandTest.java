package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import mws4j.cli.Cli;
import mws4j.nn.safetensors.SafeTensorsWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
  @TempDir static Path temp;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = temp.resolve("model");
    TinyRun.train(TinyRun.data(temp), model, 60);
  }

  private static Cli.Result explain(Object... more) {
    Object[] args = Arrays.copyOf(new Object[] {"explain", "--model", model}, 3 + more.length);
    System.arraycopy(more, 0, args, 3, more.length);
    return Cli.run(args);
  }

  @Test
  void explainsStrings() {
    Cli.Result result = explain("--budget", "1s", "--json", "--strings", "17", "4", "203");
    assertEquals(0, result.code(), result.err());
    JsonArray concepts = result.json().getAsJsonArray("concepts");
    assertEquals(1, concepts.size());
    JsonObject concept = concepts.get(0).getAsJsonObject();
    JsonArray programs = concept.getAsJsonArray("programs");
    assertTrue(programs.size() >= 1 && programs.size() <= 5, result.out());
    double mass = 0;
    for (var program : programs) {
      mass += program.getAsJsonObject().get("mass").getAsDouble();
    }
    assertTrue(mass > 0.1 && mass < 1 + 1e-9, "mass " + mass);
    JsonArray strings = concept.getAsJsonArray("strings");
    assertEquals(3, strings.size());
    for (var each : strings) {
      JsonObject string = each.getAsJsonObject();
      assertTrue(string.get("logPredictive").getAsDouble() < 0);
      StringBuilder pieces = new StringBuilder();
      string
          .getAsJsonArray("parse")
          .forEach(part -> pieces.append(part.getAsJsonObject().get("text").getAsString()));
      assertEquals(string.get("string").getAsString(), pieces.toString());
    }
    String pattern = programs.get(0).getAsJsonObject().get("pattern").getAsString();
    assertTrue(Pattern.matches(pattern, "17"), pattern);
    assertTrue(concept.getAsJsonArray("new").size() <= 5);
  }

  @Test
  void showsProgramsParsesAndNewStrings() {
    Cli.Result result = explain("--strings", "--new", 2, "--", "-1", "-22");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("  mass  program"), result.out());
    assertTrue(
        Pattern.compile("(?m)^ +-\\d+\\.\\d\\d +-?\\d+\\.\\d\\d  -22$")
            .matcher(result.out())
            .find(),
        result.out());
    assertTrue(result.out().contains("\nnew: "), result.out());
  }

  @Test
  void explainsAColumnOrAll() throws IOException {
    Path csv = Files.writeString(temp.resolve("t.csv"), "name,n\nab,1\nab,22\n,3\n");
    Cli.Result result = explain("--column", "n", csv);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("column 2 n: 3 values, 3 different\n"), result.out());
    JsonArray all = explain("--json", csv).json().getAsJsonArray("concepts");
    assertEquals(2, all.size());
    assertEquals("column 1 name", all.get(0).getAsJsonObject().get("title").getAsString());
    assertEquals(2, all.get(0).getAsJsonObject().get("values").getAsInt());
    assertEquals(1, all.get(0).getAsJsonObject().get("distinct").getAsInt());
    assertEquals(3, all.get(1).getAsJsonObject().getAsJsonArray("strings").size());
  }

  @Test
  void saysHowTheFileWasReadAndWhatIsWrongWithIt() throws IOException {
    Path ragged = Files.writeString(temp.resolve("ragged.csv"), "a;b;c\n1;;3\n4;\n6;;7\n");
    Cli.Result result = explain("--budget", "100ms", ragged);
    assertEquals(0, result.code(), result.err());
    assertEquals(
        ragged
            + ": semicolon, header, UTF-8; 3 rows; 1 short row\n"
            + "  line 3: 2 cells instead of 3; the others are empty\n",
        result.err());
    assertTrue(result.out().contains("\ncolumn 2 b: no values\n"), result.out());
    Path head = Files.writeString(temp.resolve("head.csv"), "a,b\n");
    result = explain(head);
    assertEquals(0, result.code(), result.err());
    assertEquals("column 1 a: no values\n\ncolumn 2 b: no values\n\n", result.out());
  }

  @Test
  void negativeNumbersAreStrings() {
    Cli.Result result = explain("--budget", "100ms", "--json", "--strings", "-7.25", "1.50", "-.5");
    assertEquals(0, result.code(), result.err());
    assertEquals(
        3,
        result
            .json()
            .getAsJsonArray("concepts")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("strings")
            .size());
  }

  @Test
  void delimiterAndHeaderCanBeGiven() throws IOException {
    Path csv = Files.writeString(temp.resolve("g.csv"), "n;1\nm;2\nk;3\n");
    JsonArray whole =
        explain("--json", "--delimiter", "none", "--header", "absent", csv)
            .json()
            .getAsJsonArray("concepts");
    assertEquals(1, whole.size());
    assertEquals(3, whole.get(0).getAsJsonObject().get("values").getAsInt());
    JsonArray headed =
        explain("--json", "--delimiter", ";", "--header", "present", csv)
            .json()
            .getAsJsonArray("concepts");
    assertEquals(2, headed.size());
    assertEquals("column 1 n", headed.get(0).getAsJsonObject().get("title").getAsString());
    assertEquals(2, headed.get(0).getAsJsonObject().get("values").getAsInt());
  }

  @Test
  void ofALongColumnTheOddestStringsAreShown() throws IOException {
    StringBuilder csv = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      csv.append(i).append('\n');
    }
    Path file = Files.writeString(temp.resolve("long.csv"), csv);
    Cli.Result result = explain("--column", 1, file);
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result.out().startsWith("column 1: 3000 values, 3000 different, the first 1000 looked at"),
        result.out());
    assertTrue(result.out().contains("the 10 oddest strings of 1000 (--json has all)"));
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Path csv = Files.writeString(temp.resolve("bad.csv"), "name,n\nJos\u00e9,1\nab,22\n");
    Object[][] cases = {
      {
        new Object[] {"--column", "name", csv},
        csv
            + ":2: column 1 name, character 4: character U+00E9; only the characters 32 to 126 and"
            + " tab are allowed"
      },
      {new Object[] {"--column", "price", csv}, csv + ": no column \"price\""},
      {new Object[] {temp.resolve("no.csv")}, temp.resolve("no.csv") + ": no such file"},
      {new Object[] {temp}, temp + ": is a folder; give a file"},
      {
        new Object[] {"--delimiter", "ab", csv},
        "Invalid value for option '--delimiter': 'ab' is no delimiter; give one character"
      },
      {new Object[] {}, "Give a CSV file, - for standard input, or --strings and strings"},
      {new Object[] {"a", "b"}, "Give one file, not 2; strings need --strings before them"},
      {new Object[] {"--strings"}, "--strings: no strings follow"},
      {new Object[] {"--strings", "x".repeat(10_000)}, "string 1, character 1: 10000 characters"},
      {new Object[] {"--strings", "a", "--budget", "0ms"}, "--budget in ms must be 1 to"},
      {
        new Object[] {"--strings", "a", "--budget", "fast"},
        "Invalid value for option '--budget': 'fast' is no duration; write for example 500ms"
      },
      {new Object[] {"--strings", "a", "--new", -1}, "--new must be 0 to 10000, not -1"},
      {
        new Object[] {"--strings", "a", "--budgte", "1s"},
        "Unknown option: '--budgte'; did you mean --budget?"
      },
    };
    for (Object[] each : cases) {
      Cli.Result result = explain((Object[]) each[0]);
      assertEquals(2, result.code(), each[1] + "; " + result.err() + result.out());
      String last = result.err().lines().reduce((a, b) -> b).orElse("");
      assertTrue(last.startsWith("mws4j: " + each[1]), result.err());
      assertEquals("", result.out());
    }
  }

  @Test
  void aModelThatIsMissingOrBrokenIsNamed() throws IOException {
    Path none = temp.resolve("none");
    Cli.Result result = Cli.run("explain", "--model", none, "--strings", "a");
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: " + none + ": no model there; train it with 'mws4j train regex --out " + none + "'",
        result.errorLine());
    Path empty = Files.createDirectory(temp.resolve("empty"));
    result = Cli.run("explain", "--model", empty, "--strings", "a");
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("no checkpoint in this folder"), result.err());

    byte[] good = Files.readAllBytes(model.resolve("checkpoint-60.safetensors"));
    Path bad = temp.resolve("bad.safetensors");
    for (int length : new int[] {0, 7, 100, good.length / 2, good.length - 1}) {
      Files.write(bad, Arrays.copyOf(good, length));
      result = Cli.run("explain", "--model", bad, "--strings", "a");
      assertEquals(1, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + bad + ": "), result.err());
    }
    for (int at : new int[] {0, 5, 20}) {
      byte[] corrupt = good.clone();
      corrupt[at] ^= 0x55;
      Files.write(bad, corrupt);
      result = Cli.run("explain", "--model", bad, "--strings", "a");
      assertTrue(result.code() == 1 || result.code() == 2, result.err());
      assertTrue(result.errorLine().startsWith("mws4j: "), result.err());
      assertTrue(!result.err().contains("internal error"), result.err());
    }
    new SafeTensorsWriter()
        .metadata("format", "mws4j-checkpoint-3")
        .metadata("domain", "gmm")
        .write(bad);
    result = Cli.run("explain", "--model", bad, "--strings", "a");
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: " + bad + ": this is a checkpoint of domain gmm, not regex", result.errorLine());
  }
}
