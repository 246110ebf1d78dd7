package mws4j.domains.automata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.domains.SampleFile;
import mws4j.nn.safetensors.AtomicFile;

/**
 * Files of many images of one size, as text.
 *
 * <pre>
 * #automata 64 64          height and width of every image
 * 00011110 9a03...         one image a line: its rule, or ?, and its cells
 * </pre>
 *
 * The rule is written from the highest neighbourhood to the lowest, see {@link AutomatonProgram}.
 * The cells stand column by column from the left, each column as height / 4, rounded up,
 * hexadecimal digits: the topmost cell is the highest bit of its first digit; digits beyond the
 * last row are filled with 0. All rules of a file have the same number of neighbours.
 */
public final class AutomatonData {
  private static final String SAMPLE = "automata-sample.txt";
  private static final String MARK = "#automata";
  private static final String UNKNOWN = "?";
  private static final int HEX = 16;

  /** The longest line: the largest image and a rule. */
  private static final int MAX_LINE_BYTES =
      AutomatonImage.MAX_SIZE * AutomatonImage.MAX_SIZE / 4 + 200;

  /** Largest file accepted: some 250 000 images of 64 x 64 cells. */
  private static final long MAX_BYTES = 256L << 20;

  private final String source;
  private int height;
  private int width;
  private int neighbours; // of the first rule; 0 before

  private AutomatonData(String source) {
    this.source = source;
  }

  /** Reads a file. */
  public static List<AutomatonInstance> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in error messages. */
  public static List<AutomatonInstance> read(InputStream in, String source) throws IOException {
    return new AutomatonData(source)
        .instances(new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES));
  }

  /** The sample that comes with the library: 100 images of elementary rules, noise 0.02. */
  public static List<AutomatonInstance> readSample() throws IOException {
    return SampleFile.read(AutomatonData.class, SAMPLE, AutomatonData::read);
  }

  private List<AutomatonInstance> instances(LineReader lines) throws IOException {
    String header =
        lines
            .next()
            .orElseThrow(() -> DataException.in(source, "is empty; begin with " + MARK + " 64 64"));
    readHeader(header);
    List<AutomatonInstance> instances = new ArrayList<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      instances.add(instance(line.get(), lines.number()));
    }
    if (instances.isEmpty()) {
      throw DataException.in(source, "has a header but no images; add one image per line");
    }
    return instances;
  }

  private void readHeader(String header) {
    String[] words = header.split(" ", -1);
    if (words.length != 3 || !words[0].equals(MARK)) {
      throw DataException.at(
          source, 1, 1, "no header line; begin with " + MARK + " HEIGHT WIDTH, such as 64 64");
    }
    height = size(words[1], "height");
    width = size(words[2], "width");
  }

  private int size(String word, String what) {
    if (!word.matches("[1-9][0-9]{0,3}") || Integer.parseInt(word) > AutomatonImage.MAX_SIZE) {
      throw DataException.at(
          source,
          1,
          1,
          what + " must be a number from 1 to " + AutomatonImage.MAX_SIZE + " in the header");
    }
    return Integer.parseInt(word);
  }

  private AutomatonInstance instance(String line, long number) {
    int space = line.indexOf(' ');
    if (space < 0 || line.indexOf(' ', space + 1) >= 0) {
      throw DataException.at(
          source, number, 1, "not two words; write the rule or ?, a space and the cells");
    }
    Optional<AutomatonProgram> rule = rule(line.substring(0, space), number);
    String digits = line.substring(space + 1);
    int perColumn = digitsPerColumn(height);
    if (digits.length() != width * perColumn) {
      throw DataException.at(
          source,
          number,
          space + 2,
          "%d digits; %d columns of %d digits are needed (%d x %d cells)"
              .formatted(digits.length(), width, perColumn, height, width));
    }
    int words = AutomatonImage.wordsPerColumn(height);
    long[] columns = new long[width * words];
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, i, number, space + 2);
      int row = i % perColumn * 4;
      for (int bit = 0; bit < 4; bit++) {
        if ((digit >> (3 - bit) & 1) != 0) {
          if (row + bit >= height) {
            throw DataException.at(
                source, number, space + 2 + i, "a cell below the last row; fill up with 0");
          }
          columns[i / perColumn * words + (row + bit) / 64] |= 1L << (row + bit);
        }
      }
    }
    return new AutomatonInstance(rule, new AutomatonImage(height, width, columns));
  }

  private int digit(String digits, int at, long number, int column) {
    char c = digits.charAt(at);
    if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
      throw DataException.at(
          source,
          number,
          column + at,
          "character U+%04X is not a digit; write 0-9 and a-f".formatted((int) c));
    }
    return Character.digit(c, HEX);
  }

  private Optional<AutomatonProgram> rule(String text, long number) {
    if (text.equals(UNKNOWN)) {
      return Optional.empty();
    }
    AutomatonProgram rule;
    try {
      rule = AutomatonProgram.parse(text);
    } catch (IllegalArgumentException e) {
      throw DataException.at(source, number, 1, e.getMessage() + "; write ? if it is not known");
    }
    if (neighbours != 0 && rule.neighbours() != neighbours) {
      throw DataException.at(
          source,
          number,
          1,
          "a rule of %d neighbours after one of %d; split the file"
              .formatted(rule.neighbours(), neighbours));
    }
    neighbours = rule.neighbours();
    return Optional.of(rule);
  }

  /**
   * Writes a file that {@link #read} reads back, whole or not at all.
   *
   * @param instances at least one, all of the same size
   */
  public static void write(Path file, List<AutomatonInstance> instances) throws IOException {
    AtomicFile.write(file, text(instances));
  }

  /** The text of such a file. */
  static String text(List<AutomatonInstance> instances) {
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("AutomatonData: there are no images to write");
    }
    AutomatonImage first = instances.get(0).image();
    StringBuilder text = new StringBuilder();
    text.append(MARK + " " + first.height() + " " + first.width() + "\n");
    for (AutomatonInstance instance : instances) {
      AutomatonImage image = instance.image();
      if (image.height() != first.height() || image.width() != first.width()) {
        throw new IllegalArgumentException(
            "AutomatonData: images of one file must have one size; there are %dx%d and %dx%d"
                .formatted(first.height(), first.width(), image.height(), image.width()));
      }
      String rule = instance.rule().map(AutomatonProgram::toString).orElse(UNKNOWN);
      text.append(rule).append(' ').append(digits(image)).append('\n');
    }
    return text.toString();
  }

  private static int digitsPerColumn(int height) {
    return (height + 3) / 4;
  }

  /** The cells of an image as the hexadecimal digits of a file. */
  public static String digits(AutomatonImage image) {
    int perColumn = digitsPerColumn(image.height());
    StringBuilder text = new StringBuilder(image.width() * perColumn);
    for (int column = 0; column < image.width(); column++) {
      for (int i = 0; i < perColumn; i++) {
        int digit = 0;
        for (int row = 4 * i; row < 4 * i + 4; row++) {
          boolean one = row < image.height() && image.cell(row, column);
          digit = digit << 1 | (one ? 1 : 0);
        }
        text.append(Character.forDigit(digit, HEX));
      }
    }
    return text.toString();
  }
}
