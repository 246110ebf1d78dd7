package mws4j.cli.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleStrokesCommandTest {
  private static final int CELL = 3 * 28 + 4;

  @TempDir static Path models;
  @TempDir Path temp;

  private static Path model;
  private static Path conditional;

  @BeforeAll
  static void train() {
    model = models.resolve("model");
    TinyStrokes.train(model, 6, "--maps", 4, "--limit", 20);
    conditional = models.resolve("conditional");
    TinyStrokes.train(conditional, 2, "--maps", 2, "--limit", 20, "--condition-on-alphabet");
  }

  private static Cli.Result sample(Object... more) {
    Object[] args = {"sample", "strokes"};
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Cli.run(all);
  }

  @Test
  void drawsASheetOfNewCharacters() throws IOException {
    Path out = temp.resolve("new.png");
    Cli.Result result = sample("--model", model, "-n", 12, "--seed", 4, "--out", out, "--json");
    assertEquals(0, result.code(), result.err());
    assertEquals(12, result.json().getAsJsonArray("programs").size());
    BufferedImage sheet = ImageIO.read(out.toFile());
    assertEquals(4 + 10 * CELL, sheet.getWidth());
    assertEquals(4 + 2 * CELL, sheet.getHeight());
    byte[] before = Files.readAllBytes(out);
    Object[] again = {"--model", model, "-n", 12, "--out", out, "--overwrite", "--seed"};
    Object[] seeds = {4, 5};
    for (Object seed : seeds) {
      Object[] args = Arrays.copyOf(again, again.length + 1);
      args[again.length] = seed;
      assertEquals(0, sample(args).code());
      assertEquals(seed.equals(4), Arrays.equals(before, Files.readAllBytes(out)));
    }
  }

  @Test
  void drawsOneAlphabet() {
    for (String[] each : new String[][] {{"Olume", "a1 "}, {"Tessik", "a3 "}}) {
      JsonObject json =
          sample(
                  "--model",
                  conditional,
                  "--alphabet",
                  each[0],
                  "--n",
                  5,
                  "--out",
                  temp.resolve(each[0] + ".png"),
                  "--json")
              .json();
      for (var program : json.getAsJsonArray("programs")) {
        assertTrue(program.getAsString().startsWith(each[1]), program.toString());
      }
    }
  }

  @Test
  void variesOneCharacter() throws IOException {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Path out = temp.resolve("like.png");
    Object[] args = {"--model", model, "--like", cross, "-n", 4, "--out", out, "--noise"};
    BufferedImage[] sheets = new BufferedImage[2];
    double[] noises = {0, 0.3};
    for (int i = 0; i < 2; i++) {
      Object[] all = Arrays.copyOf(args, args.length + 3);
      all[args.length] = noises[i];
      all[args.length + 1] = "--overwrite";
      all[args.length + 2] = "--json";
      Cli.Result result = sample(all);
      assertEquals(0, result.code(), result.err());
      assertEquals(1, result.json().getAsJsonArray("programs").size());
      sheets[i] = ImageIO.read(out.toFile());
      assertEquals(4 + 5 * CELL, sheets[i].getWidth(), "the picture and four variations");
    }
    assertArrayEquals(cell(sheets[0], 0), cell(sheets[1], 0), "the picture itself");
    assertArrayEquals(cell(sheets[0], 1), cell(sheets[0], 4), "no noise, no variation");
    assertFalse(Arrays.equals(cell(sheets[1], 1), cell(sheets[1], 4)));
    // The upright of the cross, drawn at 26 to 29 of 56 pixels.
    assertEquals(0xFF000000, sheets[0].getRGB(4 + 3 * 14, 4 + 3 * 12));
  }

  private static int[] cell(BufferedImage sheet, int column) {
    return sheet.getRGB(4 + column * CELL, 4, CELL - 4, CELL - 4, null, 0, CELL - 4);
  }

  @Test
  void badRequestsAreOneLine() throws IOException {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Path out = temp.resolve("out.png");
    Path none = temp.resolve("none");
    Object[][] cases = {
      {none + ": no model there; train it with", "--model", none, "--like", cross},
      {none + ": no such file or directory", "--model", model, "--like", none},
      {"--noise goes with --like", "--model", model, "--noise", 0.1},
      {"--noise must be 0 to 10.0, not -1.0", "--model", model, "--like", cross, "--noise", -1},
      {"--noise must be 0 to 10.0, not NaN", "--model", model, "--like", cross, "--noise", "NaN"},
      {"--n must be 1 to 10000, not 0", "--model", model, "-n", 0},
      {"--alphabet: the model is not conditioned", "--model", model, "--alphabet", "Olume"},
      {"--alphabet: the model has no alphabet", "--model", conditional, "--alphabet", "Latin"},
      {"the model is conditioned on alphabets", "--model", conditional, "--like", cross},
    };
    for (Object[] each : cases) {
      Object[] args = Arrays.copyOf(each, each.length + 1);
      args[0] = "--out";
      System.arraycopy(each, 1, args, 2, each.length - 1);
      args[1] = out;
      Cli.Result result = sample(args);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
      assertFalse(Files.exists(out));
    }
  }
}
