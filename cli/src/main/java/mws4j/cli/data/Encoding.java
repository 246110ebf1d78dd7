package mws4j.cli.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How bytes are characters.
 *
 * @param charset the character set
 * @param mark length of the byte order mark
 * @param gzip whether the bytes come out of gzip
 */
public record Encoding(Charset charset, int mark, boolean gzip) {
  /** What single bytes mean where nothing better is known. */
  static final Charset WESTERN = Charset.forName("windows-1252");

  /** One wrong byte for so many right sequences does not make it another encoding. */
  private static final int RIGHT_PER_WRONG = 4;

  /** Guesses from the first bytes of a file, which are {@code bytes[0 .. length)}. */
  static Encoding guess(byte[] bytes, int length, boolean gzip) {
    Encoding marked = marked(bytes, length, gzip);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes, length);
    return new Encoding(wide != null ? wide : narrow(bytes, length), 0, gzip);
  }

  /** The same bytes in a character set that is known. */
  static Encoding known(Charset charset, byte[] bytes, int length, boolean gzip) {
    Encoding marked = marked(bytes, length, gzip);
    boolean same = marked != null && marked.charset.name().startsWith(charset.name());
    return same ? marked : new Encoding(charset, 0, gzip);
  }

  private static Encoding marked(byte[] bytes, int length, boolean gzip) {
    if (starts(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3, gzip);
    }
    if (starts(bytes, length, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(Charset.forName("UTF-32LE"), 4, gzip);
    }
    if (starts(bytes, length, 0, 0, 0xFE, 0xFF)) {
      return new Encoding(Charset.forName("UTF-32BE"), 4, gzip);
    }
    if (starts(bytes, length, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, gzip);
    }
    if (starts(bytes, length, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, gzip);
    }
    return null;
  }

  /** UTF-16 without a mark: zero in many of the high bytes and in hardly any of the low ones. */
  private static Charset wide(byte[] bytes, int length) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (isWide(odd, even, pairs)) {
      return StandardCharsets.UTF_16LE;
    }
    return isWide(even, odd, pairs) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isWide(int high, int low, int pairs) {
    boolean enough = high > 2 || (high == pairs && high > 0);
    return enough && 10L * high > pairs && 50L * low <= high;
  }

  private static Charset narrow(byte[] bytes, int length) {
    int right = 0;
    int wrong = 0;
    int high = 0;
    int runs = 0; // of high bytes
    boolean escape = false;
    for (int i = 0; i < length; ) {
      int sequence = sequence(bytes, i, length);
      if (bytes[i] >= 0) {
        escape |= bytes[i] == 0x1b;
      } else {
        runs += i == 0 || bytes[i - 1] >= 0 ? 1 : 0;
        right += sequence > 1 ? 1 : 0;
        wrong += sequence == 0 ? 1 : 0;
        high += Math.max(1, sequence);
      }
      i += Math.max(1, sequence);
    }
    if (wrong * RIGHT_PER_WRONG <= right && !escape) {
      return StandardCharsets.UTF_8;
    }
    boolean single = !escape && 3 * high < 4 * runs; // as accents in western text are
    return single ? WESTERN : detected(bytes, length, escape);
  }

  private static Charset detected(byte[] bytes, int length, boolean escape) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    boolean other = name == null || name.startsWith("UTF") || name.equals("US-ASCII");
    if (other || !Charset.isSupported(name) || !decodes(Charset.forName(name), bytes, length)) {
      return escape && sevenBit(bytes, length) ? StandardCharsets.UTF_8 : WESTERN;
    }
    return Charset.forName(name).equals(StandardCharsets.ISO_8859_1)
        ? WESTERN
        : Charset.forName(name);
  }

  private static boolean sevenBit(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of it has a meaning, but for a character cut off at the end. */
  private static boolean decodes(Charset charset, byte[] bytes, int length) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate((int) (length * (double) decoder.maxCharsPerByte()) + 1);
    return !decoder.decode(ByteBuffer.wrap(bytes, 0, length), text, false).isError();
  }

  /**
   * Length of the UTF-8 sequence at a place; 0 if it is none. One that is cut off by the end counts
   * as whole.
   */
  private static int sequence(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    int end = Math.min(length, at + size);
    for (int i = at + 1; i < end; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    if (end < at + size) {
      return end - at;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, size));
      return size;
    } catch (CharacterCodingException e) {
      return 0;
    }
  }

  private static boolean starts(byte[] bytes, int length, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= length || (bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** In words, such as {@code UTF-8}. */
  @Override
  public String toString() {
    String name = charset.name().equals("windows-1252") ? "Windows-1252" : charset.name();
    return gzip ? name + " in gzip" : name;
  }
}
