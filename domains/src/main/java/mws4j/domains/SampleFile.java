package mws4j.domains;

import java.io.IOException;
import java.io.InputStream;

/** Data files that come with the library, each beside the class that reads it. */
public final class SampleFile {
  /** Reads data of one kind. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads a stream, which stays open; {@code source} is its name in error messages. */
    T read(InputStream in, String source) throws IOException;
  }

  private SampleFile() {}

  /** Reads the file of a name in the package of {@code owner}. */
  public static <T> T read(Class<?> owner, String name, Reader<T> reader) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing from the library");
      }
      return reader.read(in, name);
    }
  }
}
