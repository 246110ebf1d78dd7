package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureDecoderTest {
  private static final int GREY = 0;
  private static final int GREY_ALPHA = 4;
  private static final int COLOUR_ALPHA = 6;

  private static Picture decode(byte[] bytes) {
    return PictureDecoder.decode(bytes, "x.png", 200);
  }

  private static String problem(byte[] bytes) {
    return assertThrows(DataException.class, () -> decode(bytes)).getMessage();
  }

  private static int[] levels(Picture picture) {
    int[] levels = new int[picture.levels().length];
    Arrays.setAll(levels, i -> picture.levels()[i] & 0xff);
    return levels;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void blackAndWhiteIsTheSameInEveryKindOfPng(int type) throws IOException {
    byte[] png = GeneratedFiles.encoded(GeneratedFiles.drawing(90, 100, type), "png");
    Picture picture = decode(png);
    assertEquals(90, picture.width());
    assertEquals(100, picture.height());
    int[] bar = GeneratedFiles.BAR;
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 90; x++) {
        boolean ink = x >= bar[0] && x < bar[0] + bar[2] && y >= bar[1] && y < bar[1] + bar[3];
        assertEquals(ink ? 0 : 255, picture.level(x, y));
      }
    }
  }

  @Test
  void greyLevelsAreKeptAsTheyAre() throws IOException {
    byte[][] eight = {bytes(0, 1, 100), bytes(128, 254, 255)};
    assertArrayEquals(
        new int[] {0, 1, 100, 128, 254, 255},
        levels(decode(GeneratedFiles.rawPng(3, 2, 8, GREY, eight))));
    byte[][] sixteen = {bytes(0, 0, 0x64, 0x64, 0xff, 0xff)};
    assertArrayEquals(
        new int[] {0, 100, 255}, levels(decode(GeneratedFiles.rawPng(3, 1, 16, GREY, sixteen))));
    byte[][] two = {bytes(0b00_01_10_11)};
    assertArrayEquals(
        new int[] {0, 85, 170, 255}, levels(decode(GeneratedFiles.rawPng(4, 1, 2, GREY, two))));
  }

  @Test
  void transparencyShowsWhitePaper() throws IOException {
    byte[][] grey = {bytes(0, 255, 0, 0, 100, 51, 255, 255)};
    assertArrayEquals(
        new int[] {0, 255, 224, 255},
        levels(decode(GeneratedFiles.rawPng(4, 1, 8, GREY_ALPHA, grey))));
    byte[][] colour = {bytes(0, 0, 0, 255, 0, 0, 0, 0, 100, 100, 100, 51, 9, 9, 9, 0)};
    assertArrayEquals(
        new int[] {0, 255, 224, 255},
        levels(decode(GeneratedFiles.rawPng(4, 1, 8, COLOUR_ALPHA, colour))));
  }

  @Test
  void colourIsItsBrightness() throws IOException {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
    for (int x = 0; x < 4; x++) {
      image.setRGB(x, 0, colours[x].getRGB());
    }
    assertArrayEquals(
        new int[] {76, 150, 29, 226}, levels(decode(GeneratedFiles.encoded(image, "png"))));
  }

  @Test
  void readsJpeg() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
      BufferedImage drawing = GeneratedFiles.drawing(64, 96, type, new int[] {16, 16, 32, 64});
      Picture picture = decode(GeneratedFiles.encoded(drawing, "jpeg"));
      assertEquals(64, picture.width());
      assertTrue(picture.level(32, 48) < 8);
      assertTrue(picture.level(4, 4) > 247);
    }
  }

  @Test
  void saysWhatIsNoPicture() {
    String problem = "x.png: is neither a PNG nor a JPEG picture; convert it to one";
    assertEquals(problem, problem(new byte[0]));
    assertEquals(problem, problem("GIF89a".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void everyTruncationOfAPngIsRefused() throws IOException {
    byte[] png = GeneratedFiles.omniglot(20);
    for (int length = 0; length < png.length; length++) {
      byte[] cut = Arrays.copyOf(png, length);
      assertThrows(DataException.class, () -> decode(cut), "at " + length);
    }
    assertEquals(
        "x.png: ends at byte 33, before the PNG is complete; the file is damaged, take a good copy",
        problem(Arrays.copyOf(png, 33)));
  }

  @Test
  void everyChangedByteOfAPngIsFound() throws IOException {
    byte[] png = GeneratedFiles.omniglot(20);
    for (int i = 0; i < png.length; i++) {
      byte[] changed = png.clone();
      changed[i] ^= 0x11;
      assertThrows(DataException.class, () -> decode(changed), "at " + i);
    }
    png[40] ^= 1;
    assertTrue(problem(png).contains("byte 33"), problem(png));
  }

  @Test
  void goodChecksumsDoNotMakeGoodPixels() throws IOException {
    byte[][] tooFew = {bytes(1, 2, 3)};
    assertTrue(
        problem(GeneratedFiles.rawPng(3, 2, 8, GREY, tooFew))
            .startsWith("x.png: cannot be decoded"));
    assertTrue(
        problem(GeneratedFiles.rawPng(3, 1, 7, 9, tooFew)).startsWith("x.png: cannot be decoded"));
  }

  @Test
  void hugeSidesAreRefusedBeforeAnythingIsDecoded() throws IOException {
    byte[][] nothing = {};
    for (int[] sides : new int[][] {{201, 1}, {1, 201}, {0, 1}, {-1, -1}, {2147483647, 65535}}) {
      assertEquals(
          String.format(
              "x.png: says that it has %s x %s pixels, but 1 to 200 each are allowed; reduce the"
                  + " picture",
              Integer.toUnsignedString(sides[0]), Integer.toUnsignedString(sides[1])),
          problem(GeneratedFiles.rawPng(sides[0], sides[1], 8, GREY, nothing)));
    }
    BufferedImage wide = GeneratedFiles.drawing(300, 100, BufferedImage.TYPE_BYTE_GRAY);
    assertTrue(
        problem(GeneratedFiles.encoded(wide, "jpeg")).startsWith("x.png: says that it has 300"));
  }

  @Test
  void hugeChunksAreRefused() throws IOException {
    byte[] png = GeneratedFiles.omniglot(20);
    ByteBuffer.wrap(png).putInt(33, Integer.MAX_VALUE);
    assertEquals(
        "x.png: has a PNG chunk at byte 33 of 2147483647 bytes, but the file has only "
            + png.length
            + "; the file is damaged, take a good copy",
        problem(png));
    ByteBuffer.wrap(png).putInt(33, -1);
    assertTrue(problem(png).contains("of 4294967295 bytes"));
  }

  @Test
  void pngWithoutHeaderOrPixelsIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    GeneratedFiles.chunk(out, "IEND", new byte[0]);
    assertTrue(problem(bytes.toByteArray()).contains("does not begin with a PNG header"));
    byte[] png = GeneratedFiles.rawPng(1, 1, 8, GREY, new byte[][] {{0}});
    bytes.reset();
    out.write(png, 0, 33);
    GeneratedFiles.chunk(out, "IEND", new byte[0]);
    assertTrue(problem(bytes.toByteArray()).contains("has no pixels"));
  }

  /** Damaged JPEG files may still show something; nothing but a DataException may be thrown. */
  @Test
  void damagedJpegIsDecodedOrRefused() throws IOException {
    BufferedImage drawing = GeneratedFiles.drawing(64, 96, BufferedImage.TYPE_INT_RGB);
    byte[] jpeg = GeneratedFiles.encoded(drawing, "jpeg");
    RandomGenerator rng = new SplittableRandom(5);
    int refused = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] damaged = Arrays.copyOf(jpeg, 3 + (int) (rng.nextDouble() * (jpeg.length - 3)));
      damaged = trial % 2 == 0 ? jpeg.clone() : damaged;
      for (int i = 0; i < 3; i++) {
        damaged[2 + (int) (rng.nextDouble() * (damaged.length - 2))] = (byte) rng.nextLong();
      }
      try {
        assertTrue(decode(damaged).width() <= 200);
      } catch (DataException e) {
        refused++;
      }
    }
    assertTrue(refused > 10, "refused " + refused);
  }
}
