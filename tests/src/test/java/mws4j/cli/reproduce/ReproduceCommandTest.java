package mws4j.cli.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ReproduceCommandTest {
  @TempDir Path temp;

  /** Two folders of little data for 'reproduce gmm'. */
  private Path data() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("data"));
    for (String name : List.of("train", "test")) {
      Path file = folder.resolve(name + ".csv");
      if (!Files.exists(file)) {
        Object[] args = {"generate", "gmm", "--n", 5, "--points", 3, "--out", file};
        assertEquals(0, Cli.run(args).code());
      }
    }
    return folder;
  }

  private Object[] args(Path out, Object... more) throws IOException {
    Object[] args = {
      "reproduce",
      "gmm",
      "--data",
      data(),
      "--out",
      out,
      "--steps",
      20,
      "--k",
      "3,2",
      "--seeds",
      2,
      "--algorithms",
      "mws-replay,vimco"
    };
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  /** The lines without their seconds, in an order of their own. */
  private static Set<String> jobs(Path out) throws IOException {
    return Files.readAllLines(out.resolve("jobs.csv")).stream()
        .skip(1)
        .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*),[^,]*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void runsAllAlgorithmsKsAndSeeds() throws IOException {
    Path out = temp.resolve("a");
    Cli.Result result = Cli.run(args(out, "--json"));
    assertEquals(0, result.code(), result.err());
    assertEquals(8, result.json().get("runs").getAsInt());
    assertTrue(result.err().startsWith("8 runs, 0 of them finished, "), result.err());
    assertEquals(8, jobs(out).size());
    assertEquals(
        "algorithm,k,seed,seconds,test_nll,train_nll,kl,kl_floor",
        Files.readAllLines(out.resolve("jobs.csv")).get(0));
    List<String> results = Files.readAllLines(out.resolve("results.csv"));
    assertEquals(
        "figure,algorithm,k,seeds,lower_quartile,median,upper_quartile,paper", results.get(0));
    // Four figures, two algorithms, two K; but VIMCO has no memory whose floor could be told.
    assertEquals(1 + 4 * 4 - 2, results.size());
    assertTrue(results.get(1).startsWith("test_nll,mws-replay,2,2,"), results.get(1));
    double[] two =
        jobs(out).stream()
            .filter(line -> line.startsWith("mws-replay,2,"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[3]))
            .sorted()
            .toArray();
    String[] cells = results.get(1).split(",", -1);
    assertEquals((two[0] + two[1]) / 2, Double.parseDouble(cells[5]), 1e-12);
    assertEquals(0.75 * two[0] + 0.25 * two[1], Double.parseDouble(cells[4]), 1e-12);
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("8 of 8 runs are finished") && report.contains("<svg"), report);
    assertFalse(report.contains("src=") || report.contains("<script"), "needs no other file");
  }

  @Test
  void goesOnWithTheRunsThatAreMissing() throws IOException {
    Path out = temp.resolve("a");
    assertEquals(0, Cli.run(args(out)).code());
    Set<String> whole = jobs(out);
    Path file = out.resolve("jobs.csv");
    List<String> lines = Files.readAllLines(file);
    // Three finished, the fourth line was cut short.
    Files.writeString(
        file, String.join("\n", lines.subList(0, 4)) + "\n" + lines.get(4).substring(0, 20));
    Cli.Result result = Cli.run(args(out));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().startsWith("8 runs, 3 of them finished, "), result.err());
    assertEquals(whole, jobs(out));
    assertEquals(lines.subList(0, 4), Files.readAllLines(file).subList(0, 4), "kept as they were");
    String results = Files.readString(out.resolve("results.csv"));
    assertEquals(0, Cli.run(args(out)).code(), "nothing is left to do");
    assertEquals(results, Files.readString(out.resolve("results.csv")));
    // More seeds of the same configuration are welcome.
    result = Cli.run(args(out, "--seeds", 3));
    assertEquals(2, result.code(), "given twice");
  }

  @Test
  void anotherConfigurationIsRefused() throws IOException {
    Path out = temp.resolve("a");
    Object[] args = args(out);
    assertEquals(0, Cli.run(args).code());
    Set<String> before = jobs(out);
    args[7] = 21;
    Cli.Result result = Cli.run(args);
    assertEquals(2, result.code());
    assertTrue(
        result
            .errorLine()
            .endsWith(
                "holds a sweep of another configuration, steps was 20 and is now 21; choose"
                    + " another folder with --out"),
        result.err());
    args[7] = 20;
    Object[] one = Arrays.copyOf(args, args.length + 1);
    one[args.length] = "--one-proposal";
    assertEquals(2, Cli.run(one).code());
    assertEquals(before, jobs(out));
    args[11] = 3; // seeds
    assertEquals(0, Cli.run(args).code());
    assertEquals(12, jobs(out).size());
  }

  @Test
  void badRequestsAreOneLineAndBeginNothing() throws IOException {
    Path out = temp.resolve("a");
    Files.writeString(temp.resolve("diary.txt"), "dear diary");
    Object[][] cases = {
      {7, 0, "--steps must be 1 to 9223372036854775807, not 0"},
      {9, "0", "--k must be 1 to 1000, not 0"},
      {9, "1", "none of [mws-replay, vimco] is defined at K of [1]; choose a larger K"},
      {11, 0, "--seeds must be 1 to 10000, not 0"},
      {13, "mws", "no algorithm \"mws\"; there are "},
      {3, temp, temp.resolve("train.csv") + ": no such file or directory"},
      {5, temp, temp + ": not empty and not the folder of a sweep; choose another with --out"},
    };
    for (Object[] each : cases) {
      Object[] args = args(out);
      args[(Integer) each[0]] = each[1];
      Cli.Result result = Cli.run(args);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[2]), result.err());
      assertFalse(Files.exists(out));
    }
    Path damaged = temp.resolve("b");
    assertEquals(0, Cli.run(args(damaged)).code());
    Path file = damaged.resolve("jobs.csv");
    Files.writeString(file, Files.readString(file).replaceFirst("\n[^,]*,[0-9]", "\nx,x"));
    Cli.Result result = Cli.run(args(damaged));
    assertEquals(2, result.code());
    assertTrue(result.errorLine().startsWith("mws4j: " + file + ":2: damaged line"), result.err());
  }

  @Test
  void withoutOneOfTwoKindsOfProposalsTheMemoryIsLarger() throws IOException {
    Path out = temp.resolve("a");
    Object[] args = args(out, "--one-proposal");
    args[9] = "1"; // VIMCO is not defined there, a memory of one program with one proposal is
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().startsWith("2 runs, "), result.err());
    assertTrue(jobs(out).stream().allMatch(line -> line.startsWith("mws-replay,1,")));
  }

  @Test
  void automataReportNoiseAndRulesBesideThePaper() throws IOException {
    Path out = temp.resolve("a");
    Cli.Result result =
        Cli.run(
            "reproduce",
            "automata",
            "--out",
            out,
            "--seeds",
            1,
            "--k",
            "1,3",
            "--steps",
            1,
            "--algorithms",
            "mws-replay,rws-sleep");
    assertEquals(0, result.code(), result.err());
    List<String> results = Files.readAllLines(out.resolve("results.csv"));
    assertEquals(1 + 5 * 3, results.size(), "mws-replay is not defined at K=1");
    assertTrue(results.get(1).startsWith("noise_error,rws-sleep,1,1,"), results.get(1));
    assertTrue(results.get(1).endsWith(",4.3"), results.get(1));
    assertTrue(results.get(2).matches("noise_error,mws-replay,3,1,.*,0\\.16"), results.get(2));
    Path other = temp.resolve("b");
    Object[] one = {
      "reproduce",
      "automata",
      "--out",
      other,
      "--seeds",
      1,
      "--k",
      1,
      "--steps",
      1,
      "--algorithms",
      "mws-replay",
      "--one-proposal",
      "--edits",
      2
    };
    assertEquals(0, Cli.run(one).code());
    results = Files.readAllLines(other.resolve("results.csv"));
    assertTrue(results.get(1).matches("noise_error,mws-replay,1,1,.*,0\\.12"), results.get(1));
    String sweep = Files.readString(other.resolve("sweep.json"));
    assertTrue(sweep.contains("\"edits\": \"2\""), sweep);
    one[14] = 1001;
    one[3] = temp.resolve("c");
    Cli.Result refused = Cli.run(one);
    assertEquals(2, refused.code());
    assertEquals("mws4j: --edits must be 0 to 1000, not 1001", refused.errorLine());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // no signals there
  void aSignalEndsItAndTheSameCommandGoesOn() throws IOException, InterruptedException {
    Path out = temp.resolve("a");
    Object[] args = args(out);
    args[7] = 3000;
    Path err = temp.resolve("err");
    Process process = Cli.start(args, err);
    try {
      Path file = out.resolve("jobs.csv");
      while (process.isAlive() && (!Files.exists(file) || jobs(out).isEmpty())) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(err);
    assertTrue(said.contains("interrupted; the same command goes on"), said);
    int finished = jobs(out).size();
    assertTrue(finished >= 1 && finished < 8, "finished " + finished);
    assertTrue(Files.readString(out.resolve("report.html")).contains(finished + " of 8 runs"));
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().startsWith("8 runs, " + finished + " of them finished"), result.err());
    Path whole = temp.resolve("whole");
    args[5] = whole;
    assertEquals(0, Cli.run(args).code());
    assertEquals(jobs(whole), jobs(out));
  }
}
