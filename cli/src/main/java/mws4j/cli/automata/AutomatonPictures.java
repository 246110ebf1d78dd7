package mws4j.cli.automata;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mws4j.cli.data.DataFiles;
import mws4j.domains.DataException;
import mws4j.domains.automata.AutomatonImage;

/** Automata as pictures: a cell is a pixel, black is 1 and white is 0. */
public final class AutomatonPictures {
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;
  private static final int GREY = 0xB0B0B0;
  private static final int RGB = 0xFFFFFF;
  private static final int OPAQUE = 0xFF;
  private static final int GAP = 4;
  private static final int MOST_PER_ROW = 10;

  private AutomatonPictures() {}

  /**
   * Reads a picture.
   *
   * @throws DataException if it is none, too large, or has other colours than black and white
   */
  public static AutomatonImage read(Path file) throws IOException {
    DataFiles.require(file);
    BufferedImage pixels = pixels(file);
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        int colour = pixels.getRGB(x, y);
        boolean pure = (colour & RGB) == BLACK || (colour & RGB) == WHITE;
        if (!pure || colour >>> 24 != OPAQUE) {
          throw DataException.at(
              file.toString(),
              y + 1L,
              x + 1L,
              String.format(
                  "this pixel is #%06x%s; only black (1) and white (0) are cells",
                  colour & RGB, colour >>> 24 == OPAQUE ? "" : " and transparent"));
        }
      }
    }
    return AutomatonImage.of(
        pixels.getHeight(), pixels.getWidth(), (y, x) -> (pixels.getRGB(x, y) & RGB) == BLACK);
  }

  /** The size is looked at before the pixels, of which a small file may promise many. */
  private static BufferedImage pixels(Path file) throws IOException {
    String source = file.toString();
    try (var bytes = Files.newInputStream(file);
        ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw DataException.in(source, "is no picture of a known kind; give a PNG file");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int most = AutomatonImage.MAX_SIZE;
        if (reader.getWidth(0) > most || reader.getHeight(0) > most) {
          throw DataException.in(
              source,
              String.format(
                  "%dx%d pixels, at most %dx%d are allowed",
                  reader.getWidth(0), reader.getHeight(0), most, most));
        }
        return reader.read(0);
      } catch (IOException | RuntimeException e) {
        if (e instanceof DataException known) {
          throw known;
        }
        // Decoders throw whatever a damaged file makes them stumble over.
        throw DataException.in(source, "damaged picture: " + e.getMessage());
      } finally {
        reader.dispose();
      }
    }
  }

  /** One image, a pixel per cell. */
  public static BufferedImage draw(AutomatonImage image) {
    return sheet(List.of(List.of(image)), 0);
  }

  /** Images in rows of ten with gaps between them; a single one without. */
  public static BufferedImage sheet(List<AutomatonImage> images) {
    if (images.size() == 1) {
      return draw(images.get(0));
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
    return sheet(rows, GAP);
  }

  private static BufferedImage sheet(List<List<AutomatonImage>> rows, int gap) {
    int width = 0;
    int height = gap;
    for (List<AutomatonImage> row : rows) {
      width = Math.max(width, gap + row.stream().mapToInt(image -> image.width() + gap).sum());
      height += gap + row.stream().mapToInt(AutomatonImage::height).max().orElse(0);
    }
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sheet.setRGB(x, y, GREY);
      }
    }
    int top = gap;
    for (List<AutomatonImage> row : rows) {
      int left = gap;
      for (AutomatonImage image : row) {
        copy(image, sheet, left, top);
        left += image.width() + gap;
      }
      top += gap + row.stream().mapToInt(AutomatonImage::height).max().orElse(0);
    }
    return sheet;
  }

  private static void copy(AutomatonImage image, BufferedImage sheet, int left, int top) {
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        sheet.setRGB(left + x, top + y, image.cell(y, x) ? BLACK : WHITE);
      }
    }
  }
}
