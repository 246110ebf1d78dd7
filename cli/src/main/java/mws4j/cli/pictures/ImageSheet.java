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
  private static final int BETWEEN = 24; // pixels between two sheets

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
    BufferedImage sheet = filled(GREY, width, height);
    Graphics2D graphics = sheet.createGraphics();
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

  /** A place in a row that is left empty. */
  public static BufferedImage empty(int width, int height) {
    return filled(GREY, width, height);
  }

  /** Two sheets side by side on white. */
  public static BufferedImage beside(BufferedImage left, BufferedImage right) {
    int width = left.getWidth() + BETWEEN + right.getWidth();
    BufferedImage both = filled(Color.WHITE, width, Math.max(left.getHeight(), right.getHeight()));
    Graphics2D graphics = both.createGraphics();
    graphics.drawImage(left, 0, 0, null);
    graphics.drawImage(right, left.getWidth() + BETWEEN, 0, null);
    graphics.dispose();
    return both;
  }

  private static BufferedImage filled(Color colour, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  private static int heightOf(List<BufferedImage> row) {
    return row.stream().mapToInt(BufferedImage::getHeight).max().orElse(0);
  }
}
