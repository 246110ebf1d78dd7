package mws4j.domains.regex.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Characters that came to harm on their way through a wrong encoding. */
final class TextDamage {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextDamage() {}

  /** Whether a value has replacement characters, or is UTF-8 read as Windows-1252. */
  static boolean isDamaged(String value) {
    boolean ascii = true;
    for (int i = 0; i < value.length() && ascii; i++) {
      ascii = value.charAt(i) < 0x80;
    }
    return !ascii && (value.indexOf(REPLACEMENT) >= 0 || isMisread(value));
  }

  /** {@code Ã¼} for ü: a sign that UTF-8 begins with, then the others, and nothing else foreign. */
  private static boolean isMisread(String value) {
    if (value.chars().noneMatch(c -> c >= 0xC2 && c <= 0xF4)) {
      return false;
    }
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(java.nio.CharBuffer.wrap(value));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).length() < value.length();
    } catch (CharacterCodingException e) {
      return isLatin(value);
    }
  }

  /** The same where a byte has no character in Windows-1252. */
  private static boolean isLatin(String value) {
    try {
      ByteBuffer bytes =
          StandardCharsets.ISO_8859_1.newEncoder().encode(java.nio.CharBuffer.wrap(value));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).length() < value.length();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
