package mws4j.cli.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mws4j.cli.Cli;
import mws4j.domains.strokes.data.CharacterData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class ReproduceStrokesCommandTest {
  private static final List<String> FIGURES =
      List.of(
          "bound",
          "reconstruction",
          "marginal",
          "marginal_se",
          "own",
          "fresh",
          "search",
          "blank_ink",
          "steps",
          "training_seconds");

  /** Options of a sweep that takes a second: few steps of small models. */
  public static final Object[] TINY =
      Cli.concat(
          new Object[] {
            "--k", 3, "--steps", 6, "--pretrain", 2, "--strokes", 3, "--bank", 8, "--filters", 4
          },
          "--hidden",
          8,
          "--per-alphabet",
          4,
          "--fresh-steps",
          4,
          "--particles",
          20,
          "--rounds",
          2);

  @TempDir Path temp;

  /** The built-in sample as a file. */
  public static Path sample(Path folder) throws IOException {
    Path file = folder.resolve("characters.tsv");
    try (InputStream in = CharacterData.class.getResourceAsStream("characters-sample.tsv")) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private Cli.Result run(Path out, Object... more) throws IOException {
    Object[] args = {
      "reproduce", "strokes", "--data", sample(temp), "--out", out, "--seeds", 1, "--threads", 2
    };
    return Cli.run(Cli.concat(args, Cli.concat(TINY, more)));
  }

  @Test
  void theMarginalIsTheBestOfItsBounds() throws IOException {
    Path out = temp.resolve("a");
    Cli.Result result = run(out, "--algorithms", "mws-replay,rws-wake");
    assertEquals(0, result.code(), result.err());
    List<String> lines = Files.readAllLines(out.resolve("jobs.csv"));
    assertEquals("algorithm,k,seed,seconds," + String.join(",", FIGURES), lines.get(0));
    assertEquals(3, lines.size());
    for (String line : lines.subList(1, 3)) {
      double[] figures =
          Arrays.stream(line.split(",", -1)).skip(4).mapToDouble(Double::parseDouble).toArray();
      for (int bound = 4; bound <= 6; bound++) {
        assertTrue(figures[2] <= figures[bound], line);
      }
      assertTrue(figures[2] > 0 && figures[2] < 2, line);
      assertTrue(figures[7] > 0 && figures[7] < 0.2, line);
    }
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("12 images to train on, 5 others held out"), report);
  }

  @Test
  void nothingOfAJobDependsOnTheOthersOrOnThreads() throws IOException {
    Path both = temp.resolve("both");
    Path alone = temp.resolve("alone");
    assertEquals(0, run(both, "--algorithms", "mws-replay,vimco").code());
    assertEquals(0, run(alone, "--algorithms", "vimco", "--edits", 0).code());
    assertEquals(vimco(alone), vimco(both));
  }

  /** The figures without the seconds. */
  private static String vimco(Path out) throws IOException {
    return Files.readAllLines(out.resolve("jobs.csv")).stream()
        .filter(line -> line.startsWith("vimco,"))
        .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*),[^,]*", "$1"))
        .map(line -> line.replaceFirst(",[^,]*$", ""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void variationsOfMemoriesAreNotForAlgorithmsWithout() throws IOException {
    Object[] rescored = {"--rescore-every", 2, "--algorithms"};
    Path out = temp.resolve("rescored");
    assertEquals(0, run(out, Cli.concat(rescored, "mws-replay")).code());
    Cli.Result refused = run(temp.resolve("none"), Cli.concat(rescored, "rws-wake"));
    assertTrue(
        refused.err().contains("--rescore-every is for algorithms with a memory, not for rws-wake"),
        refused.err());
    assertEquals(2, refused.code());
    Path both = temp.resolve("of-both");
    assertEquals(0, run(both, Cli.concat(rescored, "mws-replay,rws-wake")).code());
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Object[][] cases = {
      {"at least one is held out and one is left to learn from, not 4", "--held-out", 4},
      {"give one of the two", "--held-out", 1, "--test", temp.resolve("characters.tsv")},
      {"--fresh-steps", "--fresh-steps", -1},
      {"--fantasy-weight is for mws-mixed only", "--fantasy-weight", 0.5},
      {"--steps and --budget: give one of the two", "--budget", "1s"},
    };
    for (Object[] each : cases) {
      Cli.Result result = run(temp.resolve("bad"), Arrays.copyOfRange(each, 1, each.length));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[0].toString()), result.err());
    }
  }
}
