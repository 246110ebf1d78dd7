package mws4j.cli.run;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a long task is: a bar on a terminal, elsewhere a plain line at most every few seconds.
 * Used by one thread. Meant for standard error, so that results can be piped.
 *
 * <pre>{@code
 * try (Progress progress = Progress.onStandardError("training", steps, "steps")) {
 *   ...
 *   progress.update(step, "bound -88.1");
 * }
 * }</pre>
 */
public final class Progress implements AutoCloseable {
  /** Says whether standard error is a terminal; the launcher sets it, since Java cannot ask. */
  static final String TERMINAL_PROPERTY = "mws4j.terminal";

  private static final Duration LINE_INTERVAL = Duration.ofSeconds(5);
  private static final int BAR_INTERVAL_MILLIS = 200;

  /** Characters of a bar: one less than a narrow terminal, so that it never wraps. */
  private static final int BAR_WIDTH = 79;

  private final String task;
  private final long total;
  private final String unit;
  private final PrintStream out;
  private final BarOnStream onStream;
  private final Optional<ProgressBar> bar;
  private final long lineInterval;
  private final long started = System.nanoTime();
  private long lastLine = started;
  private long lastPrinted = -1;
  private long done;
  private String message = "";

  /**
   * Begins a task and shows it on standard error.
   *
   * @param task a word for what is being done
   * @param total its size in {@code unit}, or -1 if unknown
   * @param unit a plural such as {@code steps}
   */
  public static Progress onStandardError(String task, long total, String unit) {
    return new Progress(task, total, unit, System.err, isTerminal(), LINE_INTERVAL);
  }

  Progress(
      String task, long total, String unit, PrintStream out, boolean asBar, Duration interval) {
    this.task = task;
    this.total = total;
    this.unit = unit;
    this.out = out;
    this.lineInterval = interval.toNanos();
    this.onStream = new BarOnStream(out);
    this.bar = asBar ? Optional.of(newBar()) : Optional.empty();
  }

  /**
   * Says how much is done, of the total, and how it goes; cheap enough to be called at every step.
   */
  public void update(long done, String message) {
    this.done = done;
    this.message = message;
    if (bar.isPresent()) {
      bar.get().stepTo(done).setExtraMessage(" " + message);
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine >= lineInterval) {
      lastLine = now;
      printLine();
    }
  }

  /** Ends the display; without a bar the last state is printed unless it was already. */
  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      onStream.close(); // the library forgets it for tasks that end at once
    } else if (lastPrinted != done) {
      printLine();
    }
  }

  /** Ends the line of a bar, for good; by any thread. */
  void endLine() {
    if (bar.isPresent()) {
      onStream.close();
    }
  }

  private void printLine() {
    lastPrinted = done;
    double seconds = (System.nanoTime() - started) / 1e9;
    String amount = total >= 0 ? done + "/" + total : Long.toString(done);
    String line = String.format(Locale.ROOT, "%s %s %s, %.0f s", task, amount, unit, seconds);
    out.println(message.isEmpty() ? line : line + ", " + message);
  }

  private ProgressBar newBar() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(" " + unit, 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(BAR_INTERVAL_MILLIS)
        .setConsumer(onStream)
        .build();
  }

  /** Whether standard error is a terminal, as the launcher says or as far as Java knows. */
  @SuppressWarnings("SystemConsoleNull") // null before JDK 22, which is what counts here
  static boolean isTerminal() {
    String said = System.getProperty(TERMINAL_PROPERTY);
    if (said != null) {
      return Boolean.parseBoolean(said);
    }
    // From JDK 22 on there is a console object even without a terminal; isTerminal() tells. Before,
    // there is one only if both standard input and output are a terminal.
    var console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Writes each rendering over the last; asks no terminal library for the width. */
  private static final class BarOnStream implements ProgressBarConsumer {
    private final PrintStream out;
    private boolean closed;

    BarOnStream(PrintStream out) {
      this.out = out;
    }

    @Override
    public int getMaxRenderedLength() {
      return BAR_WIDTH;
    }

    @Override
    public synchronized void accept(String bar) {
      if (!closed) { // the library may render and close once more after closing
        out.print("\r" + bar);
        out.flush();
      }
    }

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        out.println();
        out.flush();
      }
    }
  }
}
