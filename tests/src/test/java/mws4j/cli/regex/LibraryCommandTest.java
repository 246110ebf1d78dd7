package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.Cli;
import mws4j.domains.regex.library.RegexLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryCommandTest {
  @TempDir static Path temp;

  private static Path data;
  private static Path run;

  @BeforeAll
  static void trainOnce() throws IOException {
    data = TinyRun.data(temp);
    run = temp.resolve("run");
    TinyRun.train(data, run, 40, "--language", "extended");
  }

  @Test
  void learnsMacrosWithWhichAModelIsTrained() throws IOException {
    Path file = temp.resolve("library.txt");
    Object[] learn = {"library", "regex", "--model", run, "--learn", "--columns", 2, "--out", file};
    Cli.Result learned = Cli.run(learn);
    assertEquals(0, learned.code(), learned.err());
    assertTrue(learned.out().contains(" programs of 12 columns, "), learned.out());
    String written = Files.readString(file);
    RegexLibrary library = RegexLibrary.parse(written.strip());
    assertTrue(library.size() > 1, written);
    assertTrue(Cli.run(learn).errorLine().contains("exists already"));

    Path shared = temp.resolve("shared");
    TinyRun.train(data, shared, 20, "--language", "extended", "--library", file);
    JsonObject config =
        JsonParser.parseString(Files.readString(shared.resolve("config.json"))).getAsJsonObject();
    assertEquals(library.toString(), config.getAsJsonObject("model").get("library").getAsString());
    Cli.Result resumed =
        Cli.run("train", "regex", "--resume", "--out", shared, "--threads", 1, "--json");
    assertEquals(0, resumed.code(), resumed.err());

    JsonObject shown = Cli.run("library", "regex", "--model", shared, "--json").json();
    JsonArray macros = shown.getAsJsonArray("macros");
    assertEquals(library.size(), macros.size());
    long before = Long.MAX_VALUE;
    for (var each : macros) {
      JsonObject macro = each.getAsJsonObject();
      int number = macro.get("number").getAsInt();
      assertEquals(library.macros().get(number).name(), macro.get("name").getAsString());
      assertEquals(
          library.macros().get(number).regex().toString(), macro.get("regex").getAsString());
      assertTrue(macro.get("uses").getAsLong() <= before);
      assertFalse(macro.getAsJsonArray("samples").isEmpty());
      before = macro.get("uses").getAsLong();
    }
    assertTrue(
        shown.get("meanWritten").getAsDouble() < shown.get("meanTokens").getAsDouble(),
        shown.toString());

    Path alone = temp.resolve("alone.safetensors");
    assertEquals(0, Cli.run("export", shared, "--out", alone).code());
    Cli.Result unused = Cli.run("library", "regex", "--model", alone);
    assertTrue(unused.out().contains(alone + " remembers no programs"), unused.out());
    assertTrue(unused.out().contains(library.macros().get(0).name()), unused.out());
    JsonObject answer =
        Cli.run("explain", "--model", alone, "--budget", "100ms", "--json", "--strings", 17).json();
    assertFalse(answer.toString().contains("(?&"), answer.toString());
    Cli.Result evaluated = Cli.run("evaluate", shared, "--data", data, "--rounds", 1, "--json");
    assertTrue(
        mean(evaluated.json(), "written") <= mean(evaluated.json(), "tokens"), evaluated.out());
  }

  private static double mean(JsonObject json, String key) {
    return json.getAsJsonObject(key).get("mean").getAsDouble();
  }

  @Test
  void showsTheUsesOfAFileInARunAndLearnsBesideIt() throws IOException {
    Path file = Files.writeString(temp.resolve("mine.txt"), "digits \\d\\d\r\nletters ab\r\n");
    Cli.Result shown = Cli.run("library", "regex", "--model", run, "--library", file);
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("\\d\\d"), shown.out());
    Path out = temp.resolve("more.txt");
    Cli.Result more =
        Cli.run(
            "library",
            "regex",
            "--model",
            run,
            "--library",
            file,
            "--learn",
            "--columns",
            1,
            "--most",
            1,
            "--out",
            out);
    assertEquals(0, more.code(), more.err());
    List<String> lines = Files.readAllLines(out);
    assertEquals(List.of("digits \\d\\d", "letters ab"), lines.subList(0, 2));
    assertEquals(3, lines.size());
  }

  @Test
  void aModelWithoutMacrosHasNone() {
    Cli.Result shown = Cli.run("library", "regex", "--model", run);
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().endsWith("no macros\n"), shown.out());
    Path out = temp.resolve("none.txt");
    assertTrue(
        Cli.run("library", "regex", "--model", run, "--out", out)
            .errorLine()
            .endsWith("none.txt: not written, there are no macros; --learn finds some"));
    assertFalse(Files.exists(out));
    Cli.Result pretrained = Cli.run("library", "regex", "--model", "pretrained", "--learn");
    assertEquals(
        "mws4j: pretrained: remembers no programs to learn from; give a run with a memory",
        pretrained.errorLine());
  }

  @Test
  void hostileFilesAreRefusedInOneLine() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Path missing = temp.resolve("missing.txt");
    Path large = Files.write(temp.resolve("large.txt"), new byte[(1 << 20) + 1]);
    Path latin =
        Files.write(
            temp.resolve("latin.txt"), "a \u00e4\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    Path empty = Files.writeString(temp.resolve("empty.txt"), "");
    Path wrong = Files.writeString(temp.resolve("wrong.txt"), "a bc\nb (c\n");
    Path blank = Files.writeString(temp.resolve("blank.txt"), "a bc\n\nb de\n");
    Object[][] cases = {
      {folder, ": is a folder; give a file"},
      {missing, ": no such file or directory"},
      {large, ": no library: it has more than 1 MB"},
      {latin, ": no library: it is not UTF-8"},
      {empty, ": no library: it has no macros"},
      {wrong, ": library, line 2: regex: expected ')' at offset 2 of \"(c\""},
      {blank, ": library, line 2: expected a name and a regex"},
    };
    for (Object[] c : cases) {
      Object[][] commands = {
        {"library", "regex", "--model", run, "--library", c[0]},
        TinyRun.args(data, temp.resolve("never"), 1, "--language", "extended", "--library", c[0]),
      };
      for (Object[] command : commands) {
        Cli.Result result = Cli.run(command);
        assertEquals(2, result.code(), result.err());
        assertEquals("mws4j: " + c[0] + c[1], result.errorLine());
      }
    }
  }

  @Test
  void whatDoesNotGoTogetherIsSaid() throws IOException {
    Path file = Files.writeString(temp.resolve("two.txt"), "two \\d\\d\n");
    assertEquals(
        "mws4j: library: only the extended language has macros",
        Cli.run(TinyRun.args(data, temp.resolve("paper"), 1, "--library", file)).errorLine());
    Path going = temp.resolve("going");
    TinyRun.train(data, going, 4, "--language", "extended");
    assertTrue(
        Cli.run("train", "regex", "--resume", "--out", going, "--library", file)
            .errorLine()
            .contains("cannot resume, model.library was null and is now two \\d\\d"));
    for (Object[] c :
        new Object[][] {
          {"--most", 129, "--most must be 1 to 128, not 129"},
          {"--most", 0, "--most must be 1 to 128, not 0"},
          {"--columns", 0, "--columns must be 1 to 1000000, not 0"},
        }) {
      assertEquals(
          "mws4j: " + c[2],
          Cli.run("library", "regex", "--model", run, "--learn", c[0], c[1]).errorLine());
    }
  }

  @Test
  void aRunWhoseDataIsGoneIsRefused() throws IOException {
    Path copy = Files.copy(data, temp.resolve("gone.tsv"));
    Path lost = temp.resolve("lost");
    TinyRun.train(copy, lost, 3, "--language", "extended");
    Files.delete(copy);
    assertTrue(
        Cli.run("library", "regex", "--model", lost)
            .errorLine()
            .endsWith("the training data of the run is gone; put it back"));
  }
}
