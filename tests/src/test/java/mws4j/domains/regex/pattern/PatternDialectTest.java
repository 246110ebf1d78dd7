package mws4j.domains.regex.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import mws4j.Postgres;
import mws4j.domains.regex.language.RegexProgram;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engines of other languages read the same programs alike. */
final class PatternDialectTest {
  private static final String PYTHON =
      """
      import re, sys
      read = lambda x: bytes.fromhex(x).decode('utf-8')
      for line in open(sys.argv[1]):
          pattern, *texts = line.rstrip('\\n').split('\\t')
          pattern = re.compile(read(pattern))
          print(''.join('1' if pattern.fullmatch(read(t)) else '0' for t in texts))
      """;

  @Test
  void everyDialectIsWrittenInItsWay() {
    String[][] cases = {
      {"\\d{2}", "\\d{2}", "\\d{2}", "[0-9]{2}", "\\d{2}", "\\d{2}", "[0-9]{2}"},
      {"\\S", "\\S", "[^\\t-\\r ]", "[^\\t-\\r ]", "[^\\t-\\r ]", "[^\\t-\\r ]", "[^\\t-\\r ]"},
      {"\\x{a0}", "\\x{A0}", "\\x{A0}", "\\u00A0", "\\x{A0}", "\\u{A0}", "\\u00A0"},
      {"\\x{1}", "\\x01", "\\x01", "\\x01", "\\x01", "\\x01", "\\u0001"},
      {"\\X", "[\\s\\S]", "[\\s\\S]", "[\\s\\S]", "[\\s\\S]", "[\\s\\S]", "."},
      {
        "(,\\d+)*",
        "(?:,\\d+)*+",
        "(?:,\\d+)*",
        "(?:,[0-9]+)*",
        "(?:,\\d+)*",
        "(?:,\\d+)*",
        "(?:,[0-9]+)*"
      },
      {"\\i", "[\\w.-]", "[\\w.-]", "[\\-.0-9A-Z_a-z]", "[\\w.-]", "[\\w.-]", "[\\-.0-9A-Z_a-z]"},
      {"x{255}x{9}", "x{264}", "x{264}", "x{264}", "x{264}", "x{264}", "x{255}x{9}"},
    };
    for (String[] c : cases) {
      for (PatternDialect dialect : PatternDialect.values()) {
        assertEquals(c[1 + dialect.ordinal()], RegexProgram.parse(c[0]).toPattern(dialect));
      }
    }
  }

  /** Of any digit PostgreSQL is told the ranges; the others have a name for it. */
  @Test
  void categoriesHaveNamesOrAreSpelt() {
    String[] names = {"\\p{Nd}", "\\p{Nd}", "\\d", "\\p{Nd}", "\\p{Nd}"};
    for (int d = 0; d < names.length; d++) {
      PatternDialect dialect = PatternDialect.values()[d];
      assertEquals(names[d], RegexProgram.parse("\\D").toPattern(dialect));
    }
    String spelt = RegexProgram.parse("\\D").toPattern(PatternDialect.POSTGRESQL);
    assertTrue(spelt.startsWith("[0-9\u0660-\u0669"), spelt);
  }

  @Test
  void postgreSqlAcceptsExactlyWhatIsPossible() throws IOException, InterruptedException {
    RandomGenerator rng = new SplittableRandom(63);
    StringBuilder query = new StringBuilder();
    List<String> expected = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      RegexProgram program = RandomTexts.program(i, rng);
      String source =
          Postgres.literal("^(?:" + program.toPattern(PatternDialect.POSTGRESQL) + ")$");
      List<RandomTexts.Case> cases = RandomTexts.texts(program, 6, rng);
      query.append(
          cases.stream()
              .map(c -> Postgres.literal(c.text()) + " ~ " + source)
              .collect(Collectors.joining(",\n", "select array[", "]::int[];\n")));
      expected.add(
          cases.stream()
              .map(c -> c.possible() ? "1" : "0")
              .collect(Collectors.joining(",", "{", "}")));
      programs.add(program.toString());
    }
    try (Postgres server = Postgres.start()) {
      List<String> answers = server.run(query.toString()).lines().toList();
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(expected.get(i), answers.get(i), programs.get(i));
      }
    }
  }

  @Test
  void javaScriptAcceptsExactlyWhatIsPossible() {
    RandomGenerator rng = new SplittableRandom(61);
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      Value compile = context.eval("js", "p => new RegExp('^(?:' + p + ')$', 'u')");
      Value matches = context.eval("js", "(p, t) => p.test(t)");
      for (int i = 0; i < 150; i++) {
        RegexProgram program = RandomTexts.program(i, rng);
        String source = program.toPattern(PatternDialect.ECMASCRIPT);
        Value pattern = compile.execute(source);
        for (RandomTexts.Case c : RandomTexts.texts(program, 6, rng)) {
          assertEquals(
              c.possible(),
              matches.execute(pattern, c.text()).asBoolean(),
              program + " on \"" + c.text() + "\" as " + source);
        }
      }
    }
  }

  /** A loop over a group, 100 000 times, in the engines for which it is written. */
  @Test
  void manyRepeatsAreReadByTheirOwnEngines(@TempDir Path folder)
      throws IOException, InterruptedException {
    RegexProgram program = RegexProgram.parse("\\l+( \\l+)*");
    String text = "a b".repeat(100_000);
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      Value matches = context.eval("js", "(p, t) => new RegExp('^(?:' + p + ')$', 'u').test(t)");
      String source = program.toPattern(PatternDialect.ECMASCRIPT);
      assertTrue(matches.execute(source, text).asBoolean(), source);
    }
    try (Postgres server = Postgres.start()) {
      String source = "'^(?:" + program.toPattern(PatternDialect.POSTGRESQL) + ")$'";
      String answer = server.run("select (repeat('a b', 100000) ~ " + source + ")::int;\n");
      assertEquals("1", answer.strip());
    }
    if (hasPython()) {
      String line = hex(program.toPattern(PatternDialect.PYTHON)) + "\t" + hex(text);
      assertEquals(List.of("1"), python(List.of(line), folder));
    }
  }

  @Test
  void pythonAcceptsExactlyWhatIsPossible(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(hasPython(), "skipped: there is no python3 here to try the patterns for it");
    RandomGenerator rng = new SplittableRandom(62);
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      RegexProgram program = RandomTexts.program(i, rng);
      String source = program.toPattern(PatternDialect.PYTHON);
      StringBuilder line = new StringBuilder(hex(source));
      StringBuilder answers = new StringBuilder();
      for (RandomTexts.Case c : RandomTexts.texts(program, 9, rng)) {
        line.append('\t').append(hex(c.text()));
        answers.append(c.possible() ? '1' : '0');
      }
      lines.add(line.toString());
      expected.add(answers.toString());
      sources.add(program.toString());
    }
    List<String> output = python(lines, folder);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), output.get(i), sources.get(i));
    }
    assertTrue(output.size() == expected.size());
  }

  /** What Python answers to lines of a pattern and texts. */
  private static List<String> python(List<String> lines, Path folder)
      throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("match.py"), PYTHON);
    Path input = Files.write(folder.resolve("input"), lines);
    Process process =
        new ProcessBuilder("python3", script.toString(), input.toString())
            .redirectErrorStream(true)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), () -> String.join("\n", output));
    return output;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
