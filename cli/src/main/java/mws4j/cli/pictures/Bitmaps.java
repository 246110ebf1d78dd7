package mws4j.cli.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures made of pixels. */
public final class Bitmaps {
  private Bitmaps() {}

  /** As a PNG file. */
  public static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java cannot write PNG files");
    }
    return out.toByteArray();
  }

  /** As an SVG element that holds the pixels, for pages that need no other file. */
  public static String svg(BufferedImage image) throws IOException {
    return String.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">"
            + "<image width=\"%d\" height=\"%d\" href=\"data:image/png;base64,%s\"/></svg>",
        image.getWidth(),
        image.getHeight(),
        image.getWidth(),
        image.getHeight(),
        Base64.getEncoder().encodeToString(png(image)));
  }
}
