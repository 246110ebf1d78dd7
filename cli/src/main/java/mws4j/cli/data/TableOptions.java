package mws4j.cli.data;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What is known of a file; the rest is guessed.
 *
 * @param delimiter {@link #GUESS_DELIMITER}, or as in {@link Dialect}
 * @param header whether the first row names the columns
 * @param charset the encoding
 */
public record TableOptions(char delimiter, Header header, Optional<Charset> charset) {
  /** Stands for the delimiter that divides the rows best, or none. */
  public static final char GUESS_DELIMITER = 0;

  /** Whether the first row names the columns. */
  public enum Header {
    /** Look at the rows. */
    GUESS,
    /** It does. */
    PRESENT,
    /** It is data like the others. */
    ABSENT
  }

  /** Nothing is known. */
  public static TableOptions guess() {
    return of(GUESS_DELIMITER, Header.GUESS);
  }

  /** Delimiter and header, each of which may be to guess. */
  public static TableOptions of(char delimiter, Header header) {
    return new TableOptions(delimiter, header, Optional.empty());
  }

  /** The same with an encoding that is known. */
  public TableOptions in(Charset known) {
    return new TableOptions(delimiter, header, Optional.of(known));
  }
}
