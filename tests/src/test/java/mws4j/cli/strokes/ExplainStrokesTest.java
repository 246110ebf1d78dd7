package mws4j.cli.strokes;

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
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import mws4j.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainStrokesTest {
  private static final double PIXELS = 28 * 28;

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

  private static Object[] explain(Object... more) {
    Object[] args = {"explain", "--domain", "strokes", "--budget", "1ms"};
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  @Test
  void saysWhichStrokesMadeAnImage() throws IOException {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Cli.Result result = Cli.run(explain("--model", model, "--json", cross));
    assertEquals(0, result.code(), result.err());
    JsonObject image = result.json().getAsJsonArray("images").get(0).getAsJsonObject();
    double bound = image.get("bound").getAsDouble();
    assertEquals(-bound / (PIXELS * Math.log(2)), image.get("bitsPerPixel").getAsDouble(), 1e-12);
    double mass = 0;
    double before = 2;
    for (var each : image.getAsJsonArray("programs")) {
      JsonObject program = each.getAsJsonObject();
      double own = program.get("mass").getAsDouble();
      assertTrue(own <= before, "best first");
      assertEquals(Math.exp(program.get("logJoint").getAsDouble() - bound), own, 1e-9);
      before = own;
      mass += own;
    }
    assertEquals(1, mass, 1e-9);
    var strokes = image.getAsJsonArray("strokes");
    assertEquals(3, strokes.size());
    assertFalse(strokes.get(0).getAsJsonObject().get("drawn").getAsBoolean());
    assertEquals("[0.5,0.5]", strokes.get(0).getAsJsonObject().get("from").toString());
    for (int k = 1; k < 3; k++) {
      assertEquals(
          strokes.get(k - 1).getAsJsonObject().get("to"),
          strokes.get(k).getAsJsonObject().get("from"),
          "strokes are laid end to end");
    }
    Cli.Result text = Cli.run(explain("--model", model, cross));
    assertTrue(text.out().contains("bits per pixel"), text.out());
    assertTrue(text.out().startsWith(cross + ": 28x28 pixels, "), text.out());
  }

  @Test
  void drawsEveryImageAsPngGifAndSvg() throws Exception {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Path folder = Files.createDirectory(temp.resolve("other"));
    Path namesake = TinyStrokes.cross(folder.resolve("cross.png"));
    Path out = temp.resolve("drawn");
    Object[] args = explain("--model", model, "--out", out, "--json", cross, namesake);
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    assertEquals(2, result.json().getAsJsonArray("images").size());
    for (String name : new String[] {"cross", "cross-2"}) {
      BufferedImage strip = ImageIO.read(out.resolve(name + ".strokes.png").toFile());
      assertEquals(4 + 5 * (3 * 28 + 4), strip.getWidth());
      assertEquals(8 + 3 * 28, strip.getHeight());
      requireAnimation(out.resolve(name + ".strokes.gif"), 3);
      var svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(out.resolve(name + ".strokes.svg").toFile());
      long drawn = 0;
      JsonObject image =
          result
              .json()
              .getAsJsonArray("images")
              .get(name.equals("cross") ? 0 : 1)
              .getAsJsonObject();
      for (var stroke : image.getAsJsonArray("strokes")) {
        drawn += stroke.getAsJsonObject().get("drawn").getAsBoolean() ? 1 : 0;
      }
      assertEquals(drawn, svg.getElementsByTagName("path").getLength());
    }
    assertEquals(2, Cli.run(args).code(), "they exist already");
    Object[] again = Arrays.copyOf(args, args.length + 1);
    again[args.length] = "--overwrite";
    assertEquals(0, Cli.run(again).code());
  }

  /** A frame per stroke, all of one size, in an endless loop. */
  private static void requireAnimation(Path file, int frames) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertEquals(frames, reader.getNumImages(true));
      for (int i = 0; i < frames; i++) {
        BufferedImage frame = reader.read(i);
        assertEquals(8 * 28, frame.getWidth());
        assertEquals(8 * 28, frame.getHeight());
        IIOMetadata metadata = reader.getImageMetadata(i);
        var root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        var control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        assertEquals(i == frames - 1 ? "200" : "60", control.getAttribute("delayTime"));
        if (i == 0) {
          var loop = (IIOMetadataNode) root.getElementsByTagName("ApplicationExtension").item(0);
          assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
          assertEquals(1, ((byte[]) loop.getUserObject())[0]);
        }
      }
    } finally {
      reader.dispose();
    }
  }

  @Test
  void anAlphabetIsNamedWhereTheModelKnowsAny() throws IOException {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Cli.Result result =
        Cli.run(explain("--model", conditional, "--alphabet", "Sihan", "--json", cross));
    assertEquals(0, result.code(), result.err());
    JsonObject image = result.json().getAsJsonArray("images").get(0).getAsJsonObject();
    for (var program : image.getAsJsonArray("programs")) {
      String printed = program.getAsJsonObject().get("program").getAsString();
      assertTrue(printed.startsWith("a2 "), printed);
    }
  }

  @Test
  void theModelOfARunNamesTheDomain() throws IOException {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Cli.Result result = Cli.run("explain", "--model", model, "--budget", "1ms", cross);
    assertEquals(0, result.code(), result.err());
  }

  @Test
  void badPicturesAndRequestsAreOneLine() throws IOException {
    Path cross = TinyStrokes.cross(temp.resolve("cross.png"));
    Path text = Files.writeString(temp.resolve("text.png"), "no picture");
    Path cut = temp.resolve("cut.png");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cross), 60));
    Path none = temp.resolve("none.png");
    Object[][] cases = {
      {none + ": no such file or directory", "--model", model, none},
      {text + ": ", "--model", model, text},
      {cut + ": ", "--model", model, cut},
      {text + ": ", "--model", model, cross, text},
      {none + ": no model there; train it with", "--model", none, cross},
      {"Give one or more pictures", "--model", model},
      {"--particles must be 1 to 10000, not 0", "--model", model, "--particles", 0, cross},
      {text + ": not a directory", "--model", model, "--out", text, cross},
      {
        "Unknown option: '--column'; it is an option of 'mws4j explain regex'",
        "--model",
        model,
        "--column",
        1,
        cross
      },
      {
        "Unknown option: '--noise'; it is an option of 'mws4j explain automata'",
        "--model",
        model,
        "--noise",
        0.1,
        cross
      },
      {
        "--alphabet: the model is not conditioned on alphabets; leave it out",
        "--model",
        model,
        "--alphabet",
        "Sihan",
        cross
      },
      {
        "--alphabet: the model has no alphabet \"Latin\"; it has \"Karvat\", \"Olume\", \"Sihan\"",
        "--model",
        conditional,
        "--alphabet",
        "Latin",
        cross
      },
      {
        "the model is conditioned on alphabets; name that of the image with --alphabet",
        "--model",
        conditional,
        cross
      },
    };
    for (Object[] each : cases) {
      Cli.Result result = Cli.run(explain(Arrays.copyOfRange(each, 1, each.length)));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
      assertEquals("", result.out());
    }
    Cli.Result result = Cli.run("explain", "--alphabet", "Sihan", "--strings", "a");
    assertEquals(2, result.code());
    assertTrue(
        result
            .errorLine()
            .startsWith(
                "mws4j: Unknown option: '--alphabet'; it is an option of 'mws4j explain strokes'"),
        result.err());
  }
}
