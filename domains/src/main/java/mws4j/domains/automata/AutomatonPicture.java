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
import javax.imageio.stream.MemoryCacheImageInputStream;
import mws4j.domains.DataException;

/** PNG pictures of images: a black pixel is a cell that is 1, a white one is 0. */
public final class AutomatonPicture {
  /** Largest file accepted. */
  static final int MAX_BYTES = 32 << 20;

  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  private AutomatonPicture() {}

  /**
   * Reads a picture with one pixel per cell.
   *
   * @throws DataException if it is no PNG, too large, or has a pixel that is neither black nor
   *     white
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
      throw DataException.in(
          source,
          "pixel (%d, %d) is #%08X; only opaque black (#FF000000) and white are cells, convert the"
                  .formatted(column, row, argb)
              + " picture to black and white without grey or transparent pixels");
    }
    return argb == BLACK;
  }

  private static BufferedImage decode(byte[] bytes, String source) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    ImageReader reader = readers.next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      requireSize("high", reader.getHeight(0), source);
      requireSize("wide", reader.getWidth(0), source);
      return reader.read(0);
    } catch (DataException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the decoder meets damage with either
      throw DataException.in(source, "is no PNG picture or is damaged (" + e.getMessage() + ")");
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
