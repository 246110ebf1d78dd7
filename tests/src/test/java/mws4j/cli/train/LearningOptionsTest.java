package mws4j.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import mws4j.cli.Cli;
import mws4j.cli.regex.TinyRun;
import mws4j.mws.algorithm.Algorithms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LearningOptionsTest {
  @TempDir Path temp;

  private static Stream<String> algorithms() {
    return Algorithms.names().stream();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void everyAlgorithmTrainsStringsAndSumsUp(String algorithm) throws IOException {
    int samples = algorithm.equals("reinforce") ? 1 : 4;
    Path out = temp.resolve("a");
    Cli.Result result =
        TinyRun.train(
            TinyRun.data(temp),
            out,
            8,
            "--algorithm",
            algorithm,
            "--samples",
            samples,
            "--pretrain",
            2,
            "--json");
    assertEquals(8, result.json().get("steps").getAsInt());
    assertEquals(12, result.json().get("instances").getAsInt());
    assertTrue(result.json().get("explained").getAsInt() > 0, result.out());
    assertTrue(result.json().get("bound").getAsDouble() < 0, result.out());
    assertEquals(9, Files.readAllLines(out.resolve("metrics.csv")).size());
  }

  @Test
  void helpNamesEveryAlgorithm() {
    Cli.Result result = Cli.run("train", "regex", "--help");
    for (String name : Algorithms.names()) {
      assertTrue(result.out().contains(name), name);
    }
  }

  @Test
  void optionsReachTheConfiguration() throws IOException {
    Path out = temp.resolve("a");
    TinyRun.train(
        TinyRun.data(temp),
        out,
        2,
        "--fantasy-weight",
        0.25,
        "--reweighted",
        "--rescore-every",
        3,
        "--lr",
        0.01,
        "--lr-likelihood",
        0.02);
    JsonObject training =
        JsonParser.parseString(Files.readString(out.resolve("config.json")))
            .getAsJsonObject()
            .getAsJsonObject("training");
    assertEquals("0.25", training.get("fantasyWeight").getAsString());
    assertEquals("true", training.get("reweighted").getAsString());
    assertEquals("3", training.get("rescoreEvery").getAsString());
    assertEquals("0.01", training.get("priorRate").getAsString());
    assertEquals("0.02", training.get("likelihoodRate").getAsString());
    assertEquals("0.01", training.get("recognitionRate").getAsString());
  }

  @Test
  void bestIsAWayOfReplayWithAKeyOfItsOwn() throws IOException {
    Path out = temp.resolve("a");
    TinyRun.train(TinyRun.data(temp), out, 2, "--replay", "best-weighted");
    JsonObject training =
        JsonParser.parseString(Files.readString(out.resolve("config.json")))
            .getAsJsonObject()
            .getAsJsonObject("training");
    assertEquals("best-weighted", training.get("replay").getAsString());
    assertEquals("false", training.get("reweighted").getAsString());
  }

  /** Runs of earlier versions have the key {@code reweighted} alone. */
  @Test
  void drawnAndReweightedAreWrittenAsEver() throws IOException {
    Path data = TinyRun.data(temp);
    for (String how : new String[] {"drawn", "reweighted"}) {
      Path out = temp.resolve(how);
      TinyRun.train(data, out, 2, "--replay", how);
      JsonObject training =
          JsonParser.parseString(Files.readString(out.resolve("config.json")))
              .getAsJsonObject()
              .getAsJsonObject("training");
      assertFalse(training.has("replay"));
      assertEquals(how.equals("reweighted"), training.get("reweighted").getAsBoolean());
    }
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    Path data = TinyRun.data(temp);
    Object[][] cases = {
      {
        "vimco needs at least 2 samples: its baseline is made of the others; reinforce takes 1",
        "--algorithm",
        "vimco",
        "--samples",
        1
      },
      {
        "rws-wake needs at least 2 samples: with one, its weight is 1 whatever the program",
        "--algorithm",
        "rws-wake",
        "--samples",
        1
      },
      {
        "reinforce draws 1 sample, not 5; for more there is vimco", "--algorithm", "reinforce",
      },
      {
        "--reweighted is for algorithms with a memory, not for rws-sleep",
        "--algorithm",
        "rws-sleep",
        "--reweighted"
      },
      {
        "--replay is for algorithms with a memory, not for rws-sleep",
        "--algorithm",
        "rws-sleep",
        "--replay",
        "best"
      },
      {
        "no way of replay \"worst\"; there are drawn, reweighted, best, best-weighted",
        "--replay",
        "worst"
      },
      {
        "--reweighted is --replay reweighted: give one of the two",
        "--reweighted",
        "--replay",
        "best"
      },
      {
        "--rescore-every is for algorithms with a memory, not for vimco",
        "--algorithm",
        "vimco",
        "--rescore-every",
        5
      },
      {
        "--replay is for algorithms with a memory, not for vimco",
        "--algorithm",
        "vimco",
        "--replay",
        "best"
      },
      {
        "--fantasy-weight is for mws-mixed only, not for mws-replay",
        "--algorithm",
        "mws-replay",
        "--fantasy-weight",
        0.3
      },
      {"weight of fantasies must be in [0,1], not 1.5", "--fantasy-weight", 1.5},
      {"pre-training steps must be at least 0, not -1", "--pretrain", -1},
      {"learning rate of the prior must be positive and finite, not 0.0", "--lr", 0},
    };
    for (Object[] each : cases) {
      Object[] options = Arrays.copyOfRange(each, 1, each.length);
      Cli.Result result = Cli.run(TinyRun.args(data, temp.resolve("a"), 2, options));
      assertEquals(2, result.code(), result.err());
      assertEquals("mws4j: " + each[0], result.errorLine());
    }
  }
}
