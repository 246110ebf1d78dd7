package mws4j.cli.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Small pictures in rows, with grey gaps between them. */
public final class ImageSheet {
  private static final Color GREY = new Color(0xB0B0B0);
  private static final int GAP = 4;

  private ImageSheet() {}

  /** What stands in each row if there are so many to a row. */
  public static <T> List<List<T>> rows(List<T> cells, int perRow) {
    List<List<T>> rows = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += perRow) {
      rows.add(cells.subList(from, Math.min(cells.size(), from + perRow)));
    }
    return rows;
  }

  /** Draws rows, one below the other. */
  public static BufferedImage draw(List<List<BufferedImage>> rows) {
    int width = GAP;
    int height = GAP;
    for (List<BufferedImage> row : rows) {
      width = Math.max(width, GAP + row.stream().mapToInt(cell -> cell.getWidth() + GAP).sum());
      height += heightOf(row) + GAP;
    }
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(GREY);
    graphics.fillRect(0, 0, width, height);
    int top = GAP;
    for (List<BufferedImage> row : rows) {
      int left = GAP;
      for (BufferedImage cell : row) {
        graphics.drawImage(cell, left, top, null);
        left += cell.getWidth() + GAP;
      }
      top += heightOf(row) + GAP;
    }
    graphics.dispose();
    return sheet;
  }

  private static int heightOf(List<BufferedImage> row) {
    return row.stream().mapToInt(BufferedImage::getHeight).max().orElse(0);
  }
}
