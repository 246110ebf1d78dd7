package mws4j.cli.strokes.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.pictures.AnimatedGif;
import mws4j.cli.pictures.Charts;
import mws4j.domains.strokes.PenStroke;

/** A character as it is drawn, stroke by stroke, with the pen's way in colour. */
public final class StrokesAnimation {
  private static final int SCALE = 8;

  /** Levels of grey; the rest of the palette is for the pen on and above the paper. */
  private static final int GREYS = 254;

  private static final Color ON_PAPER = Charts.color(0);
  private static final Color ABOVE_PAPER = Charts.color(1);
  private static final int CENTISECONDS = 60;
  private static final int LAST_CENTISECONDS = 200;
  private static final int PEN = 9;

  private StrokesAnimation() {}

  /**
   * A GIF file with a frame per stroke, over and over again.
   *
   * @param canvases probabilities of ink after each stroke
   * @param way of the pen
   */
  public static byte[] gif(float[][] canvases, List<PenStroke> way, int side) throws IOException {
    List<AnimatedGif.Frame> frames = new ArrayList<>();
    for (int k = 0; k < canvases.length; k++) {
      BufferedImage picture = paper(canvases[k], side);
      draw(way.get(k), picture, side);
      int delay = k == canvases.length - 1 ? LAST_CENTISECONDS : CENTISECONDS;
      frames.add(new AnimatedGif.Frame(picture, delay));
    }
    return AnimatedGif.encode(frames);
  }

  private static IndexColorModel palette() {
    byte[] red = new byte[GREYS + 2];
    byte[] green = new byte[GREYS + 2];
    byte[] blue = new byte[GREYS + 2];
    for (int level = 0; level < GREYS; level++) {
      byte grey = (byte) (level * 255 / (GREYS - 1));
      red[level] = grey;
      green[level] = grey;
      blue[level] = grey;
    }
    Color[] colours = {ON_PAPER, ABOVE_PAPER};
    for (int i = 0; i < colours.length; i++) {
      red[GREYS + i] = (byte) colours[i].getRed();
      green[GREYS + i] = (byte) colours[i].getGreen();
      blue[GREYS + i] = (byte) colours[i].getBlue();
    }
    return new IndexColorModel(8, red.length, red, green, blue);
  }

  private static BufferedImage paper(float[] canvas, int side) {
    int size = side * SCALE;
    BufferedImage picture =
        new BufferedImage(size, size, BufferedImage.TYPE_BYTE_INDEXED, palette());
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float ink = canvas[y / SCALE * side + x / SCALE];
        picture.getRaster().setSample(x, y, 0, Math.round((1 - ink) * (GREYS - 1)));
      }
    }
    return picture;
  }

  private static void draw(PenStroke stroke, BufferedImage picture, int side) {
    double unit = SCALE * (side - 1); // the canvas goes from the first pixel's centre to the last's
    AffineTransform toPixels =
        new AffineTransform(unit, 0, 0, -unit, SCALE / 2.0, unit + SCALE / 2.0);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(stroke.drawn() ? ON_PAPER : ABOVE_PAPER);
    graphics.setStroke(new BasicStroke(2));
    graphics.draw(toPixels.createTransformedShape(StrokeShape.path(stroke)));
    double[] end = {stroke.x1(), stroke.y1()};
    toPixels.transform(end, 0, end, 0, 1);
    graphics.fillOval((int) end[0] - PEN / 2, (int) end[1] - PEN / 2, PEN, PEN);
    graphics.dispose();
  }
}
