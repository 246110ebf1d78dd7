package mws4j.domains.strokes.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.nn.safetensors.AtomicFile;

/**
 * Character images as text: a header, then a line per image with its alphabet (empty for none), its
 * name and its pixels, separated by tabs. Pixels stand row by row, four to a hexadecimal digit, the
 * leftmost as the highest bit, 1 for ink.
 *
 * <pre>
 * #alphabet  name      28x28
 * Karvat     one       000000003c..
 * </pre>
 */
public final class CharacterFile {
  private static final int PIXELS = CharacterData.SIDE * CharacterData.SIDE;
  private static final int DIGITS = PIXELS / 4;
  private static final int MAX_LINE_BYTES = 2048;
  private static final long MAX_BYTES = 1L << 30;
  private static final String HEADER = "#alphabet\tname\t28x28";

  private CharacterFile() {}

  /** Reads a file. */
  public static CharacterData read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in error messages. */
  static CharacterData read(InputStream in, String source) throws IOException {
    LineReader lines = new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES);
    if (!HEADER.equals(lines.next().orElse(""))) {
      throw DataException.at(source, 1, 1, "no character file; it begins with \"" + HEADER + '"');
    }
    List<CharacterData.Named> images = new ArrayList<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      images.add(image(line.get(), source, lines.number()));
    }
    CharacterData.requireImages(images, source, "add one per line");
    boolean alphabet = !images.get(0).alphabet().isEmpty();
    for (int i = 0; i < images.size(); i++) {
      if (alphabet == images.get(i).alphabet().isEmpty()) {
        throw DataException.at(
            source, i + 2, "only some images have an alphabet; name all or none");
      }
    }
    return CharacterData.of(images);
  }

  private static CharacterData.Named image(String line, String source, long number) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3) {
      throw DataException.at(
          source, number, 1, fields.length + " tab-separated fields; " + HEADER + " are expected");
    }
    for (int i = 0; i < 2; i++) {
      if (!CharacterData.isLabel(fields[i])) {
        throw DataException.at(source, number, 1, "unusual alphabet or name; write another");
      }
    }
    int start = fields[0].length() + fields[1].length() + 3;
    if (fields[2].length() != DIGITS) {
      throw DataException.at(
          source, number, start, fields[2].length() + " digits; an image has " + DIGITS);
    }
    boolean[] ink = new boolean[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      char c = fields[2].charAt(i / 4);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw DataException.at(
            source, number, start + i / 4, "'" + c + "' is not a hexadecimal digit");
      }
      ink[i] = (digit >> (3 - i % 4) & 1) == 1;
    }
    return new CharacterData.Named(
        fields[0], fields[1], CharacterImage.of(CharacterData.SIDE, ink));
  }

  /** Writes a file that {@link #read(Path)} reads back unchanged, whole or not at all. */
  public static void write(Path file, CharacterData data) throws IOException {
    AtomicFile.write(file, text(data));
  }

  private static String text(CharacterData data) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < data.images().size(); i++) {
      CharacterImage image = data.images().get(i);
      requireWritable(image, data.names().get(i));
      String alphabet = data.alphabets().isEmpty() ? "" : data.alphabets().get(image.alphabet());
      text.append(alphabet).append('\t').append(data.names().get(i)).append('\t');
      float[] pixels = image.pixels();
      for (int p = 0; p < PIXELS; p += 4) {
        int digit = 0;
        for (int bit = 0; bit < 4; bit++) {
          digit = 2 * digit + (int) pixels[p + bit];
        }
        text.append(Character.forDigit(digit, 16));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void requireWritable(CharacterImage image, String name) {
    if (image.side() != CharacterData.SIDE || !CharacterData.isLabel(name)) {
      throw new IllegalArgumentException(
          "CharacterFile: cannot write \"" + name + "\" with a side of " + image.side());
    }
  }
}
