package mws4j.domains;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of strict UTF-8 text of bounded length from a stream of bounded size, for input that is not
 * to be trusted. A byte order mark at the start and a carriage return at the end of a line are
 * dropped. Never holds more than one line.
 */
public final class LineReader {
  private final InputStream in;
  private final String source;
  private final int maxLineBytes;
  private final long maxBytes;

  private byte[] line = new byte[256];
  private final byte[] block = new byte[8192];
  private int blockStart;
  private int blockEnd;
  private long bytes;
  private long number;

  /**
   * Reads from {@code in}, which stays open and need not be buffered.
   *
   * @param source the name that error messages give to the stream
   * @param maxLineBytes longest line accepted, without its line end
   * @param maxBytes largest stream accepted
   */
  public LineReader(InputStream in, String source, int maxLineBytes, long maxBytes) {
    this.in = in;
    this.source = source;
    this.maxLineBytes = maxLineBytes;
    this.maxBytes = maxBytes;
  }

  /** Number of the line last returned by {@link #next}, counted from 1; 0 before the first. */
  public long number() {
    return number;
  }

  /**
   * The next line, or an empty result at the end. A line end at the end of the stream does not
   * begin another line.
   *
   * @throws DataException if the line or the stream is too long, or the line is not UTF-8
   */
  public Optional<String> next() throws IOException {
    int length = 0;
    boolean ended = false;
    while (!ended) {
      if (blockStart == blockEnd && !refill()) {
        if (length == 0) {
          return Optional.empty();
        }
        break;
      }
      int end = blockStart;
      while (end < blockEnd && block[end] != '\n') {
        end++;
      }
      length = append(length, end);
      ended = end < blockEnd;
      blockStart = ended ? end + 1 : end;
    }
    number++;
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return Optional.of(decode(length));
  }

  private boolean refill() throws IOException {
    int read = in.read(block, 0, block.length);
    if (read <= 0) {
      return false;
    }
    blockStart = 0;
    blockEnd = read;
    bytes += read;
    if (bytes > maxBytes) {
      throw DataException.in(
          source, "is larger than " + maxBytes + " bytes; split it or take a part of it");
    }
    return true;
  }

  private int append(int length, int end) {
    int total = length + end - blockStart;
    if (total > maxLineBytes) {
      throw DataException.at(
          source,
          number + 1,
          "line is longer than " + maxLineBytes + " bytes; is this the right file?");
    }
    if (total > line.length) {
      line = Arrays.copyOf(line, Math.min(maxLineBytes, Math.max(total, 2 * line.length)));
    }
    System.arraycopy(block, blockStart, line, length, end - blockStart);
    return total;
  }

  private String decode(int length) {
    boolean mark =
        number == 1
            && length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    int start = mark ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(length - start);
    ByteBuffer input = ByteBuffer.wrap(line, start, length - start);
    CoderResult result = decoder.decode(input, text, true);
    String decoded = text.flip().toString();
    if (result.isError()) {
      throw DataException.at(
          source,
          number,
          decoded.codePointCount(0, decoded.length()) + 1,
          String.format(
              "byte 0x%02X is not UTF-8; convert the file (for example with iconv -t UTF-8)",
              line[input.position()]));
    }
    return decoded;
  }
}
