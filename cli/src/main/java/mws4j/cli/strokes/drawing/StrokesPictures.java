package mws4j.cli.strokes.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.pictures.Charts;
import mws4j.cli.pictures.ImageSheet;
import mws4j.domains.strokes.PenStroke;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesProgram;
import mws4j.domains.strokes.StrokesSettings;

/** Canvases and strokes as pictures: black is ink, white is paper. */
public final class StrokesPictures {
  private static final int WHITE = 255;

  private static final int BANK_CELL = 64;
  private static final int BANK_PER_ROW = 8;

  /** The longest stroke that can be learned fits into a cell: two thirds of the canvas. */
  private static final double BANK_ZOOM = 1.5;

  private static final float BANK_LINE = 2.5f;

  private StrokesPictures() {}

  /**
   * Rows of canvases with gaps between them.
   *
   * @param rows probabilities of ink, (side²) each, the top row of pixels first
   * @param scale pixels of the picture for one of a canvas
   */
  public static BufferedImage rows(List<List<float[]>> rows, int side, int scale) {
    return ImageSheet.draw(
        rows.stream()
            .map(row -> row.stream().map(canvas -> picture(canvas, side, scale)).toList())
            .toList());
  }

  /** Canvases in rows of some. */
  public static BufferedImage sheet(List<float[]> canvases, int perRow, int side, int scale) {
    return rows(ImageSheet.rows(canvases, perRow), side, scale);
  }

  /** One canvas. */
  public static BufferedImage picture(float[] canvas, int side, int scale) {
    return added(canvas, canvas, side, scale);
  }

  /** A canvas on which the ink that was not there before is coloured. */
  public static BufferedImage added(float[] before, float[] after, int side, int scale) {
    int size = side * scale;
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int pixel = y / scale * side + x / scale;
        int fresh = WHITE - grey(Math.max(0, after[pixel] - before[pixel]));
        int paper = grey(after[pixel]);
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          int colour = (Charts.color(0).getRGB() >> shift) & 0xFF;
          rgb |= (paper + fresh * colour / WHITE) << shift;
        }
        picture.setRGB(x, y, rgb);
      }
    }
    return picture;
  }

  /** The level of grey of a probability of ink, 0 for black. */
  private static int grey(float ink) {
    return Math.round(WHITE * (1 - ink));
  }

  /** All strokes that a model has learned, each with a dot where it begins. */
  public static BufferedImage bank(StrokesModel model) {
    StrokesCanvas canvas = StrokesCanvas.of(model);
    List<BufferedImage> cells = new ArrayList<>();
    for (int stroke = 0; stroke < model.structure().bank(); stroke++) {
      cells.add(draw(alone(model.structure(), canvas, stroke)));
    }
    return ImageSheet.draw(ImageSheet.rows(cells, BANK_PER_ROW));
  }

  /** A stroke of the bank, by a program that begins with it. */
  private static PenStroke alone(StrokesSettings settings, StrokesCanvas canvas, int stroke) {
    List<StrokesProgram.Step> steps = new ArrayList<>();
    for (int i = 0; i < settings.strokes(); i++) {
      steps.add(new StrokesProgram.Step(stroke, false));
    }
    int alphabet = settings.alphabets().isEmpty() ? -1 : 0;
    int[] tokens = settings.tokens().encode(new StrokesProgram(alphabet, steps));
    return canvas.penStrokes(tokens).get(0);
  }

  /** In the middle of its cell. */
  private static BufferedImage draw(PenStroke stroke) {
    BufferedImage cell = new BufferedImage(BANK_CELL, BANK_CELL, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = cell.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, BANK_CELL, BANK_CELL);
    Path2D path = StrokeShape.path(stroke);
    Rectangle2D box = path.getBounds2D();
    AffineTransform toCell = new AffineTransform();
    toCell.translate(BANK_CELL / 2.0, BANK_CELL / 2.0);
    toCell.scale(BANK_ZOOM * BANK_CELL, -BANK_ZOOM * BANK_CELL);
    toCell.translate(-box.getCenterX(), -box.getCenterY());
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(BANK_LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(toCell.createTransformedShape(path));
    double[] start = {stroke.x0(), stroke.y0()};
    toCell.transform(start, 0, start, 0, 1);
    graphics.setColor(Charts.color(1));
    graphics.fillOval((int) start[0] - 3, (int) start[1] - 3, 6, 6);
    graphics.dispose();
    return cell;
  }
}
