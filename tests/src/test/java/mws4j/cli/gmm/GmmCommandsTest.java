package mws4j.cli.gmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GmmCommandsTest {
  /** The prior of one point is scored without floats, so only the text form rounds. */
  private static final double ROUNDING = 1e-9;

  @TempDir Path temp;

  private Path generated(int n, long seed) {
    Path file = temp.resolve("data-" + seed + ".csv");
    Cli.Result result =
        Cli.run("generate", "gmm", "--n", n, "--points", 4, "--seed", seed, "--out", file);
    assertEquals(0, result.code(), result.err());
    return file;
  }

  private Cli.Result train(Path data, Path out, Object... more) {
    Object[] args = {
      "train", "gmm", "--data", data, "--out", out, "--batch", 5, "--threads", 1, "--hidden", 4
    };
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    Cli.Result result = Cli.run(all);
    assertEquals(0, result.code(), result.err());
    return result;
  }

  @Test
  void generatesTheSameDataForTheSameSeedAndNeverOverwritesUnasked() throws IOException {
    Path file = generated(6, 3);
    List<String> lines = Files.readAllLines(file);
    assertEquals(6, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 8), lines.toString());
    Cli.Result again = Cli.run("generate", "gmm", "--n", 2, "--out", file);
    assertEquals(2, again.code());
    assertEquals(
        "mws4j: " + file + ": exists already; give another name or replace it by --overwrite",
        again.errorLine());
    assertEquals(lines, Files.readAllLines(file));
    Object[] replace = {
      "generate", "gmm", "--n", 6, "--points", 4, "--seed", 3, "--out", file, "--overwrite"
    };
    assertEquals(0, Cli.run(replace).code());
    assertEquals(lines, Files.readAllLines(file));
  }

  @Test
  void badRequestsToGenerateWriteNothing() {
    Path file = temp.resolve("never.csv");
    Object[][] cases = {
      {"--n", 0, "--n must be 1 to 1000000, not 0"},
      {"--points", 11, "--points must be 1 to 10, not 11"},
      {"--sigma", -1, "gmm: the variance within clusters must be "},
    };
    for (Object[] each : cases) {
      Cli.Result result = Cli.run("generate", "gmm", "--out", file, each[0], each[1]);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[2]), result.err());
      assertFalse(Files.exists(file));
    }
    Cli.Result result = Cli.run("generate", "gmm", "--out", temp.resolve("no/where.csv"));
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: " + temp.resolve("no") + ": no such folder; make it first", result.errorLine());
  }

  @Test
  void exactAgreesWithTheFormulaForOnePoint() throws IOException {
    Path file = Files.writeString(temp.resolve("one.csv"), "0.5,-1\n0,0\n");
    Cli.Result result = Cli.run("exact", "gmm", "--data", file, "--sigma", 0.03, "--json");
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertEquals(1, json.get("programCount").getAsInt());
    // The mean is integrated out: x ~ N(0, 1.03 I).
    double atZero = -Math.log(2 * Math.PI * 1.03);
    double first = atZero - 1.25 / 2 / 1.03;
    // Theta is kept as floats: its square is off by 1e-7 relative.
    double[] found = {
      json.getAsJsonArray("logMarginals").get(0).getAsDouble(),
      json.getAsJsonArray("logMarginals").get(1).getAsDouble()
    };
    assertArrayEquals(new double[] {first, atZero}, found, 1e-7);
    assertEquals((found[0] + found[1]) / 2, json.get("logMarginal").getAsDouble(), ROUNDING);
    String text = Cli.run("exact", "gmm", "--data", file, "--sigma", 0.03).out();
    assertTrue(text.contains("2 mini-datasets, 1 partitions each"), text);
  }

  @Test
  void exactSumsOverAll877PartitionsOfSevenPoints() throws IOException {
    Path file = Files.writeString(temp.resolve("seven.csv"), "1,2,3,4,5,6,7,1,2,3,4,5,6,7\n");
    JsonObject json = Cli.run("exact", "gmm", "--data", file, "--sigma", 1, "--json").json();
    assertEquals(877, json.get("programCount").getAsInt());
  }

  @Test
  void exactNamesWhatIsWrong() throws IOException {
    Path file = temp.resolve("bad.csv");
    Object[][] cases = {
      {"1,2,3\n", ":1:1: 3 columns, but a mini-dataset has 1 to 10 points"},
      {"1,2\n1,2,3,4\n", ":2:1: 4 columns, the first line has 2"},
      {"1,2\n1,x\n", ":2:3: \"x\" is not a number"},
      {"1,NaN\n", ":1:3: \"NaN\" is not finite"},
      {"", ": is empty"},
    };
    for (Object[] each : cases) {
      Files.writeString(file, (String) each[0]);
      Cli.Result result = Cli.run("exact", "gmm", "--data", file, "--sigma", 1);
      assertEquals(2, result.code());
      assertTrue(result.errorLine().startsWith("mws4j: " + file + each[1]), result.err());
      result = Cli.run("train", "gmm", "--data", file, "--out", temp.resolve("r"));
      assertEquals(2, result.code());
      assertFalse(Files.exists(temp.resolve("r")), "nothing is begun");
    }
    assertEquals(2, Cli.run("exact", "gmm", "--data", file).code(), "a covariance is needed");
    Cli.Result both = Cli.run("exact", "gmm", "--data", file, "--sigma", 1, "--model", temp);
    assertEquals(2, both.code());
  }

  @Test
  void trainLeavesPicturesAndExactFigures() throws IOException {
    Path out = temp.resolve("run");
    JsonObject json =
        train(generated(12, 1), out, "--steps", 200, "--sigma", 0.03, "--json").json();
    assertEquals(200, json.get("steps").getAsInt());
    assertEquals(10, json.getAsJsonArray("programs").size());
    double kl = json.get("kl").getAsDouble();
    double floor = json.get("klFloor").getAsDouble();
    assertTrue(kl >= floor - ROUNDING && floor >= 0, kl + " " + floor);
    // Fifty times and at the end, which coincide here.
    List<String> exact = Files.readAllLines(out.resolve("exact.csv"));
    assertEquals("step,nll,kl,kl_floor", exact.get(0));
    assertEquals(51, exact.size());
    String last = exact.get(50);
    assertEquals(
        -json.get("logMarginal").getAsDouble(), Double.parseDouble(last.split(",", -1)[1]), 1e-5);
    assertEquals(2 * 168 + 8, ImageIO.read(out.resolve("samples.png").toFile()).getHeight());
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("data:image/png;base64,") && report.contains("kl_floor"));
    String text = train(generated(12, 2), temp.resolve("other"), "--steps", 5).out();
    assertTrue(text.startsWith("Sigma "), text);
    assertFalse(text.contains("truth"), text);
  }

  @Test
  void sampleDrawsFromTheLearnedModel() throws IOException {
    Path run = temp.resolve("run");
    train(generated(5, 1), run, "--steps", 1);
    Path picture = temp.resolve("drawn.png");
    Object[] args = {"sample", "gmm", "--model", run, "--n", 400, "--seed", 3};
    Object[] json = Arrays.copyOf(args, args.length + 3);
    System.arraycopy(new Object[] {"--json", "--out", picture}, 0, json, args.length, 3);
    Cli.Result result = Cli.run(json);
    assertEquals(0, result.code(), result.err());
    int pairs = 0;
    double squares = 0;
    List<String> partitions = new ArrayList<>();
    for (var each : result.json().getAsJsonArray("datasets")) {
      JsonObject dataset = each.getAsJsonObject();
      String partition = dataset.get("program").getAsString();
      assertEquals(4, dataset.getAsJsonArray("points").size());
      // The prior of all in one cluster is 3!/4!, of all by themselves 1/4!.
      double logPrior = dataset.get("logPrior").getAsDouble();
      assertTrue(!partition.equals("0000") || Math.abs(logPrior + Math.log(4)) < 1e-9);
      assertTrue(!partition.equals("0123") || Math.abs(logPrior + Math.log(24)) < 1e-9);
      var first = dataset.getAsJsonArray("points").get(0).getAsJsonArray();
      var second = dataset.getAsJsonArray("points").get(1).getAsJsonArray();
      if (partition.startsWith("00")) {
        pairs++;
        squares += Math.pow(first.get(0).getAsDouble() - second.get(0).getAsDouble(), 2);
      }
      partitions.add(partition);
    }
    // Half of 400, five standard deviations; Theta moved by 0.001 from I in its only step, so that
    // two points of a cluster differ by N(0, 2): the mean square has the relative error sqrt(2/n).
    assertEquals(200, pairs, 50);
    assertEquals(2, squares / pairs, 2 * 5 * Math.sqrt(2.0 / pairs) + 0.01);
    assertEquals(
        10 * 168 + 8, ImageIO.read(picture.toFile()).getHeight(), "a hundred, ten to a row");
    List<String> text = Cli.run(args).out().lines().toList();
    assertEquals(800, text.size());
    for (int i = 0; i < 400; i++) {
      assertEquals(partitions.get(i), text.get(2 * i));
      assertTrue(text.get(2 * i + 1).matches("(  \\(-?\\d+\\.\\d{3}, -?\\d+\\.\\d{3}\\)){4}"));
    }
    Path svg = temp.resolve("drawn.svg");
    Object[] few = {"sample", "gmm", "--model", run, "--n", 3, "--out", svg};
    assertEquals(0, Cli.run(few).code());
    assertTrue(Files.readString(svg).startsWith("<svg "));
    assertEquals(2, Cli.run(few).code(), "it exists already");
    assertEquals(2, Cli.run("sample", "gmm", "--model", run, "--n", 0).code());
    result = Cli.run("sample", "gmm", "--model", temp.resolve("none"));
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("no model there; train it with"), result.err());
  }

  @Test
  void everyAlgorithmCanBeTrained() {
    Path data = generated(5, 1); // a batch, so that all are visited
    for (String name : List.of("mws-fantasy", "mws-mixed", "rws-wake", "rws-sleep", "vimco")) {
      JsonObject json =
          train(data, temp.resolve(name), "--steps", 3, "--algorithm", name, "--json").json();
      assertTrue(json.get("kl").getAsDouble() >= 0, name);
    }
    JsonObject json =
        train(
                data,
                temp.resolve("one"),
                "--steps",
                3,
                "--algorithm",
                "reinforce",
                "--samples",
                1,
                "--json")
            .json();
    assertEquals("nan", json.get("klFloor").getAsString(), "there is no memory");
  }

  @Test
  void aResumedRunHasTheSameExactFigures() throws IOException {
    Path data = generated(8, 1);
    Path whole = temp.resolve("whole");
    Path broken = temp.resolve("broken");
    train(data, whole, "--steps", 100, "--checkpoint-every", 50);
    Files.createDirectory(broken);
    for (String name :
        List.of("config.json", "metrics.csv", "exact.csv", "checkpoint-50.safetensors")) {
      Files.copy(whole.resolve(name), broken.resolve(name));
    }
    Cli.Result result = Cli.run("train", "gmm", "--resume", "--out", broken);
    assertEquals(0, result.code(), result.err());
    for (String name : List.of("exact.csv", "checkpoint-100.safetensors", "samples.png")) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(name)), Files.readAllBytes(broken.resolve(name)), name);
    }
  }

  @Test
  void evaluateComparesEstimatesWithExactValues() throws IOException {
    Path data = generated(10, 1);
    Path out = temp.resolve("run");
    train(data, out, "--steps", 300);
    Cli.Result result = Cli.run("evaluate", out, "--data", data, "--particles", 2000, "--json");
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertEquals(15, json.get("programCount").getAsInt(), "Bell number of 4");
    double exact = json.getAsJsonObject("logMarginal").get("mean").getAsDouble();
    double sampled = json.getAsJsonObject("sampledLogMarginal").get("mean").getAsDouble();
    double error = json.get("samplingError").getAsDouble();
    // Five standard errors of the draws; the same data through 'exact' give the same mean.
    assertTrue(Math.abs(exact - sampled) < 5 * error + 1e-6, exact + " " + sampled + " " + error);
    JsonObject again = Cli.run("exact", "gmm", "--data", data, "--model", out, "--json").json();
    assertEquals(exact, again.get("logMarginal").getAsDouble(), ROUNDING);
    assertTrue(json.getAsJsonObject("samplesKl").get("mean").getAsDouble() >= 0);
    assertTrue(
        Cli.run("evaluate", out, "--data", data).out().contains("KL of the recognition model"));
    Cli.Result refused = Cli.run("evaluate", out, "--data", data, "--rounds", 3);
    assertEquals(2, refused.code());
    assertTrue(
        refused
            .errorLine()
            .contains(
                "Unknown options: '--rounds', '3'; it is an option of 'mws4j evaluate regex'"));
    Path other = Files.writeString(temp.resolve("two.csv"), "1,2,3,4\n");
    refused = Cli.run("evaluate", out, "--data", other);
    assertEquals(2, refused.code());
    assertTrue(
        refused.errorLine().contains("two.csv: mini-datasets of 2 points, the model "),
        refused.err());
  }
}
