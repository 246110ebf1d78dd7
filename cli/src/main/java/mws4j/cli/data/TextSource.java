package mws4j.cli.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.zip.ZipException;

/**
 * The characters of a stream. Nothing stops it: bytes that have no meaning are read as
 * Windows-1252, NUL characters are left out, a damaged gzip stream ends; each leaves a {@link Mark}
 * at the place.
 */
final class TextSource {
  private static final int BLOCK = 1 << 16;

  /**
   * Damage at a place in the text.
   *
   * @param offset number of characters before it
   */
  record Mark(long offset, Damage.Kind kind, String what) {}

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean gzip;
  private final Queue<Mark> marks = new ArrayDeque<>();
  private ByteBuffer bytes;
  private boolean ended;
  private boolean finished;
  private long offset;

  /** Begins with {@code first[0 .. length)} behind the mark, then comes the rest of {@code in}. */
  TextSource(byte[] first, int length, InputStream in, Encoding encoding) {
    this.in = in;
    this.gzip = encoding.gzip();
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    bytes = ByteBuffer.wrap(first, 0, length);
    bytes.position(encoding.mark());
  }

  /** Damage of the characters read so far, in order; the reader takes it out. */
  Queue<Mark> marks() {
    return marks;
  }

  /** Reads at least one character, or returns -1 at the end. There must be room for two. */
  int read(char[] to, int from, int length) throws IOException {
    int read = 0;
    while (read == 0 && !finished) {
      CharBuffer text = CharBuffer.wrap(to, from, length);
      decode(text);
      read = clean(to, from, text.position() - from);
      offset += read;
    }
    return read == 0 ? -1 : read;
  }

  private void decode(CharBuffer text) throws IOException {
    int start = text.position();
    CoderResult result = decoder.decode(bytes, text, ended);
    while (result.isError() && text.hasRemaining()) {
      replace(result.length(), text, start);
      result = decoder.decode(bytes, text, ended);
    }
    if (result.isUnderflow()) {
      if (ended) {
        finished = decoder.flush(text).isUnderflow();
      } else {
        refill();
      }
    }
  }

  private void replace(int length, CharBuffer text, int start) {
    StringBuilder found = new StringBuilder();
    boolean narrow = !decoder.charset().name().matches("UTF-(16|32).*");
    char instead = '\ufffd';
    // One byte at a time, so that what follows has its chance.
    int used = narrow ? 1 : length;
    for (int i = 0; i < used; i++) {
      byte wrong = bytes.get();
      found.append(String.format(" 0x%02X", wrong));
      instead =
          narrow ? Encoding.WESTERN.decode(ByteBuffer.wrap(new byte[] {wrong})).get() : instead;
    }
    String what =
        (used == 1 ? "byte" : "bytes")
            + found
            + (used == 1 ? " is not " : " are not ")
            + decoder.charset().name()
            + (instead == '\ufffd' ? "" : "; read as Windows-1252");
    marks.add(new Mark(offset + text.position() - start, Damage.Kind.BYTE, what));
    text.put(instead);
    decoder.reset();
  }

  /** Takes out NUL and what stands for something else; returns the number of characters left. */
  private int clean(char[] text, int from, int length) {
    int to = from;
    for (int i = from; i < from + length; i++) {
      char c = text[i];
      if (c == 0) {
        marks.add(new Mark(offset + to - from, Damage.Kind.NUL, "NUL left out"));
      } else {
        text[to++] = c >= '\ufffe' ? '\ufffd' : c;
      }
    }
    return to - from;
  }

  private void refill() throws IOException {
    ByteBuffer next = ByteBuffer.allocate(Math.max(BLOCK, bytes.remaining() + 16));
    next.put(bytes);
    int read;
    try {
      read = in.read(next.array(), next.position(), next.remaining());
    } catch (EOFException | ZipException e) {
      if (!gzip) {
        throw e;
      }
      marks.add(new Mark(offset, Damage.Kind.CUT, "the gzip data are damaged; the rest is lost"));
      read = -1;
    }
    ended = read < 0;
    next.position(next.position() + Math.max(0, read));
    bytes = next.flip();
  }
}
