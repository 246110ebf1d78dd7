package mws4j.nn.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that appear whole or not at all. */
public final class AtomicFile {
  /** Writes the contents of a file. */
  @FunctionalInterface
  public interface Body {
    /** Writes everything to a channel at position 0. */
    void write(FileChannel channel) throws IOException;
  }

  private AtomicFile() {}

  /** Writes a text file in UTF-8, as {@link #write(Path, Body)} does. */
  public static void write(Path target, String text) throws IOException {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes these bytes, as {@link #write(Path, Body)} does. */
  public static void write(Path target, byte[] bytes) throws IOException {
    write(target, channel -> writeFully(channel, ByteBuffer.wrap(bytes)));
  }

  /** A channel may take a part only. */
  static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Writes beside the target, forces the bytes to the disk and renames. If anything fails, an
   * earlier file stays as it was and nothing else is left behind.
   *
   * @param target its directory must exist
   */
  public static void write(Path target, Body body) throws IOException {
    Path absolute = target.toAbsolutePath();
    String name = "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = absolute.resolveSibling(name);
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        body.write(channel);
        channel.force(true);
      }
      Files.move(
          temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException | Error e) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException cleanup) {
        e.addSuppressed(cleanup);
      }
      boolean nameless = e.getClass() == IOException.class;
      boolean ofTemporary =
          e instanceof FileSystemException failed && temporary.toString().equals(failed.getFile());
      if (nameless || ofTemporary) {
        throw named(target, e);
      }
      throw e;
    }
    forceDirectory(absolute.getParent());
  }

  /** What failed, said of the target: users know nothing of the file beside it. */
  private static FileSystemException named(Path target, Throwable cause) {
    FileSystemException named;
    if (cause instanceof NoSuchFileException) {
      named = new NoSuchFileException(target.toString());
    } else if (cause instanceof AccessDeniedException) {
      named = new AccessDeniedException(target.toString());
    } else {
      String reason =
          cause instanceof FileSystemException failed ? failed.getReason() : cause.getMessage();
      named = new FileSystemException(target.toString(), null, reason);
    }
    named.initCause(cause);
    return named;
  }

  /** Makes the rename itself durable, where directories can be opened (not on Windows). */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(AtomicFile.class.getName())
          .log(System.Logger.Level.DEBUG, "cannot force directory " + directory, e);
    }
  }
}
