package mws4j.cli.automata;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonPicture;

/** Several automata on one picture, each as {@link AutomatonPicture} draws it. */
final class AutomatonPictures {
  private static final int GREY = 0xB0B0B0;
  private static final int GAP = 4;
  private static final int MOST_PER_ROW = 10;

  private AutomatonPictures() {}

  /** Images in rows of ten with gaps between them; a single one without. */
  static BufferedImage sheet(List<AutomatonImage> images) {
    if (images.size() == 1) {
      return AutomatonPicture.draw(images.get(0));
    }
    List<List<AutomatonImage>> rows =
        IntStream.range(0, (images.size() + MOST_PER_ROW - 1) / MOST_PER_ROW)
            .mapToObj(
                row ->
                    images.subList(
                        row * MOST_PER_ROW, Math.min(images.size(), (row + 1) * MOST_PER_ROW)))
            .toList();
    return rows(rows);
  }

  /** Rows of images with gaps between them. */
  static BufferedImage rows(List<List<AutomatonImage>> rows) {
    int width = 0;
    int height = GAP;
    for (List<AutomatonImage> row : rows) {
      width = Math.max(width, GAP + row.stream().mapToInt(image -> image.width() + GAP).sum());
      height += GAP + heightOf(row);
    }
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(new Color(GREY));
    graphics.fillRect(0, 0, width, height);
    int top = GAP;
    for (List<AutomatonImage> row : rows) {
      int left = GAP;
      for (AutomatonImage image : row) {
        graphics.drawImage(AutomatonPicture.draw(image), left, top, null);
        left += image.width() + GAP;
      }
      top += GAP + heightOf(row);
    }
    graphics.dispose();
    return sheet;
  }

  private static int heightOf(List<AutomatonImage> row) {
    return row.stream().mapToInt(AutomatonImage::height).max().orElse(0);
  }
}
