package mws4j.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that users name. */
public final class DataFiles {
  private DataFiles() {}

  /** Fails if a file is a folder; one that is missing is noticed when it is read. */
  public static void require(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + ": is a folder; give a file");
    }
  }
}
