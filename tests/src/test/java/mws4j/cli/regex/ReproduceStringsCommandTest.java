package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReproduceStringsCommandTest {
  private static final List<String> FIGURES =
      List.of(
          "nll",
          "nll_se",
          "nll_own",
          "nll_fresh",
          "nll_search",
          "explained",
          "test",
          "test_se",
          "bound",
          "error",
          "error_se",
          "steps",
          "training_seconds");

  @TempDir Path temp;

  private Cli.Result run(Path out, Object... more) throws IOException {
    Path folder = temp.resolve("data");
    if (!Files.exists(folder)) {
      Files.createDirectory(folder);
      Path tiny = TinyRun.data(temp);
      Files.copy(tiny, folder.resolve("concepts-background.tsv"));
      Files.copy(tiny, folder.resolve("concepts-novel-dev.tsv"));
    }
    Object[] args = {
      "reproduce", "strings", "--data", folder, "--out", out, "--seeds", 1, "--hidden", 4
    };
    args = Cli.concat(args, "--fresh-steps", 2, "--particles", 20, "--rounds", 2);
    return Cli.run(Cli.concat(args, more));
  }

  private static double[] figures(String line) {
    return Arrays.stream(line.split(",", -1)).skip(4).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void theMarginalsAreTheBestOfTheirBoundsAndAlgorithmsAreComparedInPairs() throws IOException {
    Path out = temp.resolve("a");
    Object[] two = {"--k", "2,3", "--algorithms", "mws-replay,rws-wake", "--steps", 4};
    Cli.Result result = run(out, two);
    assertEquals(0, result.code(), result.err());
    List<String> lines = Files.readAllLines(out.resolve("jobs.csv"));
    assertEquals("algorithm,k,seed,seconds," + String.join(",", FIGURES), lines.get(0));
    assertEquals(5, lines.size());
    double[] nll = new double[2];
    for (String line : lines.subList(1, 5)) {
      double[] figures = figures(line);
      for (int bound = 2; bound <= 4; bound++) {
        assertTrue(figures[0] <= figures[bound] + 1e-9, line);
      }
      assertEquals(4, figures[11]);
      assertTrue(figures[9] >= 0 && figures[9] <= 100, line);
      if (line.contains(",2,1,")) {
        nll[line.startsWith("mws") ? 0 : 1] = figures[0];
      }
    }
    List<String> paired = Files.readAllLines(out.resolve("paired.csv"));
    assertEquals(
        "figure,k,algorithm,other,seeds,instances,difference,standard_error", paired.get(0));
    assertEquals(1 + 2 * 2, paired.size());
    String first =
        paired.stream().filter(line -> line.startsWith("nll,2,")).findFirst().orElseThrow();
    boolean replayFirst = first.startsWith("nll,2,mws-replay,rws-wake,1,");
    double difference = Double.parseDouble(first.split(",", -1)[6]);
    assertEquals(nll[0] - nll[1], replayFirst ? difference : -difference, 1e-9);
    String results = Files.readString(out.resolve("results.csv"));
    assertTrue(results.contains(",84.1\n") && results.contains(",28.4\n"), results);
  }

  @Test
  void equalTimeIsPlannedOnceAndKept() throws IOException {
    Path out = temp.resolve("a");
    Object[] one = {"--k", 2, "--algorithms", "rws-wake", "--budget", "400ms", "--pretrain", 3};
    Cli.Result result = run(out, one);
    assertEquals(0, result.code(), result.err());
    String paces = Files.readString(out.resolve("step-seconds.csv"));
    assertTrue(paces.startsWith("algorithm,k,step,dream\nrws-wake,2,"), paces);
    String[] pace = paces.split("\n", -1)[1].split(",", -1);
    double step = Double.parseDouble(pace[2]);
    double dream = Double.parseDouble(pace[3]);
    List<String> jobs = Files.readAllLines(out.resolve("jobs.csv"));
    long others = Math.max(1, (long) ((0.4 - 3 * dream) / (1.3 * step)));
    assertEquals((double) (3 + others), figures(jobs.get(1))[11]);
    // The same measurement in another folder gives the same run.
    Path again = Files.createDirectory(temp.resolve("b"));
    Files.writeString(again.resolve("step-seconds.csv"), paces);
    result = run(again, one);
    assertEquals(2, result.code(), "a folder that is not empty belongs to something else");
    Files.delete(again.resolve("step-seconds.csv"));
    Files.copy(out.resolve("sweep.json"), again.resolve("sweep.json"));
    Files.writeString(again.resolve("step-seconds.csv"), paces);
    assertEquals(0, run(again, one).code());
    double[] once = figures(jobs.get(1));
    double[] twice = figures(Files.readAllLines(again.resolve("jobs.csv")).get(1));
    assertEquals(
        Arrays.toString(Arrays.copyOf(once, 12)), Arrays.toString(Arrays.copyOf(twice, 12)));
    Files.writeString(
        again.resolve("step-seconds.csv"), "algorithm,k,step,dream\nrws-wake,2,0,1\n");
    Files.delete(again.resolve("jobs.csv"));
    Cli.Result damaged = run(again, one);
    assertEquals(2, damaged.code());
    assertTrue(damaged.err().contains("step-seconds.csv:2: damaged line: 0 is no"), damaged.err());
  }

  @Test
  void validationTakesBackgroundConceptsAway() throws IOException {
    Path out = temp.resolve("a");
    Object[] one = {"--k", 2, "--algorithms", "rws-wake", "--steps", 2};
    assertEquals(0, run(out, one).code());
    Path other = temp.resolve("b");
    Cli.Result result = run(other, Cli.concat(one, "--validation", 2));
    assertEquals(0, result.code(), result.err());
    String plain = Files.readString(out.resolve("report.html"));
    String held = Files.readString(other.resolve("report.html"));
    assertTrue(held.contains("the strings of 2 others are held out"), held);
    assertNotEquals(plain, held);
    Cli.Result none = run(temp.resolve("c"), "--validation", 1000);
    assertEquals(2, none.code());
    assertTrue(none.errorLine().contains("--validation must be 1 to "), none.err());
  }

  @Test
  void aMissingFolderIsSaid() {
    Cli.Result none = Cli.run("reproduce", "strings", "--data", temp.resolve("no"));
    assertEquals(2, none.code());
    assertTrue(none.errorLine().contains("no such folder"), none.err());
  }
}
