package mws4j.nn.safetensors;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * An open safetensors file. The header is read and checked at once, tensors one at a time when
 * asked for; a damaged header cannot make it allocate more than the file's actual size.
 *
 * <p>Whatever is wrong with the file is a {@link SafeTensorsException} that names the file, the
 * entry and the problem. Values are not checked: a NaN is read like any number.
 */
public final class SafeTensorsReader implements Closeable {
  /** Longest header accepted, in bytes: a guard against nonsense, far above real ones. */
  static final int MAX_HEADER_BYTES = 16 << 20;

  private static final int CHUNK_BYTES = 1 << 16;

  private final Path file;
  private final FileBytes bytes;
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata;
  private final Set<String> unread = new LinkedHashSet<>();
  private final long dataAt;
  private final boolean checked;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** Takes a piece of little-endian data. */
  private interface Sink {
    void take(ByteBuffer bytes, int firstElement, int elements);
  }

  private SafeTensorsReader(Path file, FileBytes bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    long fileBytes = bytes.size();
    int headerBytes = headerLength(fileBytes);
    dataAt = 8 + (long) headerBytes;
    Header header = header(headerBytes);
    String problem = Header.problem(header.tensors(), fileBytes - dataAt);
    if (!problem.isEmpty()) {
      throw new SafeTensorsException(file, problem);
    }
    for (TensorInfo tensor : header.tensors()) {
      tensors.put(tensor.name(), tensor);
    }
    unread.addAll(tensors.keySet());
    Map<String, String> strings = new LinkedHashMap<>(header.metadata());
    checked = strings.containsKey(Header.CHECKSUM);
    requireChecksum(strings.remove(Header.CHECKSUM), header, fileBytes);
    metadata = Collections.unmodifiableMap(strings);
  }

  /** Opens a file and checks its header. */
  public static SafeTensorsReader open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new SafeTensorsReader(file, FileBytes.of(channel));
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Opens what a file would contain and checks its header.
   *
   * @param name of the file in messages
   * @param content not copied
   */
  public static SafeTensorsReader of(Path name, byte[] content) throws IOException {
    return new SafeTensorsReader(name, FileBytes.of(content));
  }

  /** Compares the checksum that {@link SafeTensorsWriter} adds; files of other tools have none. */
  private void requireChecksum(String expected, Header header, long fileBytes) throws IOException {
    if (expected == null) {
      return;
    }
    CRC32C checksum = Header.checksum(header.tensors(), header.metadata());
    for (long at = dataAt; at < fileBytes; at += CHUNK_BYTES) {
      chunk.clear().limit((int) Math.min(CHUNK_BYTES, fileBytes - at));
      readFully(chunk, at);
      checksum.update(chunk.flip());
    }
    String found = Long.toHexString(checksum.getValue());
    if (!found.equals(expected)) {
      throw new SafeTensorsException(
          file, "damaged: its checksum is " + found + ", it was written with " + expected);
    }
  }

  private int headerLength(long fileBytes) throws IOException {
    if (fileBytes < 8) {
      throw new SafeTensorsException(file, "truncated: only " + fileBytes + " bytes");
    }
    chunk.clear().limit(8);
    readFully(chunk, 0);
    long length = chunk.flip().getLong();
    if (length < 2 || length > MAX_HEADER_BYTES || length > fileBytes - 8) {
      throw new SafeTensorsException(
          file,
          "bad header length "
              + Long.toUnsignedString(length)
              + "; the file has "
              + fileBytes
              + " bytes and a header at most "
              + MAX_HEADER_BYTES);
    }
    return (int) length;
  }

