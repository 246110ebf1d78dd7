package mws4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import mws4j.mws.model.NonFiniteException;
import picocli.CommandLine.ExitCode;

/** Turns whatever a command throws into one line for the user and an exit code. */
final class Failures {
  /** The work went wrong though the request was in order: disk full, a bug, out of memory. */
  static final int FAILURE = ExitCode.SOFTWARE;

  /** The request or its data cannot be accepted. */
  static final int USER_ERROR = ExitCode.USAGE;

  private static final int MOST_CAUSES = 10;

  /** Of one message; the end, which says what to do, is kept. */
  private static final int MOST_CHARACTERS = 1500;

  private static final int TAIL = 500;

  private Failures() {}

  /**
   * Prints {@code mws4j: ...}, with the stack trace if {@code debug}, and returns the exit code.
   */
  static int report(Throwable thrown, boolean debug, PrintWriter err) {
    Throwable error = told(thrown);
    err.println("mws4j: " + oneLine(message(error)));
    if (debug) {
      thrown.printStackTrace(err);
    }
    err.flush();
    return exitCode(error);
  }

  /** What is worth telling: what ran out of memory, or what a failed read or write was. */
  private static Throwable told(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; depth < MOST_CAUSES && cause != null; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return cause;
      }
      cause = cause.getCause();
    }
    return thrown instanceof UncheckedIOException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  private static int exitCode(Throwable error) {
    return error instanceof IllegalArgumentException
            || error instanceof NoSuchFileException
            || error instanceof AccessDeniedException
            || error instanceof NotDirectoryException
            || error instanceof DirectoryNotEmptyException
            || error instanceof FileAlreadyExistsException
        ? USER_ERROR
        : FAILURE;
  }

  private static String message(Throwable error) {
    if (error instanceof NoSuchFileException e) {
      return e.getFile() + ": no such file or directory";
    }
    if (error instanceof AccessDeniedException e) {
      return e.getFile() + ": permission denied";
    }
    if (error instanceof NotDirectoryException e) {
      return e.getFile() + ": not a directory";
    }
    if (error instanceof DirectoryNotEmptyException e) {
      return e.getFile() + ": directory is not empty";
    }
    if (error instanceof FileAlreadyExistsException e) {
      return e.getFile() + ": exists already";
    }
    if (error instanceof FileSystemException e) {
      String reason = e.getReason() == null ? "input or output failed" : e.getReason();
      return e.getFile() == null ? reason : e.getFile() + ": " + reason;
    }
    if (error instanceof InvalidPathException e) {
      return "not a file name: " + e.getMessage();
    }
    if (error instanceof OutOfMemoryError) {
      return "out of memory (" + error.getMessage() + "); allow more: MWS4J_JAVA_OPTS=-Xmx4g";
    }
    if (error instanceof NonFiniteException) {
      return error.getMessage() + "; a smaller learning rate (--lr) may help";
    }
    boolean explained =
        error instanceof IOException
            || error instanceof IllegalArgumentException
            || error instanceof IllegalStateException;
    if (explained && error.getMessage() != null) {
      Throwable cause = error instanceof IllegalStateException ? error.getCause() : null;
      return error.getMessage() + (cause == null ? "" : ": " + message(cause));
    }
    return "internal error: " + error + "; --debug prints where";
  }

  /** Messages quote data, which may be long and may have control characters: shown as '?'. */
  private static String oneLine(String message) {
    String line = message.replaceAll("\\R", " ").replaceAll("[\\p{Cntrl}\\p{Cc}\\p{Cf}]", "?");
    return line.length() <= MOST_CHARACTERS
        ? line
        : line.substring(0, MOST_CHARACTERS - TAIL)
            + " ... "
            + line.substring(line.length() - TAIL);
  }
}
