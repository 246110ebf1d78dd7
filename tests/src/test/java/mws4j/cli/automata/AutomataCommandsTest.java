package mws4j.cli.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
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

final class AutomataCommandsTest {
  private static final int BLACK = 0xFF000000;

  @TempDir Path temp;

  private static String rule(Path data) throws IOException {
    return Files.readAllLines(data).get(1).split(" ", -1)[0];
  }

  @Test
  void aGeneratedImageIsExplainedByTheRuleThatMadeIt() throws IOException {
    for (int neighbours : new int[] {3, 5, 7}) {
      Path data = TinyAutomata.generated(temp, 1, "--neighbours", neighbours, "--overwrite");
      Path picture = temp.resolve("data-1.png");
      JsonObject json =
          Cli.run("explain", "--domain", "automata", "--neighbours", neighbours, "--json", picture)
              .json();
      String truth = rule(data);
      String found = json.get("program").getAsString();
      assertEquals(1 << neighbours, found.length());
      var bits = json.getAsJsonArray("bits");
      for (int i = 0; i < truth.length(); i++) {
        JsonObject bit = bits.get(i).getAsJsonObject();
        int seen = bit.get("zeros").getAsInt() + bit.get("ones").getAsInt();
        // With noise 0.02 five sightings that mislead have probability below 1e-7.
        assertTrue(seen < 5 || truth.charAt(i) == found.charAt(i), bit.toString());
      }
      assertEquals(neighbours == 3, json.has("wolfram"));
      // 4032 transitions: the standard error is 0.0022; rare neighbourhoods fit a little too well.
      assertEquals(0.02, json.get("noise").getAsDouble(), 0.012);
      assertTrue(json.get("noiseEstimated").getAsBoolean());
    }
  }

