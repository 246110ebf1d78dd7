package mws4j.cli.strokes;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.pictures.ImageSheet;
import mws4j.cli.strokes.drawing.StrokesPictures;
import mws4j.domains.strokes.PenStroke;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * How programs draw images, a row each: the image, the canvas after every stroke that draws, its
 * ink in colour, and what the program makes of the image.
 */
final class StrokeByStroke {
  /** Rows of a block. */
  private static final int ROWS = 20;

  private static final int SCALE = 2;

  private StrokeByStroke() {}

  /** Two blocks: of at most 20 images each, spread evenly over either. */
  static BufferedImage of(StrokesModel model, ImagePrograms left, ImagePrograms right) {
    return ImageSheet.beside(block(model, left.some(ROWS)), block(model, right.some(ROWS)));
  }

  /** Two blocks of one: at most 40 images, spread evenly. */
  static BufferedImage of(StrokesModel model, ImagePrograms all) {
    ImagePrograms shown = all.some(2 * ROWS);
    int half = (shown.images().size() + 1) / 2;
    return ImageSheet.beside(
        block(model, shown.part(0, half)), block(model, shown.part(half, shown.images().size())));
  }

  /** Each image drawn by its best program. */
  private static BufferedImage block(StrokesModel model, ImagePrograms shown) {
    StrokesCanvas canvas = StrokesCanvas.of(model);
    List<List<BufferedImage>> rows = new ArrayList<>();
    for (int i = 0; i < shown.images().size(); i++) {
      rows.add(row(canvas, shown.images().get(i), shown.programs().get(i).program(0)));
    }
    return ImageSheet.draw(rows);
  }

  /** The last cell of a row stands at its end, behind empty places if few strokes draw. */
  private static List<BufferedImage> row(
      StrokesCanvas canvas, CharacterImage image, int[] program) {
    int side = image.side();
    List<BufferedImage> row = new ArrayList<>();
    row.add(StrokesPictures.picture(image.pixels(), side, SCALE));
    float[][] canvases = canvas.strokeByStroke(program);
    List<PenStroke> way = canvas.penStrokes(program);
    for (int k = 1; k < canvases.length; k++) { // the first only moves the pen
      if (way.get(k).drawn()) {
        row.add(StrokesPictures.added(canvases[k - 1], canvases[k], side, SCALE));
      }
    }
    while (row.size() < canvases.length) {
      row.add(ImageSheet.empty(side * SCALE, side * SCALE));
    }
    row.add(StrokesPictures.picture(canvas.reconstruction(program, image), side, SCALE));
    return row;
  }
}
