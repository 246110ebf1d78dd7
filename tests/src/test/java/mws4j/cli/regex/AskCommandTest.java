package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mws4j.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AskCommandTest {
  @TempDir static Path temp;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = temp.resolve("model");
    TinyRun.train(TinyRun.data(temp), model, 60);
  }

  private static Cli.Result ask(String input, Object... more) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      Object[] args = {"ask", "--model", model, "--rounds", 3, "--strings", "A-1", "B-22"};
      return Cli.run(Cli.concat(args, more));
    } finally {
      System.setIn(before);
    }
  }

  private static String question(JsonObject json) {
    return json.getAsJsonObject("question").get("string").getAsString();
  }

  @Test
  void aSessionIsWhatTheScriptSays() {
    String first = question(ask("", "--json").json());
    Cli.Result scripted = ask("", "--json", "--no", first);
    assertEquals(0, scripted.code(), scripted.err());
    String second = question(scripted.json());
    Cli.Result session = ask("what\nn\nq\n");
    assertEquals(0, session.code(), session.err());
    assertTrue(session.out().startsWith("does  " + first + "  belong too?"), session.out());
    assertTrue(session.out().contains("answer y for yes, n for no or q to end"), session.out());
    assertTrue(session.out().contains("does  " + second + "  belong too?"), session.out());
    assertTrue(session.out().contains("the next question, " + second), session.out());
  }

  @Test
  void theSameIsAskedEveryTime() {
    assertEquals(ask("", "--json", "--yes", "5").out(), ask("", "--json", "--yes", "5").out());
  }

  @Test
  void theEndOfTheInputEndsIt() {
    Cli.Result result = ask("");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("java.util.regex"), result.out());
    assertEquals("", result.err());
  }

  @Test
  void asManyAreAskedAsAreWanted() {
    Cli.Result result = ask("y\n".repeat(50), "--most", 1);
    assertEquals(2, result.out().split("belong too", -1).length, result.out());
    assertFalse(ask("y\n", "--most", 0).out().contains("belong too"));
  }

  @Test
  void answersAreInTheJson() {
    JsonObject json = ask("", "--json", "--yes", "5", "--no", "x", "-y").json();
    assertEquals(
        "[{\"string\":\"5\",\"belongs\":true},{\"string\":\"x\",\"belongs\":false},"
            + "{\"string\":\"-y\",\"belongs\":false}]",
        json.getAsJsonArray("answers").toString());
    assertTrue(json.getAsJsonObject("question").get("bits").getAsDouble() >= 0.05);
  }

  @Test
  void contradictionsAreRefused() {
    Cli.Result result = ask("", "--yes", "5", "--no", "5");
    assertEquals(2, result.code());
    assertEquals("mws4j: --yes and --no both have 5", result.errorLine());
    assertEquals(2, Cli.run("ask", "--strings", "--model", model).code());
    assertEquals(2, Cli.run("ask", "5", "--model", model).code());
  }

  @Test
  void explainTakesNegativeExamples() {
    Object[] args = {"explain", "--model", model, "--budget", "300ms", "--strings", "17", "40"};
    Cli.Result found = Cli.run(Cli.concat(args, "--not", "x", "--json"));
    assertEquals(0, found.code(), found.err());
    JsonObject concept = found.json().getAsJsonArray("concepts").get(0).getAsJsonObject();
    JsonObject not = concept.getAsJsonArray("not").get(0).getAsJsonObject();
    assertEquals("x", not.get("string").getAsString());
    assertTrue(not.get("mass").getAsDouble() < 1e-3, found.out());
    String text = Cli.run(Cli.concat(args, "--not", "17")).out();
    assertTrue(text.contains("not: 17 is "), text);
  }
}
