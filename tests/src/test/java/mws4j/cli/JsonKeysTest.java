package mws4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.Repository;
import mws4j.cli.automata.TinyAutomata;
import mws4j.cli.functional.TinyTasks;
import mws4j.cli.regex.TinyRun;
import mws4j.cli.strokes.ClassifyStrokesCommandTest;
import mws4j.cli.strokes.ReproduceStrokesCommandTest;
import mws4j.cli.strokes.TinyStrokes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code docs/json.md} says of the JSON of every command and file is so. */
final class JsonKeysTest {
  /** A set with a slip, a constant, a sequence, codes with an odd and a missing one, dates. */
  private static final String COLUMNS =
      "state,unit,id,code,on\n"
          + IntStream.range(0, 80)
              .mapToObj(
                  i ->
                      (i == 7 ? "actve" : i < 60 ? "active" : "inactive")
                          + ",kg,"
                          + (100 + i)
                          + ","
                          + (i == 9 ? "n/a" : i == 11 ? "?!" : "AB-" + (1000 + 37 * i % 977))
                          + ","
                          + (20_240_000 + 100 * (1 + i % 12) + 1 + i * 5 % 28))
              .collect(Collectors.joining("\n"));

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @TempDir static Path temp;

  /** Keys that were printed, by command or file. */
  private static final Map<String, Set<String>> PRINTED = new LinkedHashMap<>();

  /** The sections of the page. */
  private static Map<String, String> sections;

  @BeforeAll
  static void runEverything() throws IOException {
    sections =
        Stream.of(Files.readString(Repository.path("docs/json.md")).split("\n## ", -1))
            .skip(1)
            .collect(
                Collectors.toMap(
                    text -> text.substring(0, text.indexOf('\n')),
                    text -> text,
                    (one, other) -> one + other,
                    LinkedHashMap::new));
    regex();
    gmm();
    automata();
    strokes();
    reproduce();
    compress();
    functional();
  }

  private static void regex() throws IOException {
    Path data = TinyRun.data(temp);
    Path run = temp.resolve("regex");
    run("train regex", TinyRun.args(data, run, 5, "--json", "--thinning", 0.5, "--replay", "best"));
    read("config.json", run.resolve("config.json"));
    run(
        "explain regex",
        "explain",
        "--model",
        run,
        "--budget",
        "200ms",
        "--json",
        "--strings",
        17,
        "--not",
        "x");
    Path table = temp.resolve("table.csv");
    Files.writeString(table, COLUMNS);
    run("profile regex", "profile", "--json", table);
    run("profile regex", "explain", "--json", table);
    checked(table);
    run("ask regex", "ask", "--model", run, "--json", "--strings", 17, 4, "--no", "x");
    run("sample regex", "sample", "regex", "--model", run, "--json");
    run("score regex", "score", "regex", "--json", "\\d+", 17, "x");
    run("evaluate regex", "evaluate", run, "--data", data, "--rounds", 1, "--json");
    Path library = Files.writeString(temp.resolve("library.txt"), "two \\d\\d\n");
    run("library regex", "library", "regex", "--model", run, "--library", library, "--json");
  }

  /** A table with a drift, a bad value, a key twice and a column more. */
  private static void checked(Path table) throws IOException {
    Path profile = temp.resolve("profile.json");
    assertEquals(0, Cli.run("profile", table, "--out", profile).code());
    read("profile.json", profile);
    Object[] merge = {"profile", "--merge", profile, profile, "--json"};
    run("profile.json", merge);
    Path other = temp.resolve("other.csv");
    Files.writeString(
        other,
        "state,unit,id,code,more\n"
            + "inactive,kg,100,AB-1000,x\n".repeat(40)
            + "inactive,kg,100,AB-10,x\n");
    Cli.Result result = Cli.run("check", profile, other, "--json");
    assertEquals(3, result.code(), result.err());
    collect("check regex", result.json());
  }

  private static void gmm() throws IOException {
    Path data = temp.resolve("train.csv");
    assertEquals(0, Cli.run("generate", "gmm", "--n", 5, "--points", 3, "--out", data).code());
    Files.copy(data, temp.resolve("test.csv"));
    Path run = temp.resolve("gmm");
    Object[] args = {"train", "gmm", "--data", data, "--out", run, "--steps", 5, "--json"};
    run("train gmm", Cli.concat(args, "--batch", 5, "--sigma", 0.03, "--threads", 1));
    read("config.json", run.resolve("config.json"));
    run("sample gmm", "sample", "gmm", "--model", run, "--json");
    run("exact gmm", "exact", "gmm", "--data", data, "--model", run, "--json");
    run("evaluate gmm", "evaluate", run, "--data", data, "--particles", 10, "--json");
  }

