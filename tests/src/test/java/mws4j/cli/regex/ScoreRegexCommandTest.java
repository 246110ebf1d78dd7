package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreRegexCommandTest {
  private static Cli.Result withInput(String input, Object... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Cli.run(args);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void scoresByHand() {
    // One digit 1/10, stop 1/2: log(1/20); two digits log(1/400).
    Cli.Result result = Cli.run("score", "regex", "\\d+", "7", "42", "x");
    assertEquals(0, result.code(), result.err());
    assertEquals("     -2.995732  7\n     -5.991465  42\n          -inf  x\n", result.out());
  }

  @Test
  void aJavaPatternGetsAHint() {
    String[][] cases = {
      {"[A-Z]{3}\\d{1,2}", "ABC7", "matches 1 of 1; here write '\\u\\u\\u\\d\\d?'"},
      {"^(ab|[xy])+z$", "abxz", "matches 1 of 1; here write '(ab|(x|y))+z'"},
      {"[^a]+", "bcd", "matches 1 of 1; here brackets and braces are literals"},
    };
    for (String[] c : cases) {
      Cli.Result result = Cli.run("score", "regex", c[0], c[1]);
      assertEquals(0, result.code(), result.err());
      assertTrue(result.errorLine().contains(c[2]), result.err());
    }
    assertEquals("", Cli.run("score", "regex", "a{2}", "aaa").err());
    Cli.Result result = Cli.run("score", "regex", "(?:ab)+", "abab");
    assertEquals(2, result.code());
    assertTrue(
        result.errorLine().contains("; if it is java.util.regex, here write '(ab)+'"),
        result.err());
  }

  @Test
  void printsTheJsonThatIsPromised() {
    Cli.Result result = Cli.run("score", "regex", "--json", "a|b", "a", "c", "");
    assertEquals(0, result.code(), result.err());
    assertEquals(
        "{\"program\":\"a|b\",\"scores\":[{\"string\":\"a\",\"logLikelihood\":-0.6931471805599453},"
            + "{\"string\":\"c\",\"logLikelihood\":\"-inf\"},{\"string\":\"\",\"logLikelihood\":\"-inf\"}]}\n",
        result.out());
  }

  @Test
  void readsStringsFromStandardInput() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2500; i++) {
      lines.append(i % 10).append('\n');
    }
    Cli.Result result = withInput(lines.toString(), "score", "regex", "\\d", "-", "--json");
    assertEquals(0, result.code(), result.err());
    JsonArray scores = result.json().getAsJsonArray("scores");
    assertEquals(2500, scores.size());
    for (int i = 0; i < 2500; i++) {
      assertEquals(
          Math.log(0.1), scores.get(i).getAsJsonObject().get("logLikelihood").getAsDouble(), 1e-12);
    }
    result = withInput("é\n2é\n", "score", "regex", "\\L", "-");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("-inf  2é"), result.out());
    assertFalse(result.out().contains("-inf  é"), result.out());
    result = withInput("1\n" + "x".repeat(1001) + "\n", "score", "regex", "\\d", "-");
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: standard input:2:1: 1001 characters, at most 1000 are allowed; shorten or remove it",
        result.errorLine());
    result = withInput("", "score", "regex", "\\d", "-");
    assertEquals(2, result.code());
    assertEquals("mws4j: standard input: is empty; give one string per line", result.errorLine());
  }

  @Test
  void programsAndStringsMayBeginWithAMinus() {
    Cli.Result result = Cli.run("score", "regex", "--json", "--", "-?\\d", "-1", "--json");
    assertEquals(0, result.code(), result.err());
    assertEquals("-?\\d", result.json().get("program").getAsString());
    assertEquals(
        Math.log(0.05),
        result
            .json()
            .getAsJsonArray("scores")
            .get(0)
            .getAsJsonObject()
            .get("logLikelihood")
            .getAsDouble(),
        1e-12);
  }

  @Test
  void badInputIsOneLine() {
    Object[][] cases = {
      {"(a", "a", "mws4j: regex: expected ')' at offset 2 of \"(a\""},
      {
        "a",
        "x".repeat(10_000),
        "mws4j: string 1, character 1: 10000 characters, at most 1000 are allowed; shorten or"
            + " remove it"
      },
      {"a", "x\ud800", "mws4j: string 1, character 2: character U+D800; half of a surrogate pair"},
    };
    for (Object[] each : cases) {
      Cli.Result result = Cli.run("score", "regex", each[0], each[1]);
      assertEquals(2, result.code());
      assertEquals(each[2], result.errorLine());
      assertEquals("", result.out());
    }
    Cli.Result result = Cli.run("score", "regex", "a");
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("STRING"), result.err());
    result = Cli.run("score", "regex", "a", "a", "--jsno");
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("did you mean --json?"), result.err());
  }

  @Test
  void takesLearnedProbabilities(@TempDir Path temp) throws IOException {
    TinyRun.train(TinyRun.data(temp), temp.resolve("a"), 20);
    Cli.Result learned = Cli.run("score", "regex", "--model", temp.resolve("a"), "\\d", "7");
    assertEquals(0, learned.code(), learned.err());
    assertTrue(!learned.out().equals(Cli.run("score", "regex", "\\d", "7").out()), learned.out());
    Cli.Result missing = Cli.run("score", "regex", "--model", temp.resolve("b"), "\\d", "7");
    assertEquals(2, missing.code());
    assertEquals(
        "mws4j: "
            + temp.resolve("b")
            + ": no model there; train it with 'mws4j train regex --out "
            + temp.resolve("b")
            + "'",
        missing.errorLine());
  }
}
