package mws4j.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mws4j.Repository;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {
  private static final String ORIGIN =
      """
      # command: ./mws4j reproduce gmm --sample --steps 20 --k 2 --seeds 1 --algorithms mws-replay
      # commit: abcdef0
      # date: 2026-01-01
      # machine: one
      # seeds: 1 to 3
      """;

  private static final String TOLERANCES =
      "# tolerance: test_nll=1e-9 train_nll=1e-9 kl=1e-9 kl_floor=1e-9\n";

  private static final String ROWS =
      """
      figure,algorithm,k,seeds,lower_quartile,median,upper_quartile,paper
      nll,a,10,3,1.2,1.25,1.3,2.5
      nll,b,10,3,-1.2,-1.15,-1.1,
      nll,a,2,3,7,7,7,
      kl,a,2,1,0.5,0.5,0.5,
      """;

  @TempDir Path docs;

  private static Path ours() {
    return Repository.path("docs");
  }

  private void write(String results, String page) throws IOException {
    Files.createDirectories(docs.resolve("results"));
    Files.writeString(docs.resolve("results").resolve("x.csv"), results);
    Files.writeString(docs.resolve("page.md"), page);
  }

  private static String page(String mark) {
    return "# Title\n\n<!-- results " + mark + " -->\nold\n<!-- end -->\n\nText.\n";
  }

  private Cli.Result tables(Object... more) {
    return Cli.run(Cli.concat(new Object[] {"reproduce", "tables", "--docs", docs}, more));
  }

  @Test
  void ourPagesShowWhatTheirFilesHold() {
    Cli.Result result = Cli.run("reproduce", "tables", "--check", "--docs", ours());
    assertEquals("", result.out());
    assertEquals(0, result.code(), result.err());
  }

  @Test
  void ourShortSweepsGiveTheSameFigures() {
    Cli.Result result = Cli.run("reproduce", "verify", "--docs", ours());
    assertEquals(0, result.code(), result.out() + result.err());
    assertTrue(result.out().contains("verify-gmm: as before"), result.out());
    assertTrue(result.out().contains("verify-automata: as before"), result.out());
  }

  @Test
  void tablesAreWrittenBetweenTheirMarks() throws IOException {
    write(
        ORIGIN + ROWS,
        page("x figure=nll rows=algorithm columns=k digits=1 quartiles paper best=min"));
    Cli.Result check = tables("--check");
    assertEquals(1, check.code());
    assertEquals(docs.resolve("page.md") + " differs from its results\n", check.out());
    assertEquals(0, tables().code());
    String expected =
        """
        # Title

        <!-- results x figure=nll rows=algorithm columns=k digits=1 quartiles paper best=min -->
        | | K=2 | K=10 |
        |---|---|---|
        | `a` | **7.0** (7.0–7.0) | 1.3 (1.2–1.3) [2.5] |
        | `b` | | **−1.2** (−1.2–−1.1) |
        <!-- end -->

        Text.
        """;
    assertEquals(expected, Files.readString(docs.resolve("page.md")));
    assertEquals(0, tables("--check").code(), "twice is once");
    write(ORIGIN + ROWS, page("x plain=algorithm,median figure=nll k=10 heads=who|how_much"));
    assertEquals(0, tables().code());
    assertTrue(
        Files.readString(docs.resolve("page.md"))
            .contains("\n| who | how much |\n|---|---|\n| a | 1.25 |\n| b | -1.15 |\n<!-- end"));
    String dashed = ORIGIN + ROWS.replace("nll,a,2,", "nll,a|c,2,").replace("7,7,7", ",,");
    write(dashed, page("x rows=algorithm columns=k figure=nll best=max").replace("\n", "\r\n"));
    assertEquals(0, tables().code());
    assertTrue(
        Files.readString(docs.resolve("page.md"))
            .contains("\n| `a` | | **1.25** |\n| `b` | | -1.15 |\n| `a\\|c` | | |\n<!-- end"));
    assertEquals(0, tables("--check").code());
    write(ORIGIN + ROWS, page("x rows=algorithm,k columns=figure error=k figure=kl,nll k=2"));
    assertEquals(0, tables().code());
    assertTrue(
        Files.readString(docs.resolve("page.md"))
            .contains("\n| | kl | nll |\n|---|---|---|\n| `a`, 2 | 0.5 ± 2 | 7 ± 2 |\n<!-- end"));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    String good = ORIGIN + ROWS;
    String twice = "# seeds: 1\n# seeds: 1 to 3\n";
    String second = page("x plain=k").replace("<!-- end -->", "");
    String crossed = "x rows=algorithm columns=k figure=nll ";
    String[][] cases = {
      {"x.csv:2: not of the form", good.replace("# commit: abcdef0", "# commit"), page("x")},
      {"x.csv:5: a line \"# seeds: ...\" is missing", good.replaceFirst("# seeds.*\n", ""), ""},
      {"x.csv:2: no commit but \"later\"", good.replace("abcdef0", "later"), ""},
      {"x.csv:3: no date but \"2026-13-01\"", good.replace("2026-01-01", "2026-13-01"), ""},
      {"x.csv:4: \"author\" is none of", good.replace("# machine", "# author"), ""},
      {"x.csv:5: no seeds; write", good.replace("1 to 3", "some"), ""},
      {"x.csv:5: no seeds; write", good.replace("1 to 3", "3 to 1"), ""},
      {"x.csv:6: \"seeds\" a second time", good.replace("# seeds: 1 to 3\n", twice), ""},
      {"x.csv: the rows are of other seeds", good.replace("1 to 3", "1 to 4"), ""},
      {"x.csv: the rows are of other seeds", ORIGIN + "seed,y\n1,0\n2,0\n", ""},
      {"x.csv:5: no table follows", ORIGIN, ""},
      {"x.csv:6: columns without a name or with the same", ORIGIN + "k,k\n1,2\n", ""},
      {"x.csv:6: columns without a name or with the same", ORIGIN + "k,,l\n1,2,3\n", ""},
      {"x.csv:8: field 2: a quote inside", good.replace("nll,b", "nll,b\""), ""},
      {"x.csv:8: field 1: its quote is not closed", good.replace("nll,b", "\"nll,b"), ""},
      {"x.csv:8: field 1: its quote is not closed", good.replace("nll,b", "\"\"\"nll,b"), ""},
      {"x.csv:8: field 2: no comma follows", good.replace("nll,b", "nll,\"b\"b"), ""},
      {"x.csv:8: field 2: no comma follows", good.replace("nll,b,10", "nll,\"b\" ,10"), ""},
      {"x.csv:6: field 1: its quote is not closed", ORIGIN + "\"\n", ""},
      {"x.csv:8: 7 fields where", good.replace("nll,b", "\"nll,b\""), ""},
      {"x.csv: the rows are of other seeds", good.replace("1 to 3", "none"), ""},
      {"page.md:3: plain= is given twice", good, page("x plain plain=k")},
      {"page.md:3: plain= shows rows as they are", good, page("x plain paper")},
      {"page.md:3: 1 heads for the 8 columns", good, page("x plain heads=M")},
      {"page.md:3: no mark of a table", good, page("x plain=k").replace("<!-- r", "<!--r")},
      {"page.md:3: no mark of a table", good, page("x plain=k").replace("<!-- r", " <!-- r")},
      {"page.md:5: no mark of a table", good, page("x").replaceFirst("<!-- results.*", "")},
      {"page.md:3: no line \"<!-- end -->\" follows before", good, second + page("x plain=k")},
      {"page.md:3: no line \"<!-- end -->\" follows before", good, second + "## B\n<!-- end -->\n"},
      {"page.md:3: k= is given twice", good, page("x plain=k k=2 k=3")},
      {"page.md:3: plain= shows rows as they are", good, page("x plain=k paper")},
      {"page.md:3: plain= shows rows as they are", good, page("x plain=k best=min")},
      {"page.md:3: best=least is neither", good, page(crossed + "best=least")},
      {"page.md:3: digits=x: decimals", good, page(crossed + "digits=x")},
      {"page.md:3: digits=1,: decimals", good, page(crossed + "digits=1,")},
      {"page.md:3: x has no row with k=7", good, page(crossed + "k=2,7")},
      {"x has no column \"paper\"", good.replace("paper", "p"), page(crossed + "paper")},
      {
        "x has no column \"upper_quartile\"",
        good.replace("upper_q", "q"),
        page(crossed + "quartiles")
      },
      {"x has no column \"median\"", good.replace("median", "m"), page(crossed)},
      {"x.csv:7: 3 fields where", good.replace("nll,a,10,3,1.2,1.25,1.3,2.5", "a,b,c"), page("x")},
      {"page.md:3: there is no y.csv", good, page("y plain=k")},
      {"page.md:3: either rows= and columns=", good, page("x rows=k")},
      {"page.md:3: \"quartile\" is neither", good, page("x plain=k quartile")},
      {"page.md:3: x has no column \"m\"", good, page("x plain=m")},
      {"page.md:3: no row of x is asked for", good, page("x plain=k k=10 figure=kl")},
      {"page.md:3: x has two rows of `a` and 2", good, page("x rows=algorithm columns=k")},
      {"page.md:3: 1 heads for the 2 columns", good, page("x plain=k,median heads=M")},
      {"page.md:1: no line \"<!-- end -->\" follows", good, "<!-- results x plain=k -->\n"},
    };
    for (String[] each : cases) {
      write(each[1], each[2]);
      Cli.Result result = tables();
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[0]), each[0] + "\n" + result.err());
      assertEquals(each[2], Files.readString(docs.resolve("page.md")), "unchanged");
    }
    write(good, "# No table\n");
    Cli.Result unused = tables("--check");
    assertEquals(1, unused.code());
    assertEquals("x.csv is on no page\n", unused.out());
    Cli.Result none = Cli.run("reproduce", "tables", "--docs", docs.resolve("no"));
    assertEquals(2, none.code());
    assertTrue(none.errorLine().contains("no such folder; run this in a checkout"), none.err());
  }

  @Test
  void aFigureThatMovedIsFound() throws IOException {
    String figures = "figure,algorithm,k,seeds,lower_quartile,median,upper_quartile,paper\n";
    StringBuilder rows = new StringBuilder();
    for (String figure : List.of("test_nll", "train_nll", "kl", "kl_floor")) {
      rows.append(figure).append(",mws-replay,2,1,1,1,1,\n");
    }
    String origin = ORIGIN.replace("1 to 3", "1");
    write(origin + TOLERANCES + figures + rows, page("x plain=k"));
    Object[] verify = {"reproduce", "verify", "x", "--docs", docs};
    Cli.Result moved = Cli.run(verify);
    assertEquals(1, moved.code(), moved.err());
    assertTrue(moved.out().contains("DIFFERS") && moved.out().contains("x: not as before"));
    Cli.Result head = Cli.run(Cli.concat(verify, "--update", "HEAD"));
    assertEquals(2, head.code());
    assertTrue(head.errorLine().contains("--update takes a commit"), head.err());
    Cli.Result updated = Cli.run(Cli.concat(verify, "--update", "1234567"));
    assertEquals(0, updated.code(), updated.err());
    assertEquals(0, Cli.run(verify).code());
    String written = Files.readString(docs.resolve("results").resolve("x.csv"));
    String expected = origin.replace("abcdef0", "1234567") + TOLERANCES + "figure,";
    assertEquals(
        expected.replaceFirst("# date.*", ""),
        written.substring(0, expected.length()).replaceFirst("# date.*", ""));
    String nudged = written.replaceFirst("(?m)^(kl,.*\\.\\d\\d\\d)", "$11");
    write(nudged, page("x plain=k"));
    assertEquals(1, Cli.run(verify).code(), "a figure that is off in its fourth decimal");
    write(written.replace("# tolerance: test_nll=1e-9 ", "# tolerance: "), page("x plain=k"));
    assertTrue(Cli.run(verify).err().contains("x.csv has no tolerance of test_nll"));
    write(written.replace("=1e-9 kl=", "=-1 kl="), page("x plain=k"));
    assertTrue(Cli.run(verify).err().contains("\"train_nll=-1\" is not of the form"));
    write(written.replace("./mws4j reproduce", "./mws4j train"), page("x plain=k"));
    assertTrue(Cli.run(verify).err().contains("does not begin with ./mws4j reproduce "));
    assertEquals(2, Cli.run("reproduce", "verify", "y", "--docs", docs).code());
  }

  private static Map<String, String> row(String k, String median) {
    return Map.of(
        "figure",
        "f",
        "algorithm",
        "a",
        "k",
        k,
        "median",
        median,
        "lower_quartile",
        "1",
        "upper_quartile",
        "Infinity");
  }

  private static List<Boolean> hold(List<Map<String, String>> now) {
    ResultsFile file =
        new ResultsFile("x", Map.of("tolerance", "f=0.5"), List.of(), List.of(row("2", "1.0")));
    return Verification.of(file, now).stream().map(Verification::holds).toList();
  }

  @Test
  void aFigureThatIsMissingOrNewDoesNotHold() {
    assertEquals(List.of(true), hold(List.of(row("2", "1.0"))));
    assertEquals(List.of(true), hold(List.of(row("2", "1.5"))));
    assertEquals(List.of(false), hold(List.of(row("2", "1.6"))));
    assertEquals(List.of(false), hold(List.of()));
    assertEquals(List.of(true, false), hold(List.of(row("2", "1.0"), row("3", "1.0"))));
    assertThrows(IllegalArgumentException.class, () -> hold(List.of(row("2", "1"), row("2", "1"))));
    assertThrows(IllegalArgumentException.class, () -> hold(List.of(row("2", "NaN"))));
  }

  @Test
  void quotedFieldsAndHeadsMayHoldAnyText() throws IOException {
    String rows =
        """
        ,"`log p(x|z)`, nats",± of it
        "a, ""b""\",**−1.5**,"2"
        "","",
        ""\"","",","
        `\\d|\\w`,1.5,3
        """;
    write(ORIGIN.replace("1 to 3", "none") + rows, page("x plain digits=-,0,1"));
    assertEquals(0, tables().code());
    String expected =
        """
        | | `log p(x\\|z)`, nats | ± of it |
        |---|---|---|
        | a, "b" | **−1.5** | 2.0 |
        | | | |
        | " | | , |
        | `\\d\\|\\w` | 2 | 3.0 |
        <!-- end""";
    String page = Files.readString(docs.resolve("page.md"));
    assertTrue(page.contains("digits=-,0,1 -->\n" + expected), page);
    assertEquals(0, tables("--check").code());
  }

  @Test
  void marksInCodeAreText() throws IOException {
    String page = "```\n<!-- results FILE ... -->\n<!-- end -->\n```\n" + page("x plain=k");
    write(ORIGIN + ROWS, page);
    assertEquals(0, tables().code());
    assertTrue(
        Files.readString(docs.resolve("page.md"))
            .startsWith("```\n<!-- results FILE ... -->\n<!-- end -->\n```\n# Title\n"));
  }

  @Test
  void noPageIsWrittenIfOneIsWrong() throws IOException {
    write(ORIGIN + ROWS, page("x plain=k"));
    Files.writeString(docs.resolve("z.md"), page("y plain=k"));
    assertEquals(2, tables().code());
    assertEquals(page("x plain=k"), Files.readString(docs.resolve("page.md")));
  }
}
