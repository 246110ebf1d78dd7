package mws4j.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
      # seeds: 1
      """;

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
    Path here = Path.of("").toAbsolutePath();
    return (Files.isDirectory(here.resolve("docs")) ? here : here.getParent()).resolve("docs");
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
    write(ORIGIN + ROWS, page("x rows=algorithm,k columns=figure error=k figure=kl,nll k=2"));
    assertEquals(0, tables().code());
    assertTrue(
        Files.readString(docs.resolve("page.md"))
            .contains("\n| | kl | nll |\n|---|---|---|\n| `a`, 2 | 0.5 ± 2 | 7 ± 2 |\n<!-- end"));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    String good = ORIGIN + ROWS;
    String[][] cases = {
      {"x.csv:2: not of the form", good.replace("# commit: abcdef0", "# commit"), page("x")},
      {"x.csv:5: a line \"# seeds: ...\" is missing", good.replace("# seeds: 1\n", ""), page("x")},
      {"x.csv:7: 3 fields where", good.replace("nll,a,10,3,1.2,1.25,1.3,2.5", "a,b,c"), page("x")},
      {"page.md:3: there is no y.csv", good, page("y plain=k")},
      {"page.md:3: either rows= and columns=", good, page("x rows=k")},
      {"page.md:3: \"quartile\" is neither", good, page("x plain=k quartile")},
      {"page.md:3: x has no column \"m\"", good, page("x plain=m")},
      {"page.md:3: no row of x is asked for", good, page("x plain=k k=3")},
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
    String row = "test_nll,mws-replay,2,1,1,1,1,\n";
    write(ORIGIN + "# tolerance: test_nll=0.001\n" + figures + row, page("x plain=k"));
    Object[] verify = {"reproduce", "verify", "x", "--docs", docs};
    Cli.Result moved = Cli.run(verify);
    assertEquals(1, moved.code(), moved.err());
    assertTrue(moved.out().contains("DIFFERS") && moved.out().contains("x: not as before"));
    Cli.Result updated = Cli.run(Cli.concat(verify, "--update"));
    assertEquals(0, updated.code(), updated.err());
    assertEquals(0, Cli.run(verify).code());
    assertTrue(
        Files.readString(docs.resolve("results").resolve("x.csv"))
            .startsWith(ORIGIN + "# tolerance: test_nll=0.001\nfigure,"));
    assertEquals(2, Cli.run("reproduce", "verify", "y", "--docs", docs).code());
  }

  @Test
  void aMissingFigureDoesNotHold() {
    Map<String, String> row = Map.of("figure", "f", "algorithm", "a", "k", "2", "median", "1.0");
    ResultsFile file = new ResultsFile("x", Map.of("tolerance", "f=5"), List.of(), List.of(row));
    assertEquals(
        List.of(true, false),
        List.of(
            Verification.of(file, List.of(row)).get(0).holds(),
            Verification.of(file, List.of()).get(0).holds()));
  }
}