  private Header header(int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    readFully(buffer, 8);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer.flip()).toString();
      return HeaderParser.parse(text);
    } catch (CharacterCodingException e) {
      throw new SafeTensorsException(file, "bad header: not UTF-8");
    } catch (HeaderParser.Malformed e) {
      throw new SafeTensorsException(file, e.getMessage());
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Whether the file has the checksum that {@link SafeTensorsWriter} adds, which then fits. */
  public boolean isChecked() {
    return checked;
  }

  /** The strings of {@code __metadata__}; empty if there are none. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** All tensors by name, in the order of the header. */
  Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  /** One tensor's description; it must exist and have this type and shape. */
  TensorInfo require(String name, TensorType type, long... shape) throws IOException {
    TensorInfo tensor = require(name, type);
    boolean same = shape.length == tensor.shape().size();
    for (int i = 0; same && i < shape.length; i++) {
      same = shape[i] == tensor.shape().get(i);
    }
    if (!same) {
      List<Long> wanted = new ArrayList<>();
      for (long size : shape) {
        wanted.add(size);
      }
      throw new SafeTensorsException(
          file,
          "entry \""
              + name
              + "\" must be "
              + TensorInfo.shapeText(wanted)
              + "; it is "
              + tensor.shapeText());
    }
    return tensor;
  }

  /** One tensor's description; it must exist and have this type. */
  TensorInfo require(String name, TensorType type) throws IOException {
    TensorInfo tensor = tensors.get(name);
    if (tensor == null) {
      throw new SafeTensorsException(file, "no entry \"" + name + "\"");
    }
    if (tensor.type() != type) {
      throw new SafeTensorsException(
          file, "entry \"" + name + "\" must be of type " + type + "; it is " + tensor.type());
    }
    return tensor;
  }

  /** All entries of an F32 tensor, row by row. */
  float[] readFloats(String name) throws IOException {
    float[] values = new float[length(require(name, TensorType.F32))];
    readFloats(name, values);
    return values;
  }

  /** Reads an F32 tensor into the start of an array, which may be longer. */
  void readFloats(String name, float[] into) throws IOException {
    TensorInfo tensor = require(name, TensorType.F32);
    requireRoom(tensor, into.length);
    read(tensor, (piece, first, n) -> piece.asFloatBuffer().get(into, first, n));
  }

  /** All entries of an F64 tensor. */
  public double[] readDoubles(String name) throws IOException {
    TensorInfo tensor = require(name, TensorType.F64);
    double[] values = new double[length(tensor)];
    read(tensor, (piece, first, n) -> piece.asDoubleBuffer().get(values, first, n));
    return values;
  }

  /** All entries of an I32 tensor. */
  public int[] readInts(String name) throws IOException {
    TensorInfo tensor = require(name, TensorType.I32);
    int[] values = new int[length(tensor)];
    read(tensor, (piece, first, n) -> piece.asIntBuffer().get(values, first, n));
    return values;
  }

  /** All entries of an I64 tensor. */
  long[] readLongs(String name) throws IOException {
    TensorInfo tensor = require(name, TensorType.I64);
    long[] values = new long[length(tensor)];
    read(tensor, (piece, first, n) -> piece.asLongBuffer().get(values, first, n));
    return values;
  }

  /** Fails, naming one, if a tensor of the file was never read. */
  public void requireAllRead() throws IOException {
    if (!unread.isEmpty()) {
      throw new SafeTensorsException(
          file, "entry \"" + unread.iterator().next() + "\" is not known here");
    }
  }

  private int length(TensorInfo tensor) throws IOException {
    if (tensor.elements() > Integer.MAX_VALUE - 8) {
      throw new SafeTensorsException(
          file, "entry \"" + tensor.name() + "\": too large for one array");
    }
    return (int) tensor.elements();
  }

  private static void requireRoom(TensorInfo tensor, int room) {
    if (tensor.elements() > room) {
      throw new IllegalArgumentException(
          "SafeTensorsReader: \""
              + tensor.name()
              + "\" has "
              + tensor.elements()
              + " entries, the array only "
              + room);
    }
  }

  private void read(TensorInfo tensor, Sink sink) throws IOException {
    int width = tensor.type().bytes();
    int done = 0;
    long at = tensor.begin();
    while (at < tensor.end()) {
      int bytes = (int) Math.min(CHUNK_BYTES, tensor.end() - at);
      chunk.clear().limit(bytes);
      readFully(chunk, dataAt + at);
      sink.take(chunk.flip(), done, bytes / width);
      done += bytes / width;
      at += bytes;
    }
    unread.remove(tensor.name());
  }

  private void readFully(ByteBuffer into, long position) throws IOException {
    long at = position;
    while (into.hasRemaining()) {
      int read = bytes.read(into, at);
      if (read < 0) {
        throw new SafeTensorsException(file, "truncated: ends at byte " + at);
      }
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
