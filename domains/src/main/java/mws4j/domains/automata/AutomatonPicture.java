package mws4j.domains.automata;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import mws4j.domains.DataException;

/** Pictures of images, written as PNG: a black pixel is a cell that is 1, a white one is 0. */
public final class AutomatonPicture {
  /** Largest file accepted. */
  static final int MAX_BYTES = 32 << 20;

  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  private AutomatonPicture() {}

  /**
   * Reads a picture with one pixel per cell.
   *
   * @throws DataException if it is of no kind that Java reads, too large, or has a pixel that is
   *     neither black nor white
   */
  public static AutomatonImage read(Path file) throws IOException {
    String source = file.toString();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw DataException.in(source, "is larger than " + MAX_BYTES + " bytes; crop the picture");
    }
    BufferedImage picture = decode(bytes, source);
    return AutomatonImage.of(
        picture.getHeight(),
        picture.getWidth(),
        (row, column) -> isBlack(picture.getRGB(column, row), row, column, source));
  }

  private static boolean isBlack(int argb, int row, int column, String source) {
    if (argb != BLACK && argb != WHITE) {
      boolean opaque = argb >>> 24 == BLACK >>> 24;
      throw DataException.at(
          source,
          row + 1L,
          column + 1L,
          "this pixel is #%06x%s; only black (1) and white (0) are cells"
              .formatted(argb & 0xFFFFFF, opaque ? "" : " and transparent"));
    }
    return argb == BLACK;
  }

  private static BufferedImage decode(byte[] bytes, String source) throws IOException {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw DataException.in(source, "is not a picture of a known kind; give a PNG file");
      }
      return decode(readers.next(), in, source);
    }
  }

  /** The size is looked at before the pixels, of which a small file may promise many. */
  private static BufferedImage decode(ImageReader reader, ImageInputStream in, String source) {
    try {
      reader.setInput(in, true, true);
      requireSize("high", reader.getHeight(0), source);
      requireSize("wide", reader.getWidth(0), source);
      return reader.read(0);
    } catch (DataException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the decoder meets damage with either
      throw DataException.in(source, "damaged picture: " + e.getMessage());
    } finally {
      reader.dispose();
    }
  }

  private static void requireSize(String what, int size, String source) {
    if (size < 1 || size > AutomatonImage.MAX_SIZE) {
      throw DataException.in(
          source,
          "is %d pixels %s; at most %d are allowed, crop the picture"
              .formatted(size, what, AutomatonImage.MAX_SIZE));
    }
  }

  /** Writes a picture with one pixel per cell. */
  public static void write(Path file, AutomatonImage image) throws IOException {
    ImageIO.write(draw(image), "png", file.toFile());
  }

  /** A picture with one pixel per cell. */
  public static BufferedImage draw(AutomatonImage image) {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_BINARY);
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        picture.setRGB(column, row, image.cell(row, column) ? BLACK : WHITE);
      }
    }
    return picture;
  }
}
