package mws4j.domains.strokes.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import mws4j.domains.DataException;

/**
 * Decodes PNG and JPEG pictures that are not to be trusted. Sides are known to be within bounds
 * before memory is taken for the pixels. Uses the JDK's desktop module, but needs no display.
 */
final class PictureDecoder {
  private PictureDecoder() {}

  /**
   * Brightness: 0 for black, 255 for white; transparent pixels show white paper.
   *
   * @param bytes a whole file
   * @param source the name that error messages give to it
   * @param maxSide largest width or height accepted
   */
  static Picture decode(byte[] bytes, String source, int maxSide) {
    if (PngStructure.hasSignature(bytes)) {
      PngStructure.check(bytes, source, maxSide);
      return decode(bytes, "png", source, maxSide);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8) {
      return decode(bytes, "jpeg", source, maxSide);
    }
    throw DataException.in(source, "is neither a PNG nor a JPEG picture; convert it to one");
  }

  static void requireSides(int width, int height, int maxSide, String source) {
    if (width < 1 || height < 1 || width > maxSide || height > maxSide) {
      throw DataException.in(
          source,
          String.format(
              "says that it has %s x %s pixels, but 1 to %d each are allowed; reduce the picture",
              Integer.toUnsignedString(width), Integer.toUnsignedString(height), maxSide));
    }
  }

  private static Picture decode(byte[] bytes, String format, String source, int maxSide) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      requireSides(reader.getWidth(0), reader.getHeight(0), maxSide, source);
      return brightness(reader.read(0));
    } catch (DataException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the JDK's decoders throw all kinds
      throw DataException.at(
          source, 0, "cannot be decoded (" + e.getMessage() + "); save the picture anew", e);
    } finally {
      reader.dispose();
    }
  }

  private static Picture brightness(BufferedImage image) {
    ColorModel model = image.getColorModel();
    boolean grey =
        model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(model instanceof IndexColorModel);
    byte[] levels = new byte[image.getWidth() * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      if (grey) {
        greyRow(image, y, levels);
      } else {
        colourRow(image, y, levels);
      }
    }
    return new Picture(image.getWidth(), image.getHeight(), levels);
  }

  /** Takes samples as they are: getRGB would convert grey to another gamma. */
  private static void greyRow(BufferedImage image, int y, byte[] levels) {
    int width = image.getWidth();
    int max = (1 << image.getColorModel().getComponentSize(0)) - 1;
    int[] grey = image.getRaster().getSamples(0, y, width, 1, 0, (int[]) null);
    boolean transparent = image.getColorModel().hasAlpha();
    int[] alpha =
        transparent ? image.getRaster().getSamples(0, y, width, 1, 1, (int[]) null) : new int[0];
    for (int x = 0; x < width; x++) {
      int level = scaled(grey[x], max);
      levels[y * width + x] = onPaper(level, transparent ? scaled(alpha[x], max) : 255);
    }
  }

  private static int scaled(int sample, int max) {
    return (int) ((sample * 255L + max / 2) / max);
  }

  private static void colourRow(BufferedImage image, int y, byte[] levels) {
    int width = image.getWidth();
    int[] argb = image.getRGB(0, y, width, 1, null, 0, width);
    for (int x = 0; x < width; x++) {
      int red = argb[x] >> 16 & 0xff;
      int green = argb[x] >> 8 & 0xff;
      int blue = argb[x] & 0xff;
      int level = (299 * red + 587 * green + 114 * blue + 500) / 1000;
      levels[y * width + x] = onPaper(level, argb[x] >>> 24);
    }
  }

  private static byte onPaper(int level, int alpha) {
    return (byte) ((level * alpha + 255 * (255 - alpha) + 127) / 255);
  }
}
