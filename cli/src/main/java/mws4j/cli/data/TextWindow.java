package mws4j.cli.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a text that is read from front to back. What lies before {@link #keep} may go when
 * more is read, and the rest moves to the front: places are good until then, their distances from
 * {@code keep} for longer.
 */
final class TextWindow {
  private static final int BLOCK = 1 << 16;

  /** The text. */
  char[] text;

  /** The first character that is still wanted. */
  int keep;

  /** The next character. */
  int at;

  private final TextSource rest; // null: none
  private int end;
  private long gone; // characters that went

  /**
   * A window on {@code text[0 .. length)}, which it may overwrite, and what follows, if anything.
   */
  TextWindow(char[] text, int length, TextSource rest) {
    this.text = text;
    this.rest = rest;
    end = length;
  }

  /** Whether there is a next character. */
  boolean available() throws IOException {
    return at < end || fill();
  }

  /** The character so far ahead of the next one, or -1 behind the end. */
  int peek(int ahead) throws IOException {
    while (at + ahead >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return text[at + ahead];
  }

  /** A copy of {@code text[from .. to)}. */
  String text(int from, int to) {
    return new String(text, from, to - from);
  }

  /** Damage of the encoding before the next character, each told once. */
  List<TextSource.Mark> marks() {
    if (rest == null || rest.marks().isEmpty()) {
      return List.of();
    }
    List<TextSource.Mark> passed = new ArrayList<>();
    while (!rest.marks().isEmpty() && rest.marks().peek().offset() <= gone + at) {
      passed.add(rest.marks().remove());
    }
    return passed;
  }

  private boolean fill() throws IOException {
    if (rest == null) {
      return false;
    }
    System.arraycopy(text, keep, text, 0, end - keep);
    gone += keep;
    at -= keep;
    end -= keep;
    keep = 0;
    if (end + 2 > text.length / 2) {
      text = Arrays.copyOf(text, Math.max(BLOCK, 2 * text.length));
    }
    int read = rest.read(text, end, text.length - end);
    end += Math.max(0, read);
    return read > 0;
  }
}
