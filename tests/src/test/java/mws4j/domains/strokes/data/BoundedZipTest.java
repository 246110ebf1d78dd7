package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mws4j.domains.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoundedZipTest {
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int CRC = 16; // places in a central header
  private static final int SIZE = 24;
  private static final byte[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("x.zip");
  }

  private String problem() {
    return assertThrows(DataException.class, () -> new BoundedZip(file)).getMessage();
  }

  private String problem(String name, int maxBytes) throws IOException {
    try (BoundedZip zip = new BoundedZip(file)) {
      return assertThrows(DataException.class, () -> zip.read(name, maxBytes)).getMessage();
    }
  }

  /** Changes a number of the first central header, which is what readers believe. */
  private void patch(int place, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = 0;
    while (buffer.getInt(header) != CENTRAL_HEADER) {
      header++;
    }
    buffer.putInt(header + place, value);
    Files.write(file, bytes);
  }

  @Test
  void readsFilesAndLeavesOutDirectoriesAndLitter() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (String name : List.of("a/", "a/é.txt", "__MACOSX/a/._b", "a/.DS_Store", "Thumbs.db")) {
      entries.put(name, name.endsWith("/") ? new byte[0] : TEN);
    }
    GeneratedFiles.zip(file, entries);
    try (BoundedZip zip = new BoundedZip(file)) {
      assertEquals(List.of("a/é.txt"), List.copyOf(zip.names()));
      assertArrayEquals(TEN, zip.read("a/é.txt", 10));
      assertEquals(file + "!a", zip.sourceOf("a"));
    }
  }

  @Test
  void declaredSizesAreBounded() throws IOException {
    GeneratedFiles.zip(file, Map.of("a", TEN));
    assertEquals(
        file + "!a: declares 10 bytes, at most 9 are allowed; is this the right file?",
        problem("a", 9));
    patch(SIZE, Integer.MAX_VALUE);
    assertTrue(problem("a", 1 << 16).contains("declares 2147483647 bytes, at most 65536"));
  }

  @Test
  void bombsAreDefusedWhateverTheyDeclare() throws IOException {
    GeneratedFiles.zip(file, Map.of("a", new byte[64 << 20]));
    assertTrue(Files.size(file) < 100_000);
    assertTrue(problem("a", 1 << 16).contains("declares 67108864 bytes"));
    patch(SIZE, 100);
    assertEquals(
        file
            + "!a: unpacks to more bytes than it declares, at most 65536 are allowed; is this the"
            + " right file?",
        problem("a", 1 << 16));
  }

  @Test
  void checksumsAreVerified() throws IOException {
    GeneratedFiles.zip(file, Map.of("a", TEN));
    patch(CRC, 1);
    assertEquals(file + "!a: has a wrong checksum; take a good copy", problem("a", 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "../a", "b/../a", "a/./b", "a//b", "a\\b", "a\nb", "..", "a/../"})
  void namesThatAreNotPlainAreRefused(String name) throws IOException {
    GeneratedFiles.zip(file, Map.of(name, new byte[0]));
    assertEquals(
        file
            + ": has an entry with the unusual name \""
            + name.replace('\n', '?')
            + "\"; repack it",
        problem());
  }

  @Test
  void longNamesAreRefusedAndShownInPart() throws IOException {
    GeneratedFiles.zip(file, Map.of("a".repeat(300), TEN));
    assertTrue(problem().contains("\"" + "a".repeat(60) + "...\""));
  }

  @Test
  void doubleNamesAreRefused() throws IOException {
    GeneratedFiles.zip(file, new TreeMap<>(Map.of("first", TEN, "other", TEN)));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace("other", "first"), StandardCharsets.ISO_8859_1);
    assertEquals(file + ": has two entries \"first\"; repack it", problem());
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    GeneratedFiles.zip(file, new TreeMap<>(Map.of("a", TEN, "b", TEN)));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertTrue(problem().contains("is not a whole zip file"), "at " + length);
    }
  }

  @Test
  void packedBytesThatAreDamagedAreRefused() throws IOException {
    GeneratedFiles.zip(file, Map.of("a", new byte[1000]));
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(
        bytes, 31, 36, (byte) 0xff); // behind the local header of 30 bytes and a name of one
    Files.write(file, bytes);
    assertTrue(problem("a", 1000).contains("!a: cannot be unpacked"));
  }

  @Test
  void namesAMissingFile() {
    NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> new BoundedZip(file));
    assertEquals(file.toString(), e.getFile());
  }
}
