package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdxReaderTest {
  private static final int[] TEST_DIGITS = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
  private static final int[] TRAINING_DIGITS = {
    5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949
  };

  @TempDir Path folder;

  /** Image i has the level 127 + i at pixel i, 100 + 70 i at the last one, 0 elsewhere. */
  private static byte[] images() throws IOException {
    byte[] pixels = new byte[3 * 784];
    for (int i = 0; i < 3; i++) {
      pixels[i * 784 + i] = (byte) (127 + i);
      pixels[i * 784 + 783] = (byte) (100 + 70 * i);
    }
    return idx(pixels, 2051, 3, 28, 28);
  }

  private static byte[] idx(byte[] body, int... header) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int number : header) {
      out.writeInt(number);
    }
    out.write(body);
    return bytes.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static CharacterData read(Path images) throws IOException {
    return IdxReader.read(images, IdxReader.labelsBeside(images), CharacterSelection.everything());
  }

  private String problem(byte[] images) throws IOException {
    Path file = write("x", images);
    String message = assertThrows(DataException.class, () -> read(file)).getMessage();
    assertTrue(message.startsWith(file + ": "), message);
    return message.substring(file.toString().length() + 2);
  }

  @Test
  void binarisesAtOneHalfPlainOrPacked() throws IOException {
    CharacterData data = read(write("a", images()));
    assertEquals(List.of(), data.alphabets());
    assertEquals(List.of("0", "1", "2"), data.names());
    assertEquals(0, data.images().get(0).inkPixels());
    assertTrue(data.images().get(1).ink(0, 1));
    assertTrue(data.images().get(1).ink(27, 27));
    assertEquals(2, data.images().get(2).inkPixels());
    assertEquals(data, read(write("b", packed(images()))));
  }

  @Test
  void labelsBesideTheImagesAreAlphabets() throws IOException {
    Path images = write("t-images-idx3-ubyte.gz", packed(images()));
    write("t-labels-idx1-ubyte.gz", packed(idx(new byte[] {7, 2, 7}, 2049, 3)));
    CharacterData data = read(images);
    assertEquals(List.of("2", "7"), data.alphabets());
    assertEquals(List.of(1, 0, 1), data.images().stream().map(CharacterImage::alphabet).toList());
    assertEquals(
        List.of("0", "2"),
        IdxReader.read(
                images,
                IdxReader.labelsBeside(images),
                CharacterSelection.everything().ofAlphabets(List.of("7")))
            .names());
    Path dotted = write("t-images.idx3-ubyte", images());
    assertEquals(Optional.empty(), IdxReader.labelsBeside(dotted));
    Path labels = write("t-labels.idx1-ubyte", new byte[0]);
    assertEquals(Optional.of(labels), IdxReader.labelsBeside(dotted));
  }

  @Test
  void missingLabelsAreNamedWhereTheyAreNeeded() throws IOException {
    Path images = write("t-images-idx3-ubyte.gz", packed(images()));
    List<CharacterSelection> needLabels =
        List.of(
            CharacterSelection.of(1, 1), CharacterSelection.everything().ofAlphabets(List.of("7")));
    for (CharacterSelection selection : needLabels) {
      assertEquals(
          images
              + ": no file of labels beside it, t-labels-idx1-ubyte.gz is missing; put it there or"
              + " take all images, not some of each alphabet",
          assertThrows(DataException.class, () -> CharacterData.read(images, selection))
              .getMessage());
    }
    Path unusual = write("digits.idx", images());
    assertEquals(
        unusual
            + ": no file of labels beside it, which NAME-labels-idx1-ubyte would be to"
            + " NAME-images-idx3-ubyte; put it there or take all images, not some of each alphabet",
        assertThrows(
                DataException.class, () -> CharacterData.read(unusual, CharacterSelection.of(1, 1)))
            .getMessage());
    CharacterData all = CharacterData.read(images, CharacterSelection.everything());
    assertEquals(List.of(), all.alphabets());
    assertEquals(3, all.images().size());
    write("t-labels-idx1-ubyte.gz", packed(idx(new byte[] {7, 2, 7}, 2049, 3)));
    assertEquals(2, CharacterData.read(images, CharacterSelection.of(1, 1)).images().size());
  }

  @Test
  void saysWhereAndWhatIsWrong() throws IOException {
    byte[] none = {};
    assertEquals(
        "byte 0: magic number 0x00000801, expected 0x00000803; is this the file?",
        problem(idx(none, 2049, 3)));
    assertEquals(
        "byte 0: magic number 0x89504E47, expected 0x00000803; is this the file?",
        problem(GeneratedFiles.omniglot(20)));
    for (int count : new int[] {0, -1, 1_000_001}) {
      assertEquals(
          "byte 4: "
              + Integer.toUnsignedString(count)
              + " items declared, 1 to 1000000 are allowed",
          problem(idx(none, 2051, count, 28, 28)));
    }
    assertEquals(
        "byte 8: 29 rows, only 28 can be read; save other sizes as PNG in a folder",
        problem(idx(none, 2051, 1, 29, 28)));
    assertEquals(
        "byte 12: 4294967295 columns, only 28 can be read; save other sizes as PNG in a folder",
        problem(idx(none, 2051, 1, 28, -1)));
    assertEquals(
        "byte 800: more bytes than the file declares; is this the file?",
        problem(idx(new byte[785], 2051, 1, 28, 28)));
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] plain = images();
    byte[] packed = packed(plain);
    for (int length = 0; length < plain.length; length++) {
      assertEquals(
          "byte " + length + ": the file ends, though it declares more; take a good copy",
          problem(Arrays.copyOf(plain, length)));
    }
    for (int length = 2; length < packed.length; length++) {
      String problem = problem(Arrays.copyOf(packed, length));
      assertTrue(problem.contains("gzip"), problem);
    }
  }

  @Test
  void damagedGzipIsRefused() throws IOException {
    byte[] packed = packed(images());
    packed[packed.length - 6] ^= 1; // the checksum
    assertTrue(problem(packed).contains("damaged"), problem(packed));
    Arrays.fill(packed, 12, 20, (byte) 0xff);
    assertTrue(problem(packed).contains("gzip"), problem(packed));
  }

  @Test
  void labelsMustFitTheImages() throws IOException {
    Path images = write("t-images-idx3-ubyte", images());
    Path labels = write("t-labels-idx1-ubyte", idx(new byte[] {1, 2}, 2049, 2));
    assertEquals(
        labels + ": has 2 labels, but " + images + " has 3 images; take files that belong together",
        assertThrows(DataException.class, () -> read(images)).getMessage());
    write("t-labels-idx1-ubyte", idx(new byte[] {1, 10, 2}, 2049, 3));
    assertEquals(
        labels + ": byte 10: label 10, but digits are 0 to 9",
        assertThrows(DataException.class, () -> read(images)).getMessage());
  }

  /** Numbers of the description that comes with the data. */
  @ParameterizedTest
  @CsvSource({"t10k, 10000", "train, 60000"})
  void readsThePublishedDigits(String name, int count) throws IOException {
    CharacterData data = read(GeneratedFiles.real("mnist", name + "-images-idx3-ubyte.gz"));
    assertEquals(count, data.images().size());
    assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), data.alphabets());
    int[] digits = new int[10];
    long ink = 0;
    for (CharacterImage image : data.images()) {
      digits[image.alphabet()]++;
      ink += image.inkPixels();
    }
    boolean test = name.equals("t10k");
    assertEquals(Arrays.toString(test ? TEST_DIGITS : TRAINING_DIGITS), Arrays.toString(digits));
    if (test) {
      assertEquals(0.1342, ink / 784.0 / count, 0.00005);
    }
  }
}
