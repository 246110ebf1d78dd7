package mws4j.nn.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SafeTensorsTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("x.safetensors");
  }

  @Test
  void everyTypeComesBackBitForBit() throws IOException {
    SplittableRandom rng = new SplittableRandom(1);
    int[] bits = rng.ints(50_000).toArray(); // more than one chunk, NaN payloads included
    float[] floats = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      floats[i] = Float.intBitsToFloat(bits[i] | 0x00400000); // quiet NaNs only: others may turn
    }
    double[] doubles = {Math.PI, Double.NaN, Double.NEGATIVE_INFINITY, -0.0};
    long[] longs = {Long.MIN_VALUE, 5};
    String odd = "naïve \"quoted\\\" \n\t\u0001 \ud83d\ude00";
    new SafeTensorsWriter()
        .metadata(odd, odd)
        .metadata("step", "17")
        .addFloats(odd, floats, 500, 100)
        .addDoubles("d", doubles, 2, 1, 2)
        .addInts("ints", bits, 7)
        .addLongs("scalar", longs)
        .addLongs("longs", longs, 2)
        .addFloats("nothing", new float[0], 0, 3)
        .write(file());
    try (SafeTensorsReader reader = SafeTensorsReader.open(file())) {
      assertEquals(Map.of(odd, odd, "step", "17"), reader.metadata());
      assertEquals(6, reader.tensors().size());
      float[] back = reader.readFloats(odd);
      for (int i = 0; i < bits.length; i++) {
        assertEquals(Float.floatToRawIntBits(floats[i]), Float.floatToRawIntBits(back[i]));
      }
      assertArrayEquals(doubles, reader.readDoubles("d"));
      assertEquals(List.of(2L, 1L, 2L), reader.tensors().get("d").shape());
      assertArrayEquals(Arrays.copyOf(bits, 7), reader.readInts("ints"));
      assertArrayEquals(new long[] {Long.MIN_VALUE}, reader.readLongs("scalar"));
      assertArrayEquals(longs, reader.readLongs("longs"));
      assertEquals(
          file() + ": entry \"nothing\" is not known here",
          assertThrows(SafeTensorsException.class, reader::requireAllRead).getMessage());
      assertEquals(0, reader.readFloats("nothing").length);
      reader.requireAllRead();
    }
    assertEquals(0, (8 + headerLength()) % 8, "data is aligned");
  }

  private long headerLength() throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file())).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  @Test
  void theBytesAreThoseOfTheFormat() throws IOException {
    new SafeTensorsWriter().addInts("a", new int[] {1, -2}, 2).write(file());
    CRC32C checksum = new CRC32C();
    checksum.update(
        "{}\n[TensorInfo[name=a, type=I32, shape=[2], begin=0, end=8]]"
            .getBytes(StandardCharsets.UTF_8));
    checksum.update(new byte[] {1, 0, 0, 0, -2, -1, -1, -1});
    String header =
        "{\"__metadata__\":{\"crc32c\":\"%x\"},".formatted(checksum.getValue())
            + "\"a\":{\"dtype\":\"I32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
    header += " ".repeat(-header.length() & 7);
    ByteBuffer expected = ByteBuffer.allocate(8 + header.length() + 8);
    expected.order(ByteOrder.LITTLE_ENDIAN).putLong(header.length());
    expected.put(header.getBytes(StandardCharsets.UTF_8)).putInt(1).putInt(-2);
    assertArrayEquals(expected.array(), Files.readAllBytes(file()));
  }

  @Test
  void wantsTheRightNameTypeShapeAndRoom() throws IOException {
    new SafeTensorsWriter().addFloats("w", new float[6], 2, 3).write(file());
    try (SafeTensorsReader reader = SafeTensorsReader.open(file())) {
      assertMessage("no entry \"v\"", () -> reader.readFloats("v"));
      assertMessage("entry \"w\" must be of type I32; it is F32", () -> reader.readInts("w"));
      assertMessage(
          "entry \"w\" must be 3x2; it is 2x3", () -> reader.require("w", TensorType.F32, 3, 2));
      assertMessage(
          "entry \"w\" must be scalar; it is 2x3",
          () -> reader.require("w", TensorType.F32, new long[0]));
      assertEquals(
          "SafeTensorsReader: \"w\" has 6 entries, the array only 5",
          assertThrows(IllegalArgumentException.class, () -> reader.readFloats("w", new float[5]))
              .getMessage());
    }
  }

  private interface Call {
    void run() throws IOException;
  }

  private void assertMessage(String problem, Call call) {
    var error = assertThrows(SafeTensorsException.class, call::run);
    assertEquals(file() + ": " + problem, error.getMessage());
  }

  @Test
  void theWriterRefusesWhatItCouldNotReadBack() {
    SafeTensorsWriter writer = new SafeTensorsWriter().addInts("a", new int[2], 2);
    for (String name : new String[] {"a", "__metadata__"}) {
      assertEquals(
          "SafeTensorsWriter: duplicate or reserved name \"" + name + "\"",
          assertThrows(IllegalArgumentException.class, () -> writer.addInts(name, new int[1], 1))
              .getMessage());
    }
    assertEquals(
        "SafeTensorsWriter: \"b\" is 2x2, its array has 3 entries",
        assertThrows(IllegalArgumentException.class, () -> writer.addInts("b", new int[3], 2, 2))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> writer.addInts("b", new int[3], -1, -1));
    assertThrows(IllegalArgumentException.class, () -> writer.metadata("\ud83d", "x"));
  }

  static Stream<Arguments> hostileHeaders() {
    String a = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
    return Stream.of(
        Arguments.of("", 0, "bad header length 0; "),
        Arguments.of("[]", 0, "bad header at offset 0: expected '{'"),
        Arguments.of(" {}", 0, "bad header at offset 0: expected '{'"),
        Arguments.of("{ ", 0, "bad header at offset 2: expected '\"'"),
        Arguments.of("{}x", 0, "bad header at offset 2: text after the end of the header"),
        Arguments.of("{}", 4, "4 bytes after the last entry"),
        Arguments.of(a, 8, "bad header at offset 53: expected '}'"),
        Arguments.of(a + ",}", 8, "bad header at offset 54: expected '\"'"),
        Arguments.of(a + "}", 7, "entry \"a\": ends at byte 8 of the data, which has 7: the file"),
        Arguments.of(a + "}", 12, "4 bytes after the last entry"),
        Arguments.of(
            a + ",\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
            16,
            "bad header at offset 57: duplicate name \"a\""),
        Arguments.of(
            a + ",\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
            12,
            "entry \"b\": overlaps the entry before it; it begins at byte 4"),
        Arguments.of(
            a + ",\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[12,20]}}",
            20,
            "entry \"b\": leaves a gap before it; it begins at byte 12"),
        Arguments.of(one("F16", "[2]", "[0,4]"), 4, "entry \"a\": unknown dtype \"F16\", known"),
        Arguments.of(one("F32", "[3]", "[0,8]"), 8, "entry \"a\": 3 of type F32 does not take"),
        Arguments.of(one("F32", "[]", "[0,8]"), 8, "entry \"a\": scalar of type F32 does not"),
        Arguments.of(one("F32", "[2]", "[8,0]"), 8, "entry \"a\": ends at byte 0, before it"),
        Arguments.of(one("F32", "[2]", "[0]"), 8, "entry \"a\": data_offsets must be two numbers"),
        Arguments.of(
            one("F64", "[2305843009213693952,1]", "[0,0]"),
            0,
            "entry \"a\": 2305843009213693952x1"),
        Arguments.of(
            one("I32", "[4294967296,4294967296]", "[0,0]"),
            0,
            "entry \"a\": 4294967296x4294967296"),
        Arguments.of(one("F32", "[9223372036854775808]", "[0,8]"), 8, ": number too large"),
        Arguments.of(one("F32", "[-2]", "[0,8]"), 8, ": expected a whole number"),
        Arguments.of(one("F32", "[02]", "[0,8]"), 8, ": expected a whole number"),
        Arguments.of(one("F32", "[2.0]", "[0,8]"), 8, ": expected ']'"),
        Arguments.of(one("F32", "[2e0]", "[0,8]"), 8, ": expected ']'"),
        Arguments.of(one("F32", "[[2]]", "[0,8]"), 8, ": expected a whole number"),
        Arguments.of(one("F32", "2", "[0,8]"), 8, ": expected '['"),
        Arguments.of(one("F32", "[2]", "[0,9223372036854775807]"), 8, "truncated"),
        Arguments.of(
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", 8, "needs dtype, shape and data_"),
        Arguments.of(
            "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}", 8, "duplicate name \"dtype\""),
        Arguments.of("{\"a\":{\"colour\":1}}", 8, "entry \"a\": unknown key \"colour\""),
        Arguments.of("{\"a\":{}}", 0, ": expected '\"'"),
        Arguments.of("{\"__metadata__\":{\"k\":1}}", 0, ": expected '\"'"),
        Arguments.of("{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}", 0, "duplicate name \"k\""),
        Arguments.of("{\"__metadata__\":{},\"__metadata__\":{}}", 0, "duplicate name"),
        Arguments.of("{\"\\x\":1}", 0, ": unknown escape '\\x'"),
        Arguments.of("{\"\\u12g4\":1}", 0, ": expected a hexadecimal digit"),
        Arguments.of("{\"\\ud83d\":1}", 0, ": half a surrogate pair in a string"),
        Arguments.of("{\"a\nb\":1}", 0, ": control character in a string"),
        Arguments.of("{\"a", 0, ": unterminated string"),
        Arguments.of("[".repeat(100_000), 0, "expected '{'"),
        Arguments.of("{\"a\":" + "{\"a\":".repeat(100_000), 0, "unknown key \"a\""));
  }

  private static String one(String type, String shape, String offsets) {
    return "{\"a\":{\"dtype\":\""
        + type
        + "\",\"shape\":"
        + shape
        + ",\"data_offsets\":"
        + offsets
        + "}}";
  }

  @ParameterizedTest
  @MethodSource("hostileHeaders")
  void refusesBadHeaders(String header, int dataBytes, String problem) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + dataBytes);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json);
    assertRefused(bytes.array(), problem);
  }

  @Test
  void refusesBadFrames() throws IOException {
    assertRefused(new byte[0], "truncated: only 0 bytes");
    assertRefused(new byte[7], "truncated: only 7 bytes");
    byte[] frame = new byte[40];
    for (long length : new long[] {33, 1L << 40, -1, Long.MIN_VALUE}) {
      ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      assertRefused(frame, "bad header length " + Long.toUnsignedString(length) + "; the file has");
    }
    byte[] notUtf8 = {2, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xff};
    assertRefused(notUtf8, "bad header: not UTF-8");
  }

  private void assertRefused(byte[] bytes, String problem) throws IOException {
    Files.write(file(), bytes);
    var error =
        assertThrows(SafeTensorsException.class, () -> SafeTensorsReader.open(file()).close());
    assertTrue(error.getMessage().startsWith(file() + ": "), error.getMessage());
    assertTrue(error.getMessage().contains(problem), error.getMessage());
  }

  @Test
  void acceptsSpaceAroundTokensAndEntriesInAnyOrder() throws IOException {
    String header =
        "{ \"b\" : { \"shape\" : [ ] , \"data_offsets\" : [ 4 , 8 ] , \"dtype\" : \"I32\" } ,\r\n"
            + "\t\"a\\u0041\\/\":{\"dtype\":\"I32\",\"shape\":[1,1],\"data_offsets\":[0,4]}}   ";
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 8);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json);
    bytes.putInt(7).putInt(9);
    Files.write(file(), bytes.array());
    try (SafeTensorsReader reader = SafeTensorsReader.open(file())) {
      assertArrayEquals(new int[] {7}, reader.readInts("aA/"));
      assertArrayEquals(new int[] {9}, reader.readInts("b"));
    }
  }

  @Test
  void everyFlippedBitOfTheDataIsNoticed() throws IOException {
    new SafeTensorsWriter().addFloats("w", new float[] {1, 2, 3}, 3).write(file());
    byte[] good = Files.readAllBytes(file());
    for (int bit = 0; bit < 8 * 12; bit++) {
      byte[] bad = good.clone();
      bad[good.length - 12 + bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), bad);
      SafeTensorsException e =
          assertThrows(SafeTensorsException.class, () -> SafeTensorsReader.open(file()));
      assertTrue(e.getMessage().contains(": damaged: its checksum is "), e.getMessage());
    }
  }

  @Test
  void damagedFilesGiveOnlyTheDocumentedException() throws IOException {
    new SafeTensorsWriter()
        .metadata("step", "12")
        .addFloats("layer.weight", new float[12], 3, 4)
        .addLongs("steps", new long[] {5})
        .write(file());
    byte[] good = Files.readAllBytes(file());
    SplittableRandom rng = new SplittableRandom(99);
    int refused = 0;
    for (int round = 0; round < 1500; round++) {
      byte[] bad =
          Arrays.copyOf(good, rng.nextInt(4) == 0 ? rng.nextInt(good.length) : good.length);
      for (int flips = rng.nextInt(4); flips >= 0 && bad.length > 0; flips--) {
        int at = rng.nextInt(rng.nextBoolean() ? bad.length : Math.min(bad.length, 16));
        bad[at] = (byte) (rng.nextBoolean() ? rng.nextInt(256) : bad[at] ^ 1 << rng.nextInt(8));
      }
      Files.write(file(), bad);
      try (SafeTensorsReader reader = SafeTensorsReader.open(file())) {
        reader.readFloats("layer.weight");
        reader.readLongs("steps");
      } catch (SafeTensorsException documented) {
        refused++;
      }
    }
    assertTrue(refused > 1000 && refused < 1500, refused + " of 1500 refused");
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(file(), "old");
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    file(),
                    channel -> {
                      channel.write(ByteBuffer.wrap(new byte[100]));
                      throw new IOException("No space left on device");
                    }));
    assertEquals(file() + ": No space left on device", full.getMessage());
    assertThrows(
        IllegalStateException.class,
        () ->
            AtomicFile.write(
                file(),
                channel -> {
                  throw new IllegalStateException("bug");
                }));
    assertEquals("old", Files.readString(file()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file()), files.toList());
    }
    assertThrows(
        IOException.class,
        () -> new SafeTensorsWriter().write(folder.resolve("missing").resolve("x")));
  }
}
