package mws4j.domains.strokes.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import mws4j.domains.DataException;

/**
 * Looks at a PNG file without decoding anything: its chunks must lie within the file and have their
 * checksums, its sides must be within bounds. After that, decoding needs memory for the pixels
 * only, and damage has been found that the JDK's decoder does not look for.
 */
final class PngStructure {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int HEADER_LENGTH = 13;

  private final ByteBuffer bytes;
  private final String source;

  private PngStructure(byte[] bytes, String source) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.source = source;
  }

  static boolean hasSignature(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /** Refuses anything but a whole PNG file with sides of 1 to {@code maxSide}. */
  static void check(byte[] bytes, String source, int maxSide) {
    new PngStructure(bytes, source).check(maxSide);
  }

  private void check(int maxSide) {
    bytes.position(SIGNATURE.length);
    int header = bytes.position() + 8;
    if (!"IHDR".equals(nextChunk()) || bytes.position() != header + HEADER_LENGTH + 4) {
      throw damaged("does not begin with a PNG header");
    }
    PictureDecoder.requireSides(bytes.getInt(header), bytes.getInt(header + 4), maxSide, source);
    boolean pixels = false;
    for (String type = nextChunk(); !"IEND".equals(type); type = nextChunk()) {
      pixels |= "IDAT".equals(type);
    }
    if (!pixels) {
      throw damaged("has no pixels");
    }
  }

  /** The type of the chunk at the present position, which moves behind it. */
  private String nextChunk() {
    int start = bytes.position();
    if (bytes.remaining() < 12) {
      throw damaged("ends at byte " + bytes.limit() + ", before the PNG is complete");
    }
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining() - 8) {
      throw damaged(
          "has a PNG chunk at byte "
              + start
              + " of "
              + Integer.toUnsignedString(length)
              + " bytes, but the file has only "
              + bytes.limit());
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.array(), start + 4, length + 4);
    bytes.position(start + 8 + length);
    if (bytes.getInt() != (int) crc.getValue()) {
      throw damaged("has a PNG chunk at byte " + start + " with a wrong checksum");
    }
    return new String(bytes.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
  }

  private DataException damaged(String problem) {
    return DataException.in(source, problem + "; the file is damaged, take a good copy");
  }
}
