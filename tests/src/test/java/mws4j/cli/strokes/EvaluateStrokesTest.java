package mws4j.cli.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateStrokesTest {
  private static final double PIXELS = 28 * 28;

  @TempDir Path temp;

  private static Cli.Result evaluate(Object... more) {
    Object[] args = {"evaluate", "--particles", 40, "--rounds", 2};
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Cli.run(all);
  }

  private Path pictures(String... alphabets) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(String.join("-", alphabets)));
    for (String alphabet : alphabets) {
      TinyStrokes.cross(Files.createDirectory(folder.resolve(alphabet)).resolve("cross.png"));
    }
    return folder;
  }

  @Test
  void theRunsOwnDataAreJudgedByItsMemory() {
    Path run = temp.resolve("run");
    JsonObject trained =
        TinyStrokes.train(run, 10, "--maps", 2, "--per-alphabet", 4, "--json").json();
    Cli.Result result = evaluate(run, "--json");
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertTrue(json.get("ownMemory").getAsBoolean());
    assertEquals(16, json.get("instances").getAsInt());
    assertEquals(trained.get("explained"), json.get("explained"));
    JsonObject bound = json.getAsJsonObject("bound");
    assertEquals(trained.get("bound").getAsDouble(), bound.get("mean").getAsDouble(), 1e-9);
    assertEquals(
        trained.get("reconstruction").getAsDouble(),
        json.getAsJsonObject("reconstruction").get("mean").getAsDouble(),
        1e-9);
    for (String name : new String[] {"bound", "sampledLogMarginal"}) {
      JsonObject nats = json.getAsJsonObject(name);
      JsonObject bits = json.getAsJsonObject(name + "BitsPerPixel");
      for (String key : new String[] {"mean", "standardError"}) {
        assertEquals(
            Math.abs(nats.get(key).getAsDouble()) / (PIXELS * Math.log(2)),
            bits.get(key).getAsDouble(),
            1e-12);
      }
      assertTrue(nats.get("mean").getAsDouble() < 0);
      assertTrue(nats.get("standardError").getAsDouble() > 0);
    }
    Cli.Result text = evaluate(run);
    assertTrue(text.out().contains("bound by 5 programs of the run's own memory"), text.out());
    assertTrue(text.out().contains("reconstruction error"), text.out());
  }

  @Test
  void programsOfOtherDataAreFoundAfresh() throws IOException {
    Path run = temp.resolve("run");
    TinyStrokes.train(run, 3, "--maps", 2, "--limit", 12);
    Path cross = pictures("Greek");
    JsonObject json = evaluate(run, "--data", cross, "--json").json();
    assertFalse(json.get("ownMemory").getAsBoolean());
    assertEquals(1, json.get("explained").getAsInt());
    assertTrue(evaluate(run, "--data", cross).out().contains("programs found afresh"));
    // The same effort gives the same figures.
    assertEquals(json, evaluate(run, "--data", cross, "--json").json());

    Path vimco = temp.resolve("vimco");
    TinyStrokes.train(vimco, 2, "--maps", 2, "--limit", 12, "--algorithm", "vimco");
    json = evaluate(vimco, "--json").json();
    assertFalse(json.get("ownMemory").getAsBoolean(), "vimco has no memory");
    assertEquals(12, json.get("explained").getAsInt());
  }

  @Test
  void whatTheRunHasSeenIsLeftOut() throws IOException {
    Path run = temp.resolve("run");
    Path seen = pictures("Greek", "Latin");
    TinyStrokes.train(run, 2, "--maps", 2, "--data", seen);
    Cli.Result none = evaluate(run, "--data", seen, "--unseen");
    assertEquals(2, none.code());
    assertEquals(
        "mws4j: " + seen + ": has no image that the run has not learned from", none.errorLine());
    // Neither the name nor the alphabet makes an image another one.
    Path more = pictures("Korean");
    TinyStrokes.bar(more.resolve("Korean").resolve("bar.png"));
    assertEquals(2, evaluate(run, "--data", more, "--json").json().get("instances").getAsInt());
    Cli.Result unseen = evaluate(run, "--data", more, "--unseen", "--per-alphabet", 1, "--json");
    assertEquals(1, unseen.json().get("instances").getAsInt(), unseen.err());
    Path bar = Files.createDirectory(temp.resolve("bar"));
    TinyStrokes.bar(Files.createDirectory(bar.resolve("Korean")).resolve("bar.png"));
    assertEquals(
        evaluate(run, "--data", bar, "--json").json().get("bound"), unseen.json().get("bound"));
  }

  @Test
  void reconstructionsAreShownStrokeByStroke() throws IOException {
    Path run = temp.resolve("run");
    TinyStrokes.train(run, 12, "--pretrain", 0, "--maps", 2, "--per-alphabet", 12);
    Path own = temp.resolve("own.png");
    assertEquals(0, evaluate(run, "--out", own).code());
    BufferedImage picture = ImageIO.read(own.toFile());
    // Two blocks of 20 rows: the image, at most two strokes that draw, the reconstruction.
    int block = 4 + 4 * 60;
    assertEquals(2 * block + 24, picture.getWidth());
    assertEquals(4 + 20 * 60, picture.getHeight());
    int coloured = 0;
    for (int x = 4 + 60; x < 4 + 3 * 60; x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        Color color = new Color(picture.getRGB(x, y));
        coloured += color.getBlue() > color.getRed() + 50 ? 1 : 0;
      }
    }
    assertTrue(coloured > 100, "the ink of the last stroke is blue: " + coloured);
    Path both = temp.resolve("both.png");
    Cli.Result other = evaluate(run, "--data", pictures("Greek"), "--out", both);
    assertEquals(0, other.code(), other.err());
    picture = ImageIO.read(both.toFile());
    assertEquals(2 * block + 24, picture.getWidth());
    assertEquals(4 + 20 * 60, picture.getHeight());
    int black = 0;
    for (int y = 0; y < 56; y++) {
      for (int x = 0; x < 56; x++) {
        black += (picture.getRGB(block + 24 + 4 + x, 4 + y) & 0xFFFFFF) == 0 ? 1 : 0;
      }
    }
    assertTrue(black > 100, "the cross, on the right: " + black);
    assertEquals(0xFFFFFF, picture.getRGB(block + 24 + 4, 100) & 0xFFFFFF, "it is the only one");
    Cli.Result again = evaluate(run, "--out", own);
    assertEquals(2, again.code());
    assertTrue(again.errorLine().contains("exists already"), again.err());
  }

  @Test
  void alphabetsAreKnownByName() throws IOException {
    Path run = temp.resolve("run");
    TinyStrokes.train(run, 2, "--maps", 2, "--limit", 12, "--condition-on-alphabet");
    JsonObject both = evaluate(run, "--data", pictures("Olume", "Tessik"), "--json").json();
    assertEquals(2, both.get("explained").getAsInt());
    // The same picture as another character of the model: another bound, hence another number.
    JsonObject olume = evaluate(run, "--data", pictures("Olume"), "--json").json();
    JsonObject tessik = evaluate(run, "--data", pictures("Tessik"), "--json").json();
    assertFalse(olume.get("sampledLogMarginal").equals(tessik.get("sampledLogMarginal")));
    Path latin = pictures("Latin");
    Cli.Result result = evaluate(run, "--data", latin);
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: "
            + latin
            + ": has alphabet \"Latin\"; the model knows \"Karvat\", \"Olume\", \"Sihan\","
            + " \"Tessik\"",
        result.errorLine());
    Path flat = Files.createDirectory(temp.resolve("flat"));
    TinyStrokes.cross(flat.resolve("cross.png"));
    result = evaluate(run, "--data", flat);
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("has no alphabets"), result.err());
  }

  @Test
  void badRequestsAreOneLine() throws IOException {
    Path run = temp.resolve("run");
    TinyStrokes.train(run, 1, "--maps", 2, "--limit", 6);
    Path alone = Files.createDirectory(temp.resolve("alone")).resolve("c.safetensors");
    Files.copy(run.resolve("checkpoint-1.safetensors"), alone);
    Path broken = Files.writeString(temp.resolve("broken.zip"), "no zip at all");
    Path none = temp.resolve("none");
    Object[][] cases = {
      {none + ": no such file or directory", run, "--data", none},
      {broken + ": ", run, "--data", broken},
      {"A part is taken of --data, which is missing", run, "--limit", 3},
      {"A part is taken of --data, which is missing", run, "--unseen"},
      {
        alone.resolveSibling("config.json") + ": missing; --unseen and --out need",
        alone,
        "--data",
        pictures("Greek"),
        "--unseen"
      },
      {alone.resolveSibling("config.json") + ": missing; name the data by --data", alone},
    };
    for (Object[] each : cases) {
      Cli.Result result = evaluate(Arrays.copyOfRange(each, 1, each.length));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
    }
  }
}
