package mws4j.cli.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainStrokesCommandTest {
  private static final double PIXELS = 28 * 28;

  @TempDir Path temp;

  private static JsonObject config(Path run) throws IOException {
    return JsonParser.parseString(Files.readString(run.resolve("config.json"))).getAsJsonObject();
  }

  @Test
  void aRunLeavesFiguresAndPictures() throws IOException {
    Path out = temp.resolve("run");
    JsonObject json = TinyStrokes.train(out, 8, "--maps", 4, "--limit", 30, "--json").json();
    assertEquals(30, json.get("instances").getAsInt());
    assertTrue(json.get("explained").getAsInt() >= 6, json.toString());
    double bound = json.get("bound").getAsDouble();
    double bits = json.get("bitsPerPixel").getAsDouble();
    assertEquals(-bound / (PIXELS * Math.log(2)), bits, 1e-12);
    // bound = -reconstruction - KL(weights || prior), and a divergence is never negative.
    assertTrue(json.get("reconstruction").getAsDouble() < -bound + 1e-9, json.toString());
    assertTrue(json.getAsJsonArray("images").size() >= 6);

    BufferedImage samples = ImageIO.read(out.resolve("samples.png").toFile());
    assertEquals(4 + 20 * 60, samples.getWidth());
    assertEquals(4 + 4 * 60, samples.getHeight());
    BufferedImage bank = ImageIO.read(out.resolve("bank.png").toFile());
    assertEquals(4 + 8 * 68, bank.getWidth());
    assertEquals(72, bank.getHeight());
    for (int stroke = 0; stroke < 8; stroke++) {
      assertTrue(darkest(bank, 4 + 68 * stroke, 4, 64) < 100, "stroke " + stroke + " is drawn");
    }
    BufferedImage dreams = ImageIO.read(out.resolve("dreams.png").toFile());
    assertEquals(4 + 3 * 60, dreams.getHeight());
    String report = Files.readString(out.resolve("report.html"));
    for (String part :
        List.of("bound, bits per pixel", "Stroke bank", "New characters", "bits_per_pixel")) {
      assertTrue(report.contains(part), part);
    }
    List<String> exact = Files.readAllLines(out.resolve("exact.csv"));
    assertEquals("step,bits_per_pixel,reconstruction_nats", exact.get(0));
    String[] last = exact.get(exact.size() - 1).split(",", -1);
    assertEquals("8", last[0]);
    assertEquals(bits, Double.parseDouble(last[1]), 1e-6);
  }

  private static int darkest(BufferedImage image, int left, int top, int size) {
    int darkest = 255;
    for (int y = top; y < top + size; y++) {
      for (int x = left; x < left + size; x++) {
        darkest = Math.min(darkest, image.getRGB(x, y) & 0xFF);
      }
    }
    return darkest;
  }

  @Test
  void whatIsTakenOfTheDataIsTakenAgain() throws IOException {
    Path out = temp.resolve("run");
    Object[] taken = {"--maps", 2, "--per-alphabet", 3, "--alphabets", "Karvat,Sihan"};
    Object[] every = {"--checkpoint-every", 3};
    JsonObject json =
        TinyStrokes.train(out, 6, Cli.concat(Cli.concat(taken, every), "--json")).json();
    assertEquals(6, json.get("instances").getAsInt());
    JsonObject selection = config(out).getAsJsonObject("selection");
    assertEquals("Karvat,Sihan", selection.get("selectedAlphabets").getAsString());
    byte[] whole = Files.readAllBytes(out.resolve("checkpoint-6.safetensors"));
    Files.delete(out.resolve("checkpoint-6.safetensors"));
    Object[] resume = {"train", "strokes", "--resume", "--out", out};
    Cli.Result refused = Cli.run(Cli.concat(resume, "--per-alphabet", 2));
    assertEquals(2, refused.code());
    assertTrue(refused.errorLine().contains("cannot resume, data was 6-"), refused.err());
    Cli.Result result = Cli.run(resume);
    assertEquals(0, result.code(), result.err());
    assertArrayEquals(whole, Files.readAllBytes(out.resolve("checkpoint-6.safetensors")));
  }

  @Test
  void everyKindOfModelTrains() throws IOException {
    Object[][] cases = {
      {"--variant", "line", "--likelihood", "bernoulli"},
      {"--variant", "free", "--prior", "nade", "--maps", 2},
      {"--condition-on-alphabet", "--maps", 2, "--pretrain", 1, "--prior-hidden", 7},
      {"--prior", "nade", "--prior-hidden", 9, "--maps", 2},
      {"--algorithm", "rws-wake", "--maps", 2},
    };
    List<List<String>> settings =
        List.of(
            List.of("variant", "line", "maps", "0"),
            List.of("variant", "free", "prior", "nade", "priorHidden", "32", "maps", "2"),
            List.of("alphabets", "Karvat\nOlume\nSihan\nTessik", "priorHidden", "7"),
            List.of("prior", "nade", "priorHidden", "9"),
            List.of("variant", "arc", "prior", "lstm", "priorHidden", "4"));
    for (int i = 0; i < cases.length; i++) {
      Path out = temp.resolve("run" + i);
      JsonObject json =
          TinyStrokes.train(out, 3, Cli.concat(cases[i], "--limit", 12, "--json")).json();
      assertTrue(json.get("bitsPerPixel").getAsDouble() > 0, json.toString());
      JsonObject model = config(out).getAsJsonObject("model");
      for (int k = 0; k < settings.get(i).size(); k += 2) {
        assertEquals(settings.get(i).get(k + 1), model.get(settings.get(i).get(k)).getAsString());
      }
    }
  }

  @Test
  void aModelOfAlphabetsShowsEachBesideNewCharacters() throws IOException {
    Path out = temp.resolve("run");
    TinyStrokes.train(out, 2, "--condition-on-alphabet", "--maps", 2, "--per-alphabet", 3);
    BufferedImage sheet = ImageIO.read(out.resolve("alphabets.png").toFile());
    // 3 old and 10 new characters of 60 pixels, in rows for 4 alphabets.
    assertEquals(4 + 3 * 60 + 24 + 4 + 10 * 60, sheet.getWidth());
    assertEquals(4 + 4 * 60, sheet.getHeight());
    for (int row = 0; row < 4; row++) {
      assertTrue(darkest(sheet, 4, 4 + 60 * row, 56) == 0, "old character of alphabet " + row);
    }
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("Karvat, Olume, Sihan, Tessik"), report);
  }

  @Test
  void ofManyAlphabetsFiftyAreShown() throws IOException {
    Path pictures = temp.resolve("pictures");
    for (int a = 0; a < 53; a++) {
      Path alphabet = Files.createDirectories(pictures.resolve("alphabet" + a));
      TinyStrokes.cross(alphabet.resolve("cross.png"));
    }
    Path out = temp.resolve("run");
    TinyStrokes.train(out, 1, "--condition-on-alphabet", "--maps", 1, "--data", pictures);
    assertEquals(4 + 50 * 60, ImageIO.read(out.resolve("alphabets.png").toFile()).getHeight());
  }

  @Test
  void aFolderOfPicturesIsData() throws IOException {
    Path pictures = Files.createDirectory(temp.resolve("pictures"));
    TinyStrokes.cross(pictures.resolve("cross.png"));
    Path out = temp.resolve("run");
    JsonObject json = TinyStrokes.train(out, 1, "--maps", 2, "--data", pictures, "--json").json();
    assertEquals(1, json.get("instances").getAsInt());
    JsonObject image = json.getAsJsonArray("images").get(0).getAsJsonObject();
    assertEquals("cross.png", image.get("image").getAsString());
    Cli.Result refused =
        Cli.run(
            TinyStrokes.args(temp.resolve("no"), 1, "--data", pictures, "--condition-on-alphabet"));
    assertEquals(2, refused.code());
    assertEquals(
        "mws4j: --condition-on-alphabet: the training data belong to no alphabets",
        refused.errorLine());
  }

  @Test
  void badRequestsAreOneLine() throws IOException {
    Path broken = Files.writeString(temp.resolve("broken.zip"), "no zip at all");
    Path none = temp.resolve("none.zip");
    Path out = temp.resolve("run");
    Object[][] cases = {
      {none + ": no such file or directory", "--data", none},
      {broken + ": ", "--data", broken},
      {"the sample: has no alphabet \"Latin\"; it has \"Karvat\"", "--alphabets", "Latin"},
      {"--limit must be 1 to 2147483647, not 0", "--limit", 0},
      {"--per-alphabet must be 1 to 2147483647, not -1", "--per-alphabet", -1},
      {"--maps must be 1 to 2147483647, not 0", "--maps", 0},
      {"strokes model: width of the prior must be 1 to 4096, not 0", "--prior-hidden", 0},
      {"--maps goes with --likelihood affine", "--maps", 3, "--likelihood", "bernoulli"},
      {"number of stroke types must be 1 to 4096, not 0", "--bank", 0},
      {"Invalid value for option '--variant'", "--variant", "wave"},
    };
    for (Object[] each : cases) {
      Object[] given = Arrays.copyOfRange(each, 1, each.length);
      Object[] args = {"train", "strokes", "--out", out, "--steps", 1};
      Cli.Result result = Cli.run(Cli.concat(args, given));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
      assertFalse(Files.exists(out), "nothing was written");
    }
  }
}
