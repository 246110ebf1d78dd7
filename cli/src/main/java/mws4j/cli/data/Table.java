package mws4j.cli.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mws4j.cli.data.RowSample.Row;
import mws4j.domains.DataException;

/**
 * Reads tables from text files of any dialect, encoding and size: row by row, in memory that does
 * not depend on the size. What is not known is guessed from the first {@value #SAMPLE_BYTES} bytes.
 * No cell and no row stops it: damage is mended, counted and told. Only what cannot be a table at
 * all is a {@link DataException}.
 */
public final class Table {
  /** Bytes looked at before the first row is handed on. */
  public static final int SAMPLE_BYTES = 1 << 20;

  private static final int BLOCK = 1 << 16;

  /** Characters that a block has room for beyond those expected. */
  private static final int ROOM = 16;

  private static final String REMEDY = "; give a text file with one row a line, such as CSV";

  private final String source;
  private final RowConsumer consumer;
  private final DamageLog damage = new DamageLog();
  private final List<String> cells = new ArrayList<>();
  private TableLayout layout;
  private TableHead head;
  private long rows;
  private long comments;

  private Table(String source, RowConsumer consumer) {
    this.source = source;
    this.consumer = consumer;
  }

  /** Reads a file. */
  public static TableReport read(Path file, TableOptions options, RowConsumer consumer)
      throws IOException {
    DataFiles.require(file);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), options, consumer);
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in messages. */
  public static TableReport read(
      InputStream in, String source, TableOptions options, RowConsumer consumer)
      throws IOException {
    return new Table(source, consumer).read(in, options);
  }

  /** How a file begins, and how it is written; no row is handed on. */
  public static TableHead head(Path file, TableOptions options) throws IOException {
    DataFiles.require(file);
    Table table = new Table(file.toString(), (line, cells) -> {});
    try (InputStream in = Files.newInputStream(file)) {
      table.open(in, options);
    }
    return table.head;
  }

  private TableReport read(InputStream raw, TableOptions options) throws IOException {
    RowParser parser = open(raw, options);
    consumer.head(head);
    rows(parser);
    return new TableReport(head, rows, comments, damage);
  }

  private RowParser open(InputStream raw, TableOptions options) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(raw, BLOCK);
    boolean gzip = isGzip(packed);
    InputStream in = gzip ? unpacked(packed) : packed;
    byte[] bytes = sample(in, gzip);
    int length = bytes.length;
    Optional<String> binary = BinaryFile.kind(bytes, length);
    if (binary.isPresent()) {
      throw DataException.in(source, "is no table but " + binary.get() + REMEDY);
    }
    Encoding encoding =
        options.charset().isPresent()
            ? Encoding.known(options.charset().get(), bytes, length, gzip)
            : Encoding.guess(bytes, length, gzip);
    TextSource text = new TextSource(bytes, length, in, encoding);
    char[] block = new char[Math.min(SAMPLE_BYTES, length + ROOM)];
    int filled = fill(text, block);
    head = head(Arrays.copyOf(block, filled), filled < block.length - 1, encoding, options);
    return new RowParser(block, filled, text, head.dialect(), damage);
  }

  /** Guesses what is not known. */
  private TableHead head(char[] sample, boolean whole, Encoding encoding, TableOptions options) {
    if (BinaryFile.isNoText(sample)) {
      throw DataException.in(source, "is no table but binary data" + REMEDY);
    }
    Optional<Character> told = told(sample);
    char delimiter =
        options.delimiter() == TableOptions.GUESS_DELIMITER && told.isPresent()
            ? told.get()
            : options.delimiter();
    Dialect dialect = DialectGuess.of(sample, whole, delimiter);
    RowSample rows = RowSample.of(sample, whole, dialect);
    if (rows.rows().isEmpty()) {
      throw DataException.in(
          source, (sample.length == 0 ? "is empty" : "has no rows, only blanks") + REMEDY);
    }
    layout = new TableLayout(rows, dialect, options.header());
    return new TableHead(
        source,
        dialect,
        encoding,
        layout.header(),
        layout.headings(),
        layout.header() ? layout.firstLine() : 0,
        layout.first(),
        layout.notes());
  }

  /** The delimiter that spreadsheets write into a first line {@code sep=;}. */
  private static Optional<Character> told(char[] sample) {
    String head = new String(sample, 0, Math.min(sample.length, 8));
    boolean tells = head.matches("(?is)sep=[^\\p{Alnum}\r\n][\r\n].*");
    return tells ? Optional.of(head.charAt(4)) : Optional.empty();
  }

  private void rows(RowParser parser) throws IOException {
    boolean headed = !layout.header();
    while (parser.next()) {
      if (parser.line() < layout.firstLine() || parser.blank()) {
        continue;
      }
      parser.expect(layout.width());
      if (!headed) {
        headed = true;
        continue;
      }
      Row row = Row.of(parser);
      if (layout.isComment(row)) {
        comments++;
      } else if (rows > 0 || !layout.isRule(row)) {
        rows++;
        consumer.row(row.line(), fitted(row));
      }
    }
  }

  /** The cells of a row, as many as there are columns. */
  private List<String> fitted(Row row) {
    List<String> all = row.cells();
    int width = layout.width();
    if (all.size() < width) {
      String what = cells(all.size()) + " instead of " + width + "; the others are empty";
      damage.add(row.line(), 0, Damage.Kind.SHORT_ROW, what);
    }
    if (all.size() > width && !all.subList(width, all.size()).stream().allMatch(String::isBlank)) {
      String what = cells(all.size()) + " instead of " + width + "; the last are left out";
      damage.add(row.line(), 0, Damage.Kind.LONG_ROW, what);
    }
    cells.clear();
    for (int i = layout.framed() ? 1 : 0; i < width; i++) {
      cells.add(i < all.size() ? all.get(i) : "");
    }
    return cells;
  }

  private static String cells(int count) {
    return count + (count == 1 ? " cell" : " cells");
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  private InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, BLOCK);
    } catch (EOFException | ZipException e) {
      throw DataException.in(source, "is gzip data damaged at the begin" + REMEDY);
    }
  }

  /** The first bytes; what is damaged ends them, which is told when it is read again. */
  private static byte[] sample(InputStream in, boolean gzip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK);
    byte[] block = new byte[BLOCK];
    try {
      int read = 0;
      while (read >= 0 && bytes.size() < SAMPLE_BYTES) {
        read = in.read(block, 0, Math.min(BLOCK, SAMPLE_BYTES - bytes.size()));
        bytes.write(block, 0, Math.max(0, read));
      }
    } catch (EOFException | ZipException e) {
      if (!gzip) {
        throw e;
      }
    }
    return bytes.toByteArray();
  }

  /** Reads as much as there is room for, but for one character. */
  private static int fill(TextSource text, char[] block) throws IOException {
    int length = 0;
    int read = 0;
    while (read >= 0 && length < block.length - 1) {
      read = text.read(block, length, block.length - length);
      length += Math.max(0, read);
    }
    return length;
  }
}
