package mws4j.cli.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class ClassifyStrokesCommandTest {
  private static final int[][] BARS = {
    {45, 10, 12, 60}, {10, 45, 70, 12}, {20, 20, 10, 70}, {20, 80, 60, 10}
  };

  @TempDir static Path models;
  @TempDir Path temp;

  private static Path model;

  @BeforeAll
  static void train() {
    model = models.resolve("model");
    TinyStrokes.train(model, 20, "--maps", 4, "--limit", 20);
  }

  private static byte[] drawing(int[] bar) throws IOException {
    BufferedImage image = new BufferedImage(105, 105, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 105, 105);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(bar[0], bar[1], bar[2], bar[3]);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** Runs of four bars; test i shows class i + shift, which the labels say or not. */
  public static Path zip(Path folder, int runs, int shift, int labelled) throws IOException {
    Path file = folder.resolve("runs-" + runs + "-" + shift + "-" + labelled + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int run = 1; run <= runs; run++) {
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < BARS.length; i++) {
          String test = String.format("run%02d/test/item%02d.png", run, i + 1);
          int named = (i + labelled) % BARS.length;
          String training = String.format("run%02d/training/class%02d.png", run, named + 1);
          labels.append(test).append(' ').append(training).append('\n');
          add(zip, test, drawing(BARS[(i + shift) % BARS.length]));
          add(zip, String.format("run%02d/training/class%02d.png", run, i + 1), drawing(BARS[i]));
        }
        byte[] text = labels.toString().getBytes(StandardCharsets.UTF_8);
        add(zip, String.format("run%02d/class_labels.txt", run), text);
      }
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static Cli.Result classify(Object... more) {
    Object[] args = {"classify", "strokes", "--model", model, "--rounds", 5};
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Cli.run(all);
  }

  /** No program found for another bar explains a bar as well as the one found for itself. */
  @Test
  void theSameDrawingIsRecognised() throws IOException {
    JsonObject right = classify("--runs", zip(temp, 2, 1, 1), "--json").json();
    assertEquals(0, right.get("error").getAsDouble());
    assertEquals(4, right.get("ways").getAsInt());
    assertEquals(2, right.getAsJsonArray("runs").size());
    assertTrue(right.get("high").getAsDouble() > 0, "eight tests prove little");
    JsonObject wrong = classify("--runs", zip(temp, 1, 0, 1), "--json").json();
    assertEquals(1, wrong.get("error").getAsDouble(), "the labels say so");
    JsonObject run = wrong.getAsJsonArray("runs").get(0).getAsJsonObject();
    assertEquals("run01", run.get("run").getAsString());
    assertEquals(4, run.get("tests").getAsInt());
  }

  @Test
  void printsATable() throws IOException {
    Cli.Result result = classify("--runs", zip(temp, 3, 0, 0), "--limit-runs", 2);
    assertEquals(0, result.code(), result.err());
    assertEquals(4, result.out().lines().count(), result.out());
    assertTrue(result.out().contains("run02      4     4  0.0 %"), result.out());
    assertTrue(result.out().contains("all        8     4  0.0 %"), result.out());
  }

  @Test
  void badRequestsAreOneLine() throws IOException {
    Path good = zip(temp, 1, 0, 0);
    Path broken = temp.resolve("broken.zip");
    Files.write(broken, Arrays.copyOf(Files.readAllBytes(good), 300));
    Path none = temp.resolve("none.zip");
    Path conditional = temp.resolve("conditional");
    TinyStrokes.train(conditional, 1, "--maps", 1, "--limit", 8, "--condition-on-alphabet");
    Object[][] cases = {
      {none + ": no such file or directory", "--runs", none},
      {broken + ": ", "--runs", broken},
      {temp + ": is a folder; give a file", "--runs", temp},
      {"--rounds must be 1 to 1000000, not 0", "--runs", good, "--rounds", 0},
      {"--memory must be 1 to 1000, not 0", "--runs", good, "--memory", 0},
      {"--limit-runs must be 1 to 2147483647, not 0", "--runs", good, "--limit-runs", 0},
      {"the model is conditioned on alphabets", "--runs", good, "--model", conditional},
      {"Missing required option: '--runs=ZIP'"},
    };
    for (Object[] each : cases) {
      Object[] args = {"classify", "strokes"};
      boolean named = Arrays.asList(each).contains("--model");
      Object[] all = new Object[args.length + each.length - 1 + (named ? 0 : 2)];
      System.arraycopy(args, 0, all, 0, 2);
      System.arraycopy(each, 1, all, 2, each.length - 1);
      if (!named) {
        all[all.length - 2] = "--model";
        all[all.length - 1] = model;
      }
      Cli.Result result = Cli.run(all);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
    }
    assertEquals(2, Cli.run("classify").code());
  }
}