  private static void automata() throws IOException {
    Path data = TinyAutomata.generated(temp, 4, "--size", 12);
    TinyAutomata.generated(temp, 1, "--size", 12);
    Path run = temp.resolve("automata");
    Object[] args = {"train", "automata", "--data", data, "--out", run, "--steps", 2, "--json"};
    run("train automata", args);
    read("config.json", run.resolve("config.json"));
    Path picture = temp.resolve("data-1.png");
    run("explain automata", "explain", "--domain", "automata", "--json", picture);
    run("sample automata", "sample", "automata", "--model", run, "--json");
    run("exact automata", "exact", "automata", "--data", data, "--json");
    run("evaluate automata", "evaluate", run, "--data", data, "--particles", 10, "--json");
  }

  private static void strokes() throws IOException {
    Path run = temp.resolve("strokes");
    Object[] part = {"--maps", 2, "--alphabets", "Karvat", "--per-alphabet", 8, "--limit", 7};
    run("train strokes", Cli.concat(TinyStrokes.args(run, 2, part), "--json"));
    read("config.json", run.resolve("config.json"));
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Object[] explain = {"explain", "--domain", "strokes", "--model", run, "--budget", "200ms"};
    run("explain strokes", Cli.concat(explain, "--out", temp.resolve("out"), "--json", cross));
    Path sheet = temp.resolve("sheet.png");
    run("sample strokes", "sample", "strokes", "--model", run, "--out", sheet, "--json");
    run("evaluate strokes", "evaluate", run, "--particles", 5, "--json");
    Path zip = ClassifyStrokesCommandTest.zip(temp, 2, 0, 0);
    Object[] classify = {"classify", "strokes", "--model", run, "--runs", zip, "--rounds", 1};
    run("classify strokes", Cli.concat(classify, "--json"));
  }

  private static void reproduce() throws IOException {
    Files.copy(temp.resolve("tiny.tsv"), temp.resolve("concepts-background.tsv"));
    Files.copy(temp.resolve("tiny.tsv"), temp.resolve("concepts-novel-dev.tsv"));
    Object[][] sweeps = {
      {"gmm", "--data", temp, "--k", 2, "--steps", 2},
      {"automata", "--k", 2, "--steps", 1},
      {"strings", "--data", temp, "--k", 2, "--budget", "1s", "--fresh-steps", 1, "--rounds", 1},
      Cli.concat(
          new Object[] {"strokes", "--data", ReproduceStrokesCommandTest.sample(temp)},
          ReproduceStrokesCommandTest.TINY),
      {"limits", "--of", "gmm", "--k", 2, "--steps", 2},
    };
    for (Object[] sweep : sweeps) {
      Path out = temp.resolve("reproduce-" + sweep[0]);
      Object[] args = Cli.concat(new Object[] {"reproduce"}, sweep);
      Object[] few = {"--seeds", 1, "--algorithms", "mws-replay", "--out", out, "--json"};
      run("reproduce " + sweep[0], Cli.concat(args, few));
      read("sweep.json", out.resolve("sweep.json"));
    }
  }

  private static void functional() throws IOException {
    Path lists = TinyTasks.lists(temp);
    Path run = temp.resolve("lists");
    run("train lists", TinyTasks.args("lists", lists, run, "--json", "--iterations", 1));
    read("config.json", run.resolve("config.json"));
    Path texts = TinyTasks.texts(temp);
    Path other = temp.resolve("texts");
    run("train texts", TinyTasks.args("texts", texts, other, "--json", "--iterations", 1));
    Object[] plus = {"--example", "[3] -> [4]", "--apply", "[9]", "--json"};
    run("explain lists", Cli.concat(new Object[] {"explain", "--model", run}, plus));
    Path lines = Files.writeString(temp.resolve("lines.txt"), "ab\nc\n");
    Path out = temp.resolve("lines.out");
    Object[] dot = {"--example", "ab -> .ab", "--apply", lines, "--out", out, "--json"};
    run("explain texts", Cli.concat(new Object[] {"explain", "--model", other}, dot));
    run("evaluate lists", "evaluate", run, "--tasks", lists, "--budget", 500, "--json");
    run("evaluate texts", "evaluate", other, "--tasks", texts, "--budget", 500, "--json");
    run("sample lists", "sample", "lists", "--model", run, "--json");
    run("sample texts", "sample", "texts", "--model", other, "--json");
    Path sweep = temp.resolve("dreamcoder");
    Object[] few = {"reproduce", "dreamcoder", "--tasks", lists, "--variants", "neither"};
    Object[] small = {"--iterations", 1, "--prior-budget", 100, "--out", sweep, "--json"};
    run("reproduce dreamcoder", Cli.concat(few, small));
    read("sweep.json", sweep.resolve("sweep.json"));
  }

