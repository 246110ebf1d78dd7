package mws4j.domains.strokes.data;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mws4j.domains.DataException;

/**
 * A zip file that is not to be trusted. The file, the number of entries and every single read are
 * bounded, whatever sizes the entries declare; names cannot lead out of the archive and are unique;
 * checksums are verified. Nothing is ever extracted to disk.
 */
final class BoundedZip implements Closeable {
  private static final long MAX_BYTES = 256L << 20;
  private static final int MAX_ENTRIES = 200_000;
  private static final Set<String> LITTER = Set.of("__MACOSX", ".DS_Store", "Thumbs.db");

  private final ZipFile zip;
  private final String source;
  private final SortedMap<String, ZipEntry> entries = new TreeMap<>();

  BoundedZip(Path file) throws IOException {
    source = file.toString();
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw DataException.in(
          source, "has " + size + " bytes, at most " + MAX_BYTES + " are allowed; split it");
    }
    zip = open(file);
    try {
      list();
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw DataException.at(
          source, 0, "is not a whole zip file (" + e.getMessage() + "); take a good copy", e);
    }
  }

  private void list() {
    if (zip.size() > MAX_ENTRIES) {
      throw DataException.in(
          source,
          "has " + zip.size() + " entries, at most " + MAX_ENTRIES + " are allowed; split it");
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      List<String> parts = List.of(entry.getName().split("/", -1));
      requireName(
          entry.getName(), entry.isDirectory() ? parts.subList(0, parts.size() - 1) : parts);
      boolean wanted = !entry.isDirectory() && Collections.disjoint(parts, LITTER);
      if (wanted && entries.put(entry.getName(), entry) != null) {
        throw DataException.in(source, "has two entries " + shown(entry.getName()) + "; repack it");
      }
    }
  }

  private void requireName(String name, List<String> parts) {
    boolean plain = name.indexOf('\\') < 0 && CharacterData.isLabel(name);
    if (!plain || parts.contains("") || parts.contains(".") || parts.contains("..")) {
      throw DataException.in(
          source, "has an entry with the unusual name " + shown(name) + "; repack it");
    }
  }

  private static String shown(String name) {
    String start = name.substring(0, Math.min(name.length(), 60));
    return '"' + start.replaceAll("\\p{Cntrl}", "?") + (start.equals(name) ? "" : "...") + '"';
  }

  /** Sorted names of the files in the archive. */
  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** What an error message calls an entry. */
  String sourceOf(String name) {
    return source + "!" + name;
  }

  /** The bytes of an entry. Nothing larger than {@code maxBytes} is ever held. */
  byte[] read(String name, int maxBytes) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new NoSuchElementException(sourceOf(name));
    }
    if (entry.getSize() > maxBytes) {
      throw tooLarge(name, "declares " + entry.getSize() + " bytes", maxBytes);
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(maxBytes + 1);
    } catch (ZipException | EOFException e) {
      throw DataException.at(
          sourceOf(name), 0, "cannot be unpacked (" + e.getMessage() + "); take a good copy", e);
    }
    if (bytes.length > maxBytes) {
      throw tooLarge(name, "unpacks to more bytes than it declares", maxBytes);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (crc.getValue() != entry.getCrc()) {
      throw DataException.in(sourceOf(name), "has a wrong checksum; take a good copy");
    }
    return bytes;
  }

  private DataException tooLarge(String name, String found, int maxBytes) {
    return DataException.in(
        sourceOf(name), found + ", at most " + maxBytes + " are allowed; is this the right file?");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
