package mws4j.cli.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;

/** A training run on characters that takes a second: three strokes, eight types, four maps. */
public final class TinyStrokes {
  private TinyStrokes() {}

  /** The arguments of a run, and more. */
  public static Object[] args(Path out, long steps, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("train", "strokes", "--out", out, "--steps", steps, "--batch", 6));
    args.addAll(List.of("--strokes", 3, "--bank", 8, "--filters", 4, "--hidden", 8));
    args.addAll(List.of("--seed", 3, "--threads", 2));
    args.addAll(List.of(more));
    return args.toArray();
  }

  /** Trains; fails unless all went well. */
  public static Cli.Result train(Path out, long steps, Object... more) {
    Cli.Result result = Cli.run(args(out, steps, more));
    assertEquals(0, result.code(), result.err());
    return result;
  }

  /** A picture of a cross. */
  public static Path cross(Path file) throws IOException {
    return picture(file, new Rectangle(26, 8, 4, 40), new Rectangle(10, 20, 36, 4));
  }

  /** A picture of a bar. */
  public static Path bar(Path file) throws IOException {
    return picture(file, new Rectangle(26, 8, 4, 40));
  }

  private static Path picture(Path file, Rectangle... ink) throws IOException {
    BufferedImage image = new BufferedImage(56, 56, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 56, 56);
    graphics.setColor(Color.BLACK);
    for (Rectangle each : ink) {
      graphics.fill(each);
    }
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
