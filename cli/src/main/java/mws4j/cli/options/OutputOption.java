package mws4j.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --overwrite} of commands that write files for the user. */
public final class OutputOption {
  @Option(names = "--overwrite", description = "Replace files that exist already.")
  boolean overwrite;

  /** Fails unless a file may be written here; done before the work begins. */
  public void check(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + ": is a folder; give a file");
    }
    if (Files.exists(file) && !overwrite) {
      throw new IllegalArgumentException(
          file + ": exists already; give another name or replace it by --overwrite");
    }
    requireFolder(file);
  }

  /** Fails unless the folder of a file is there. */
  public static void requireFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + ": no such folder; make it first");
    }
  }
}
