package mws4j.nn.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Collects tensors and writes them as one safetensors file. Arrays are not copied: leave them alone
 * until {@link #write} has returned. An array may be longer than its shape; the rest is not
 * written.
 */
public final class SafeTensorsWriter {
  private static final int CHUNK_BYTES = 1 << 16;

  /** Takes the data of the file in order, piece by piece. */
  private interface Target {
    void take(ByteBuffer bytes) throws IOException;
  }

  /** Puts a piece of an array into a buffer. */
  private interface Source {
    void put(ByteBuffer to, int first, int elements);
  }

  private record Pending(
      String name, TensorType type, List<Long> shape, int elements, Source source) {}

  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>(Set.of(Header.METADATA));

  /** Adds a string to the metadata; a later value replaces an earlier one of the same key. */
  public SafeTensorsWriter metadata(String key, String value) {
    metadata.put(requireText(key), requireText(value));
    return this;
  }

  /** Adds an F32 tensor. */
  SafeTensorsWriter addFloats(String name, float[] values, long... shape) {
    return add(
        name,
        TensorType.F32,
        values.length,
        shape,
        (to, first, n) -> to.asFloatBuffer().put(values, first, n));
  }

  /** Adds an F64 tensor. */
  public SafeTensorsWriter addDoubles(String name, double[] values, long... shape) {
    return add(
        name,
        TensorType.F64,
        values.length,
        shape,
        (to, first, n) -> to.asDoubleBuffer().put(values, first, n));
  }

  /** Adds an I32 tensor. */
  public SafeTensorsWriter addInts(String name, int[] values, long... shape) {
    return add(
        name,
        TensorType.I32,
        values.length,
        shape,
        (to, first, n) -> to.asIntBuffer().put(values, first, n));
  }

  /** Adds an I64 tensor. */
  SafeTensorsWriter addLongs(String name, long[] values, long... shape) {
    return add(
        name,
        TensorType.I64,
        values.length,
        shape,
        (to, first, n) -> to.asLongBuffer().put(values, first, n));
  }

  private SafeTensorsWriter add(
      String name, TensorType type, int available, long[] shape, Source source) {
    List<Long> sizes = new ArrayList<>();
    for (long size : shape) {
      if (size < 0) {
        throw new IllegalArgumentException(
            "SafeTensorsWriter: negative size in the shape of \"" + name + "\"");
      }
      sizes.add(size);
    }
    long elements = TensorInfo.product(sizes);
    if (elements > available) {
      throw new IllegalArgumentException(
          "SafeTensorsWriter: \""
              + name
              + "\" is "
              + TensorInfo.shapeText(sizes)
              + ", its array has "
              + available
              + " entries");
    }
    if (!names.add(requireText(name))) {
      throw new IllegalArgumentException(
          "SafeTensorsWriter: duplicate or reserved name \"" + name + "\"");
    }
    pending.add(new Pending(name, type, sizes, (int) elements, source));
    return this;
  }

  private static String requireText(String text) {
    try {
      // Refuses half surrogate pairs, which have no UTF-8.
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "SafeTensorsWriter: half a surrogate pair in \"" + text + "\"");
    }
  }

  /**
   * Writes the file, whole or not at all.
   *
   * <p>The metadata gets a checksum of header and data, which {@link SafeTensorsReader} compares.
   * Wider types come first and the header is padded with spaces to a multiple of 8 bytes, so that
   * every tensor is aligned for tools that map the file.
   */
  public void write(Path file) throws IOException {
    List<Pending> ordered = new ArrayList<>(pending);
    ordered.sort(Comparator.comparingInt((Pending p) -> p.type().bytes()).reversed());
    List<TensorInfo> infos = new ArrayList<>();
    long at = 0;
    for (Pending p : ordered) {
      long end = at + (long) p.elements() * p.type().bytes();
      infos.add(new TensorInfo(p.name(), p.type(), p.shape(), at, end));
      at = end;
    }
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    CRC32C checksum = Header.checksum(infos, metadata);
    for (Pending p : ordered) {
      stream(p, chunk, checksum::update);
    }
    Map<String, String> described = new LinkedHashMap<>(metadata);
    described.put(Header.CHECKSUM, Long.toHexString(checksum.getValue()));
    byte[] json = Header.json(infos, described).getBytes(StandardCharsets.UTF_8);
    int padding = -json.length & 7;
    if (json.length + padding > SafeTensorsReader.MAX_HEADER_BYTES) {
      throw new SafeTensorsException(file, "header too long: " + json.length + " bytes");
    }
    AtomicFile.write(
        file,
        channel -> {
          chunk.clear();
          AtomicFile.writeFully(channel, chunk.putLong(json.length + padding).flip());
          AtomicFile.writeFully(channel, ByteBuffer.wrap(json));
          AtomicFile.writeFully(
              channel, ByteBuffer.wrap(" ".repeat(padding).getBytes(StandardCharsets.UTF_8)));
          for (Pending p : ordered) {
            stream(p, chunk, bytes -> AtomicFile.writeFully(channel, bytes));
          }
        });
  }

  private static void stream(Pending tensor, ByteBuffer chunk, Target target) throws IOException {
    int width = tensor.type().bytes();
    int perChunk = CHUNK_BYTES / width;
    for (int first = 0; first < tensor.elements(); first += perChunk) {
      int n = Math.min(perChunk, tensor.elements() - first);
      chunk.clear();
      tensor.source().put(chunk, first, n);
      target.take(chunk.position(0).limit(n * width));
    }
  }
}
