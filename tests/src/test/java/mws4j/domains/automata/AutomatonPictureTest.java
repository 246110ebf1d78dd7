package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link AutomatonPicture}: pictures in, PNG out. */
final class AutomatonPictureTest {
  @TempDir Path folder;

  private final SplittableRandom rng = new SplittableRandom(9);

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    for (int[] size : new int[][] {{1, 1}, {3, 9}, {64, 64}, {70, 5}}) {
      AutomatonImage image = AutomatonImage.of(size[0], size[1], (r, c) -> rng.nextBoolean());
      Path file = folder.resolve(size[0] + ".png");
      AutomatonPicture.write(file, image);
      assertEquals(image, AutomatonPicture.read(file));
    }
  }

  @Test
  void blackIsOneAndTheOriginIsAtTheTopLeft() throws IOException {
    int[] types = {
      BufferedImage.TYPE_INT_ARGB,
      BufferedImage.TYPE_INT_RGB,
      BufferedImage.TYPE_BYTE_GRAY,
      BufferedImage.TYPE_USHORT_GRAY,
      BufferedImage.TYPE_BYTE_BINARY,
      BufferedImage.TYPE_BYTE_INDEXED
    };
    for (int type : types) {
      BufferedImage picture = new BufferedImage(3, 2, type);
      for (int i = 0; i < 6; i++) {
        picture.setRGB(i % 3, i / 3, i == 2 ? 0xFF000000 : 0xFFFFFFFF);
      }
      Path file = save(picture);
      assertEquals(
          AutomatonImage.of(2, 3, (row, column) -> row == 0 && column == 2),
          AutomatonPicture.read(file),
          "type " + type);
    }
  }

  private Path save(BufferedImage picture) throws IOException {
    Path file = folder.resolve("picture.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private static String refusal(Path file) {
    return assertThrows(DataException.class, () -> AutomatonPicture.read(file)).getMessage();
  }

  @Test
  void greyAndTransparentPixelsAreRefused() throws IOException {
    BufferedImage picture = new BufferedImage(4, 3, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 12; i++) {
      picture.setRGB(i % 4, i / 4, 0xFFFFFFFF);
    }
    for (int bad : new int[] {0xFF808080, 0xFFFFFFFE, 0xFF010000, 0x00000000, 0x80000000}) {
      picture.setRGB(3, 1, bad);
      Path file = save(picture);
      assertEquals(
          file
              + ":2:4: this pixel is #%06x%s; only black (1) and white (0) are cells"
                  .formatted(bad & 0xFFFFFF, bad >>> 24 == 0xFF ? "" : " and transparent"),
          refusal(file));
    }
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    Path file = folder.resolve("bad.png");
    for (String text : new String[] {"", "hello", "\u0089PNG"}) {
      Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
      assertEquals(
          file + ": is not a picture of a known kind; give a PNG file", refusal(file), text);
    }
    Files.writeString(file, "BM" + "x".repeat(100)); // as a bitmap begins
    assertTrue(refusal(file).startsWith(file + ": "), refusal(file));
    assertThrows(
        NoSuchFileException.class, () -> AutomatonPicture.read(folder.resolve("missing.png")));
  }

  /** Any kind of picture will do whose pixels are black and white. */
  @Test
  void otherKindsOfPicturesAreRead() throws IOException {
    BufferedImage black = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
    for (String kind : new String[] {"jpg", "bmp", "gif"}) {
      Path file = folder.resolve("black." + kind);
      ImageIO.write(black, kind, file.toFile());
      assertEquals(AutomatonImage.of(3, 4, (r, c) -> true), AutomatonPicture.read(file), kind);
    }
  }

  /** The header alone decides: nothing of that size is ever allocated. */
  @Test
  void hugePicturesAreRefusedByTheirHeader() throws IOException {
    Path file = folder.resolve("huge.png");
    for (int[] size : new int[][] {{4097, 1}, {1, 4097}, {Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
      Files.write(file, header(size[0], size[1]));
      assertTrue(
          refusal(file).endsWith("at most 4096 are allowed, crop the picture"), refusal(file));
    }
    Files.write(file, new byte[AutomatonPicture.MAX_BYTES + 1]);
    assertTrue(refusal(file).contains("is larger than"), refusal(file));
  }

  private static byte[] header(int width, int height) {
    byte[] chunk = {'I', 'H', 'D', 'R', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0};
    for (int i = 0; i < 4; i++) {
      chunk[4 + i] = (byte) (width >>> (24 - 8 * i));
      chunk[8 + i] = (byte) (height >>> (24 - 8 * i));
    }
    CRC32 crc = new CRC32();
    crc.update(chunk);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    out.writeBytes(chunk);
    for (int i = 0; i < 4; i++) {
      out.write((int) (crc.getValue() >>> (24 - 8 * i)));
    }
    return out.toByteArray();
  }

  /** Damage is either harmless or refused; nothing else is thrown. */
  @Test
  void damagedFilesAreRefused() throws IOException {
    Path file = folder.resolve("image.png");
    AutomatonPicture.write(file, AutomatonImage.of(20, 30, (row, column) -> rng.nextBoolean()));
    byte[] good = Files.readAllBytes(file);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bytes = good.clone();
      bytes[rng.nextInt(bytes.length)] ^= (byte) (1 + rng.nextInt(255));
      Files.write(file, i % 4 == 0 ? Arrays.copyOf(bytes, rng.nextInt(bytes.length)) : bytes);
      try {
        AutomatonPicture.read(file);
      } catch (DataException e) {
        refused++;
      }
    }
    assertTrue(refused > 200, "only " + refused);
  }
}
