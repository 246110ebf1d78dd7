package mws4j.cli.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Shows how far a stream has been read, by its bytes, if that takes long; reading a small file
 * shows nothing. If the Java machine is told to end, the line of the bar is ended. Used by one
 * thread.
 */
public final class ReadingProgress extends FilterInputStream {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long MEGABYTE = 1_000_000;

  private final long megabytes;
  private final LongFunction<Progress> display;
  private final long patience;
  private final long started = System.nanoTime();
  private Optional<Progress> shown = Optional.empty();
  private Thread hook;
  private long bytes;

  /**
   * Reads a stream, which stays open, and shows it on standard error.
   *
   * @param size in bytes, or -1 if unknown
   */
  public static ReadingProgress of(InputStream in, long size) {
    return new ReadingProgress(
        in, size, total -> Progress.onStandardError("reading", total, "MB"), PATIENCE);
  }

  ReadingProgress(InputStream in, long size, LongFunction<Progress> display, Duration patience) {
    super(in);
    this.megabytes = size < 0 ? -1 : (size + MEGABYTE - 1) / MEGABYTE;
    this.display = display;
    this.patience = patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = in.read(to, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    bytes += read;
    if (shown.isEmpty() && System.nanoTime() - started >= patience) {
      Progress progress = display.apply(megabytes);
      shown = Optional.of(progress);
      hook = new Thread(progress::endLine, "mws4j-end-line");
      Runtime.getRuntime().addShutdownHook(hook);
    }
    shown.ifPresent(progress -> progress.update(rounded(), ""));
  }

  /** The last megabyte is begun, not whole. */
  private long rounded() {
    long up = (bytes + MEGABYTE - 1) / MEGABYTE;
    return megabytes >= 0 ? Math.min(up, megabytes) : up;
  }

  /** Ends the display, so that results can follow; the stream that is read stays open. */
  @Override
  public void close() {
    if (shown.isPresent()) {
      shown.get().close();
      shown = Optional.empty();
      removeHook();
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      hook = null; // the machine is ending; the hook finds the line ended
    }
  }
}
