package mws4j.cli.strokes;

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
import mws4j.domains.strokes.PenStroke;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesProgram;
import mws4j.domains.strokes.StrokesSettings;

/** Canvases and strokes as pictures: black is ink, white is paper. */
public final class StrokesPictures {
  private static final int GAP = 4;
  private static final int GAP_COLOUR = 0xB0B0B0;
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
  static BufferedImage rows(List<List<float[]>> rows, int side, int scale) {
    int cell = side * scale + GAP;
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    BufferedImage sheet =
        new BufferedImage(
            GAP + columns * cell, GAP + rows.size() * cell, BufferedImage.TYPE_INT_RGB);
    fill(sheet, GAP_COLOUR);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        copy(rows.get(row).get(column), side, scale, sheet, GAP + column * cell, GAP + row * cell);
      }
    }
    return sheet;
  }

  /** Canvases in rows of some. */
  static BufferedImage sheet(List<float[]> canvases, int perRow, int side, int scale) {
    List<List<float[]>> rows = new ArrayList<>();
    for (int from = 0; from < canvases.size(); from += perRow) {
      rows.add(canvases.subList(from, Math.min(canvases.size(), from + perRow)));
    }
    return rows(rows, side, scale);
  }

  private static void fill(BufferedImage sheet, int colour) {
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        sheet.setRGB(x, y, colour);
      }
    }
  }

  private static void copy(
      float[] canvas, int side, int scale, BufferedImage sheet, int left, int top) {
    for (int y = 0; y < side * scale; y++) {
      for (int x = 0; x < side * scale; x++) {
        int grey = grey(canvas[y / scale * side + x / scale]);
        sheet.setRGB(left + x, top + y, grey << 16 | grey << 8 | grey);
      }
    }
  }

  /** The level of grey of a probability of ink, 0 for black. */
  static int grey(float ink) {
    return Math.round(WHITE * (1 - ink));
  }

  /** All strokes that a model has learned, each with a dot where it begins. */
  static BufferedImage bank(StrokesModel model) {
    int size = model.structure().bank();
    int rows = (size + BANK_PER_ROW - 1) / BANK_PER_ROW;
    int cell = BANK_CELL + GAP;
    BufferedImage sheet =
        new BufferedImage(
            GAP + Math.min(size, BANK_PER_ROW) * cell,
            GAP + rows * cell,
            BufferedImage.TYPE_INT_RGB);
    fill(sheet, GAP_COLOUR);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    StrokesCanvas canvas = StrokesCanvas.of(model);
    for (int stroke = 0; stroke < size; stroke++) {
      int left = GAP + stroke % BANK_PER_ROW * cell;
      int top = GAP + stroke / BANK_PER_ROW * cell;
      graphics.setClip(left, top, BANK_CELL, BANK_CELL);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(left, top, BANK_CELL, BANK_CELL);
      draw(alone(model.structure(), canvas, stroke), left, top, graphics);
    }
    graphics.dispose();
    return sheet;
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
  private static void draw(PenStroke stroke, int left, int top, Graphics2D graphics) {
    Path2D path = StrokeShape.path(stroke);
    Rectangle2D box = path.getBounds2D();
    AffineTransform toCell = new AffineTransform();
    toCell.translate(left + BANK_CELL / 2.0, top + BANK_CELL / 2.0);
    toCell.scale(BANK_ZOOM * BANK_CELL, -BANK_ZOOM * BANK_CELL);
    toCell.translate(-box.getCenterX(), -box.getCenterY());
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(BANK_LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(toCell.createTransformedShape(path));
    double[] start = {stroke.x0(), stroke.y0()};
    toCell.transform(start, 0, start, 0, 1);
    graphics.setColor(Charts.color(1));
    graphics.fillOval((int) start[0] - 3, (int) start[1] - 3, 6, 6);
  }
}