  @Test
  void whatAnImageDoesNotTellIsNamed() throws IOException {
    BufferedImage white = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 30; i++) {
      white.setRGB(i % 6, i / 6, 0xFFFFFF);
    }
    Path picture = temp.resolve("white.png");
    ImageIO.write(white, "png", picture.toFile());
    Cli.Result result = Cli.run("explain", "--domain", "automata", picture);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("rule   00000000 (rule 0)"), result.out());
    assertTrue(result.out().contains("not determined: 001 010 011 100 101 110 111"), result.out());
    assertTrue(result.out().contains("000              0"), result.out());
    JsonObject json =
        Cli.run("explain", "--domain", "automata", "--noise", 0.1, "--json", picture).json();
    assertEquals(7, json.getAsJsonArray("undetermined").size());
    // Seven free bits and one seen 25 times: p = (1/2)^7 / (1 + (1/9)^25).
    assertEquals(1.0 / 128, json.get("mass").getAsDouble(), 1e-12);
    double seen = 25 * Math.log(0.9) + Math.log1p(Math.pow(1.0 / 9, 25)) - Math.log(2);
    assertEquals(-5 * Math.log(2) + seen, json.get("logMarginal").getAsDouble(), 1e-9);
  }

  @Test
  void goesOnWithAnImageToTheRight() throws IOException {
    TinyAutomata.generated(temp, 1);
    Path picture = temp.resolve("data-1.png");
    Path out = temp.resolve("longer.png");
    Object[] args = {"explain", "--domain", "automata", "--extrapolate", 20, "--out", out, picture};
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    BufferedImage before = ImageIO.read(picture.toFile());
    BufferedImage after = ImageIO.read(out.toFile());
    assertEquals(84, after.getWidth());
    assertEquals(64, after.getHeight());
    int black = 0;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 84; x++) {
        black += x >= 64 && after.getRGB(x, y) == BLACK ? 1 : 0;
        assertTrue(x >= 64 || before.getRGB(x, y) == after.getRGB(x, y), x + " " + y);
      }
    }
    assertTrue(black > 0 && black < 20 * 64, "neither white nor black: " + black);
    result = Cli.run(args);
    assertEquals(2, result.code(), "it exists already");
    assertEquals(0, Cli.run(Cli.concat(args, "--overwrite")).code());
  }

  @Test
  void badPicturesAndRequestsAreOneLine() throws IOException {
    TinyAutomata.generated(temp, 1);
    Path good = temp.resolve("data-1.png");
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    image.setRGB(2, 1, 0x808080);
    Path grey = temp.resolve("grey.png");
    ImageIO.write(image, "png", grey.toFile());
    Path thin = temp.resolve("thin.png");
    ImageIO.write(new BufferedImage(1, 4, BufferedImage.TYPE_INT_RGB), "png", thin.toFile());
    Path text = Files.writeString(temp.resolve("text.png"), "no picture");
    Path cut = temp.resolve("cut.png");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(good), 60));
    Path out = temp.resolve("out.png");
    Object[][] cases = {
      {grey + ":2:3: this pixel is #808080; only black (1) and white (0) are cells", grey},
      {thin + ": a single column says nothing about a rule", thin},
      {text + ": is not a picture of a known kind; give a PNG file", text},
      {cut + ": damaged picture: ", cut},
      {temp + ": is a folder; give a file", temp},
      {temp.resolve("none.png") + ": no such file or directory", temp.resolve("none.png")},
      {"neighbours must be 3, 5 or 7, not 4", "--neighbours", 4, good},
      {"--noise must be between 0 and 1, not 1.0", "--noise", 1, good},
      {"--extrapolate must be 1 to 4032, not 0", "--extrapolate", 0, "--out", out, good},
      {"--extrapolate N and --out FILE go together", "--extrapolate", 5, good},
      {"Unknown option: '--column'; it is an option of 'mws4j explain regex'", "--column", 2, good},
      {"Give one picture, not 2", good, good},
    };
    for (Object[] each : cases) {
      Object[] args = Arrays.copyOfRange(each, 1, each.length);
      Cli.Result result =
          Cli.run(Cli.concat(new Object[] {"explain", "--domain", "automata"}, args));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
      assertFalse(Files.exists(out));
    }
    Cli.Result result = Cli.run("explain", "--extrapolate", 3, "--strings", "a");
    assertEquals(2, result.code());
    assertTrue(
        result
            .errorLine()
            .startsWith(
                "mws4j: Unknown option: '--extrapolate'; it is an option of 'mws4j explain automata'"));
    result = Cli.run("explain", "--domain", "poems", "a");
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: nothing explains domain poems; there are regex, automata, strokes, lists and texts",
        result.errorLine());
  }

  @Test
  void generateWritesDataAndASheet() throws IOException {
    Path data = TinyAutomata.generated(temp, 12, "--size", 8);
    assertEquals(13, Files.readAllLines(data).size());
    BufferedImage sheet = ImageIO.read(temp.resolve("data-12.png").toFile());
    assertEquals(4 + 10 * 12, sheet.getWidth());
    assertEquals(4 + 2 * 12, sheet.getHeight());
    String before = Files.readString(data);
    assertEquals(2, Cli.run("generate", "automata", "--out", data).code());
    Path png = temp.resolve("x.png");
    Object[][] cases = {
      {"--n", 0, "--n must be 1 to 100000, not 0"},
      {"--size", 1, "--size must be 2 to 4096, not 1"},
      {"--neighbours", 4, "neighbours must be 3, 5 or 7, not 4"},
      {"--noise", 2, "noise must be 0 to 1, not 2.0"},
      {"--out", png, png + ": give the data file another ending; the picture beside it is a .png"},
    };
    for (Object[] each : cases) {
      Object[] out = {"generate", "automata", each[0], each[1]};
      Path other = temp.resolve("other.txt");
      Cli.Result result = Cli.run(each[0].equals("--out") ? out : Cli.concat(out, "--out", other));
      assertEquals(2, result.code(), result.err());
      assertEquals("mws4j: " + each[2], result.errorLine());
      assertFalse(Files.exists(other));
    }
    assertEquals(before, Files.readString(data));
  }

  @Test
  void trainsAndEvaluates() throws IOException {
    Path data = TinyAutomata.generated(temp, 4, "--size", 12);
    Path out = temp.resolve("run");
    Object[] args = {
      "train", "automata", "--data", data, "--out", out, "--steps", 3, "--threads", 1, "--json"
    };
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertEquals(4, json.get("rulesKnown").getAsInt());
    assertEquals(4, json.getAsJsonArray("images").size());
    assertEquals(
        Math.abs(json.get("noise").getAsDouble() - json.get("dataNoise").getAsDouble()),
        json.get("noiseError").getAsDouble(),
        1e-12);
    assertEquals("step,nll,noise", Files.readAllLines(out.resolve("exact.csv")).get(0));
    assertEquals(4 + 4 * 28, ImageIO.read(out.resolve("samples.png").toFile()).getWidth());
    result = Cli.run("evaluate", out, "--data", data, "--particles", 10, "--json");
    assertEquals(0, result.code(), result.err());
    assertEquals(
        json.get("logMarginal").getAsDouble(),
        result.json().get("logMarginal").getAsDouble(),
        1e-12);
    assertTrue(result.json().get("rulesFound").getAsInt() <= 4);
    assertTrue(Cli.run("evaluate", out, "--data", data).out().contains("noise learned"));

    Path other = TinyAutomata.generated(temp, 2, "--size", 10);
    result = Cli.run("evaluate", out, "--data", other);
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: " + other + ": automata model: images must be 12x12, this one is 10x10",
        result.errorLine());
    Path five = TinyAutomata.generated(temp, 3, "--size", 12, "--neighbours", 5);
    for (List<Object> words :
        List.<List<Object>>of(
            List.of("evaluate", out, "--data", five),
            List.of("train", "automata", "--data", five, "--out", temp.resolve("no")))) {
      result = Cli.run(words.toArray());
      assertEquals(2, result.code());
      assertTrue(result.errorLine().endsWith("rules of 5 neighbours; the model has 3"));
    }
    assertFalse(Files.exists(temp.resolve("no")));
  }

  @Test
  void theModelOfARunNamesTheDomain() throws IOException {
    Path data = TinyAutomata.generated(temp, 4, "--size", 12);
    Path out = temp.resolve("run");
    Object[] args = {"train", "automata", "--data", data, "--out", out, "--steps", 1};
    assertEquals(0, Cli.run(args).code());
    TinyAutomata.generated(temp, 1, "--size", 12);
    JsonObject json =
        Cli.run("explain", "--model", out, "--json", temp.resolve("data-1.png")).json();
    assertFalse(json.get("noiseEstimated").getAsBoolean());
    Cli.Result result =
        Cli.run("explain", "--model", out, "--neighbours", 5, temp.resolve("data-1.png"));
    assertEquals(2, result.code());
    assertEquals("mws4j: --neighbours is 5, the model has 3", result.errorLine());
    result = Cli.run("explain", "--domain", "regex", "--model", out, "--strings", "a");
    assertEquals(2, result.code());
    assertTrue(
        result.errorLine().endsWith("this is a checkpoint of domain automata, not regex"),
        result.err());
  }

  @Test
  void damagedDataIsNamedWithLineAndColumn() throws IOException {
    Path data = TinyAutomata.generated(temp, 2, "--size", 8);
    String good = Files.readString(data);
    List<String> lines = Files.readAllLines(data);
    Object[][] cases = {
      {good.replaceFirst("\n", "\n1"), ":2:1: a rule has 8, 32 or 128 bits"},
      {
        good.replaceFirst(" (\\w{5})\\w", " $1z"),
        ":2:15: character U+007A is not a digit; write 0-9 and a-f"
      },
      {lines.get(0) + "\n" + lines.get(1) + "0\n", ":2:10: 17 digits; 8 columns of 2 digits"},
      {"hello\n", ":1:1: no header line"},
      {"", ": is empty"},
    };
    for (Object[] each : cases) {
      Files.writeString(data, (String) each[0]);
      Cli.Result result = Cli.run("train", "automata", "--data", data, "--out", temp.resolve("r"));
      assertEquals(2, result.code());
      assertTrue(result.errorLine().startsWith("mws4j: " + data + each[1]), result.err());
      assertFalse(Files.exists(temp.resolve("r")));
    }
  }
}