  private static void compress() throws IOException {
    Path programs = temp.resolve("programs.json");
    Files.writeString(programs, "[\"(a a a)\", \"(b b b)\"]");
    run("compress", "compress", programs, "--json");
  }

  private static void run(String name, Object... args) {
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    collect(name, result.json());
  }

  private static void read(String name, Path file) throws IOException {
    collect(name, JsonParser.parseString(Files.readString(file)).getAsJsonObject());
  }

  private static void collect(String name, JsonObject json) {
    collect("", json, PRINTED.computeIfAbsent(name, none -> new TreeSet<>()));
  }

  /** Adds {@code a.b} for key b of the object, or objects of the array, that is the value of a. */
  private static void collect(String prefix, JsonElement json, Set<String> keys) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(each -> collect(prefix, each, keys));
    } else if (json.isJsonObject()) {
      for (var entry : json.getAsJsonObject().entrySet()) {
        keys.add(prefix + entry.getKey());
        collect(prefix + entry.getKey() + ".", entry.getValue(), keys);
      }
    }
  }

  /** The keys in the first column of a section's tables. */
  private static Set<String> documented(String section) {
    return sections
        .getOrDefault(section, "")
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results().map(m -> m.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The section of a command and, before it, that of all commands of its verb and, for texts, that
   * of lists.
   */
  private static List<String> sectionsOf(String name) {
    return List.of(name.split(" ", -1)[0], name.replace(" texts", " lists"), name);
  }

  @Test
  void everyKeyIsDocumented() {
    PRINTED.forEach(
        (name, keys) -> {
          Set<String> left = new TreeSet<>(keys);
          sectionsOf(name).forEach(section -> left.removeAll(documented(section)));
          assertEquals(Set.of(), left, "docs/json.md, section " + name + " lacks");
        });
  }

  @Test
  void everyDocumentedKeyIsPrinted() {
    assertTrue(sections.size() > 20, sections.keySet().toString());
    for (String section : sections.keySet()) {
      Set<String> left = documented(section);
      PRINTED.forEach(
          (name, keys) -> {
            if (sectionsOf(name).contains(section)) {
              left.removeAll(keys);
            }
          });
      assertEquals(Set.of(), left, "docs/json.md, section " + section + ": nobody prints");
    }
  }

  @Test
  void keysAreCamelCase() {
    PRINTED.forEach(
        (name, keys) ->
            keys.forEach(
                key ->
                    assertTrue(
                        key.matches("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)*"),
                        name + " prints " + key)));
  }

  @Test
  void examplesHaveTheKeysOfTheirTables() {
    for (String section : sections.keySet()) {
      String text = sections.get(section);
      Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(text);
      while (example.find()) {
        Set<String> keys = new TreeSet<>();
        collect("", JsonParser.parseString(example.group(1)), keys);
        sectionsOf(section).forEach(each -> keys.removeAll(documented(each)));
        assertEquals(Set.of(), keys, "docs/json.md, example of " + section);
      }
    }
  }

  @Test
  void everyCommandWithJsonIsLookedAt() {
    Set<String> missing = new TreeSet<>();
    commandsWithJson(Mws4j.commandLine(Domains.all()), missing);
    assertFalse(missing.isEmpty());
    missing.removeIf(command -> PRINTED.keySet().stream().anyMatch(n -> n.startsWith(command)));
    assertEquals(Set.of(), missing);
  }

  private static void commandsWithJson(CommandLine command, Set<String> names) {
    if (command.getCommandSpec().optionsMap().containsKey("--json")) {
      names.add(command.getCommandSpec().qualifiedName().replaceFirst("^mws4j ", ""));
    }
    command.getSubcommands().values().forEach(each -> commandsWithJson(each, names));
  }
}
