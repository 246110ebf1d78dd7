package mws4j.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write into a folder: one process, and one run in it, has it at a time. The operating
 * system takes it back when the process ends, however it ends.
 */
public final class RunLock implements Closeable {
  /** The file that is locked; it stays, empty, so that nobody can lock another of that name. */
  public static final String FILE = ".lock";

  private static final int MOST_BYTES = 32;

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, which exists.
   *
   * @throws IllegalArgumentException if somebody else has it; says who
   */
  public static RunLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    boolean mine = false;
    try {
      mine = isLocked(channel);
      if (!mine) {
        throw new IllegalArgumentException(
            folder
                + ": another run"
                + owner(channel)
                + " writes here; wait for its end or choose another folder by --out");
      }
      channel.truncate(0);
      long pid = ProcessHandle.current().pid();
      channel.write(ByteBuffer.wrap(String.valueOf(pid).getBytes(StandardCharsets.US_ASCII)), 0);
      return new RunLock(channel);
    } finally {
      if (!mine) {
        channel.close();
      }
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // this process has it
    }
  }

  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(MOST_BYTES);
    channel.read(text, 0);
    String pid = StandardCharsets.US_ASCII.decode(text.flip()).toString();
    return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }

  /** Whether a file of a folder is the lock. */
  static boolean is(Path file) {
    return file.endsWith(FILE);
  }
}
