package mws4j.domains.strokes.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mws4j.domains.DataException;

/** The bytes of an IDX file, unpacked if need be, with their place for error messages. */
final class IdxStream implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final String source;
  private long offset; // of the next byte after unpacking

  private IdxStream(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  /** Opens a file and checks that it begins with a number. */
  static IdxStream open(Path file, int magic) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      IdxStream stream =
          new IdxStream(
              packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw,
              file.toString());
      int found = stream.readInt();
      if (found != magic) {
        throw stream.before(
            4,
            String.format("magic number 0x%08X, expected 0x%08X; is this the file?", found, magic));
      }
      return stream;
    } catch (ZipException | EOFException e) {
      raw.close();
      throw DataException.at(
          file.toString(), 0, "is not a whole gzip file (" + e.getMessage() + ")", e);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** The number of items that the file declares. */
  int count(int max) throws IOException {
    int count = readInt();
    if (count < 1 || count > max) {
      throw before(
          4,
          String.format(
              "%s items declared, 1 to %d are allowed", Integer.toUnsignedString(count), max));
    }
    return count;
  }

  /** Refuses any size but one. */
  void requireSize(int expected, String what) throws IOException {
    int size = readInt();
    if (size != expected) {
      throw before(
          4,
          String.format(
              "%s %s, only %d can be read; save other sizes as PNG in a folder",
              Integer.toUnsignedString(size), what, expected));
    }
  }

  /** Fills an array. */
  void read(byte[] target) throws IOException {
    int read;
    try {
      read = in.readNBytes(target, 0, target.length);
    } catch (ZipException | EOFException e) {
      throw DataException.at(
          source, 0, "byte " + offset + " or soon after: damaged gzip data; take a good copy", e);
    }
    offset += read;
    if (read < target.length) {
      throw problem("the file ends, though it declares more; take a good copy");
    }
  }

  private int readInt() throws IOException {
    byte[] bytes = new byte[4];
    read(bytes);
    return ByteBuffer.wrap(bytes).getInt();
  }

  /** Refuses bytes after the last item. */
  void requireEnd() throws IOException {
    int next;
    try {
      next = in.read();
    } catch (ZipException | EOFException e) {
      throw DataException.at(
          source, 0, "byte " + offset + ": damaged end of gzip data; take a good copy", e);
    }
    if (next >= 0) {
      throw problem("more bytes than the file declares; is this the file?");
    }
  }

  /** A problem at the present place. */
  DataException problem(String problem) {
    return before(0, problem);
  }

  private DataException before(int bytes, String problem) {
    return DataException.in(source, "byte " + (offset - bytes) + ": " + problem);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
