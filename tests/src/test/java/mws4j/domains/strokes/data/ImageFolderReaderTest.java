package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageFolderReaderTest {
  private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;

  @TempDir Path folder;

  private Path write(String name, BufferedImage image) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    String format = name.toLowerCase(Locale.ROOT).endsWith("png") ? "png" : "jpeg";
    return Files.write(file, GeneratedFiles.encoded(image, format));
  }

  private CharacterImage image(BufferedImage image, InkColour colour) throws IOException {
    return ImageFolderReader.readImage(write("one.png", image), colour);
  }

  private CharacterData read() throws IOException {
    return ImageFolderReader.read(folder, InkColour.AUTO, CharacterSelection.everything());
  }

  private String problem() {
    String message = assertThrows(DataException.class, this::read).getMessage();
    assertTrue(message.startsWith(folder.toString()), message);
    return message.substring(folder.toString().length());
  }

  private static BufferedImage bar(int width, int height, int... bar) {
    return GeneratedFiles.drawing(width, height, GREY, bar);
  }

  private static BufferedImage recoloured(BufferedImage image, int ink, int paper) {
    BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), GREY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean isInk = image.getRaster().getSample(x, y, 0) == 0;
        result.getRaster().setSample(x, y, 0, isInk ? ink : paper);
      }
    }
    return result;
  }

  /** Checks that exactly the rectangle has ink. */
  private static void assertBar(CharacterImage image, int left, int top, int width, int height) {
    for (int row = 0; row < 28; row++) {
      for (int column = 0; column < 28; column++) {
        boolean ink = column >= left && column < left + width && row >= top && row < top + height;
        assertEquals(ink, image.ink(row, column), row + "," + column + "\n" + image);
      }
    }
  }

  @Test
  void picturesWithoutSubfoldersHaveNoAlphabet() throws IOException {
    write("b.PNG", bar(56, 56, 10, 10, 8, 20));
    write("a.jpg", bar(56, 56, 20, 10, 8, 20));
    Files.writeString(folder.resolve("notes.txt"), "x");
    Files.writeString(folder.resolve(".hidden.png"), "x");
    Files.createDirectory(folder.resolve("empty"));
    CharacterData data = read();
    assertEquals(List.of(), data.alphabets());
    assertEquals(List.of("a.jpg", "b.PNG"), data.names());
    assertEquals(CharacterImage.NO_ALPHABET, data.images().get(0).alphabet());
    assertBar(data.images().get(0), 10, 5, 4, 10);
    assertBar(data.images().get(1), 5, 5, 4, 10);
  }

  @Test
  void subfoldersAreAlphabets() throws IOException {
    for (String name : List.of("Runes/2.png", "Runes/1.jpeg", "Dots/x.png", "Runes/deep/3.png")) {
      write(name, bar(56, 56, 10, 10, 8, 20));
    }
    CharacterData data = read();
    assertEquals(List.of("Dots", "Runes"), data.alphabets());
    assertEquals(List.of("Dots/x.png", "Runes/1.jpeg", "Runes/2.png"), data.names());
    assertEquals(1, data.images().get(1).alphabet());
    assertEquals(
        List.of("Dots/x.png"),
        ImageFolderReader.read(
                folder,
                InkColour.AUTO,
                CharacterSelection.everything().ofAlphabets(List.of("Dots")))
            .names());
    write("y.png", bar(56, 56, 10, 10, 8, 20));
    assertEquals(": has pictures of its own and in Dots; move them together", problem());
  }

  @ParameterizedTest
  @CsvSource({"56, 28", "28, 56", "56, 56", "57, 28"})
  void picturesAreCentredOnASquareOfPaper(int width, int height) throws IOException {
    int side = Math.max(width, height);
    int left = (side - width) / 2;
    int top = (side - height) / 2;
    BufferedImage square = bar(side, side, left + 6, top + 6, 8, 12);
    CharacterImage expected = image(square, InkColour.AUTO);
    assertTrue(expected.inkPixels() >= 24);
    assertEquals(expected, image(bar(width, height, 6, 6, 8, 12), InkColour.AUTO));
  }

  @Test
  void inkIsTheRarerColourUnlessTold() throws IOException {
    BufferedImage dark = bar(56, 56, 10, 10, 8, 20);
    BufferedImage light = recoloured(dark, 255, 0);
    assertBar(image(dark, InkColour.AUTO), 5, 5, 4, 10);
    assertBar(image(light, InkColour.AUTO), 5, 5, 4, 10);
    assertBar(image(dark, InkColour.DARK), 5, 5, 4, 10);
    assertBar(image(light, InkColour.LIGHT), 5, 5, 4, 10);
    assertEquals(784 - 40, image(dark, InkColour.LIGHT).inkPixels());
    assertEquals(784 - 40, image(light, InkColour.DARK).inkPixels());
    BufferedImage half = bar(56, 56, 0, 0, 28, 56);
    assertBar(image(half, InkColour.AUTO), 0, 0, 14, 28);
  }

  @Test
  void greyInkOnGreyPaperIsFound() throws IOException {
    BufferedImage dark = bar(56, 56, 10, 10, 8, 20);
    assertBar(image(recoloured(dark, 140, 200), InkColour.AUTO), 5, 5, 4, 10);
    assertBar(image(recoloured(dark, 10, 42), InkColour.AUTO), 5, 5, 4, 10);
    BufferedImage faint = recoloured(dark, 170, 200);
    assertEquals(
        folder.resolve("one.png")
            + ": has levels from 170 to 200 only; ink must differ from paper by 32 of 255",
        assertThrows(DataException.class, () -> image(faint, InkColour.AUTO)).getMessage());
  }

  /** A hair's breadth on a large sheet: one pixel of the result wide, without gaps. */
  @ParameterizedTest
  @CsvSource({"500, 1", "500, 5", "1000, 3", "200, 1", "2000, 2"})
  void thinStrokesOfLargePicturesSurvive(int side, int pen) throws IOException {
    BufferedImage image = bar(side, side, 0, 0, 0, 0);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(pen));
    graphics.drawLine(side / 4, side / 5, side / 4 + side / 10, 4 * side / 5);
    graphics.dispose();
    CharacterImage result = image(image, InkColour.AUTO);
    for (int row = 7; row <= 21; row++) {
      int ink = 0;
      for (int column = 0; column < 28; column++) {
        ink += result.ink(row, column) ? 1 : 0;
      }
      assertTrue(ink == 1 || ink == 2, "row " + row + "\n" + result);
    }
    assertTrue(result.inkPixels() < 40, result.toString());
  }

  @Test
  void thickStrokesOfLargePicturesAreLeftAlone() throws IOException {
    assertBar(image(bar(560, 560, 100, 100, 80, 200), InkColour.AUTO), 5, 5, 4, 10);
  }

  @Test
  void sizesAreBounded() throws IOException {
    Path file = write("one.png", bar(7, 7, 1, 1, 2, 2));
    assertEquals(
        file + ": has 7 pixels only; at least 8 show a character",
        assertThrows(DataException.class, () -> ImageFolderReader.readImage(file, InkColour.AUTO))
            .getMessage());
    assertEquals(28, image(bar(8, 3, 1, 1, 2, 2), InkColour.AUTO).side());
    BufferedImage wide = bar(4097, 2, 1, 1, 2, 1);
    assertTrue(
        assertThrows(DataException.class, () -> image(wide, InkColour.AUTO))
            .getMessage()
            .contains("4097 x 2 pixels, but 1 to 4096"));
    assertBar(image(bar(4096, 4096, 400, 400, 300, 3000), InkColour.AUTO), 3, 3, 2, 20);
  }

  @Test
  void aSpeckLeavesNothing() throws IOException {
    BufferedImage speck = bar(112, 112, 50, 50, 1, 1);
    assertEquals(
        folder.resolve("one.png") + ": has no ink left at 28x28 pixels; draw larger, or crop it",
        assertThrows(DataException.class, () -> image(speck, InkColour.AUTO)).getMessage());
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    String layout = "; put PNG or JPEG pictures into it, or one folder of them for each alphabet";
    assertEquals(": has no character images" + layout, problem());
    Files.writeString(folder.resolve("a.png"), "text");
    assertEquals(
        folder.getFileSystem().getSeparator()
            + "a.png: is neither a PNG nor a JPEG picture; convert it to one",
        problem());
    Path none = folder.resolve("none.png");
    assertEquals(
        none.toString(),
        assertThrows(
                NoSuchFileException.class, () -> ImageFolderReader.readImage(none, InkColour.AUTO))
            .getFile());
  }

  /** Unpacked drawings give the same images as the zip does. */
  @Test
  void publishedDrawingsAreReadAsFromTheirZip() throws IOException {
    Path zip = GeneratedFiles.real("omniglot", "images_background_small1.zip");
    CharacterSelection some = CharacterSelection.of(60, 3);
    CharacterData expected = OmniglotReader.read(zip, some);
    try (BoundedZip archive = new BoundedZip(zip)) {
      for (String name : expected.names()) {
        String alphabet = name.substring(0, name.indexOf('/'));
        Path file = folder.resolve(alphabet).resolve(name.replace('/', '-') + ".png");
        Files.createDirectories(file.getParent());
        Files.write(
            file,
            archive.read(
                "images_background_small1/" + name + ".png", OmniglotReader.MAX_PNG_BYTES));
      }
    }
    assertEquals(expected.images(), read().images());
    assertEquals(expected.alphabets(), read().alphabets());
  }
}
