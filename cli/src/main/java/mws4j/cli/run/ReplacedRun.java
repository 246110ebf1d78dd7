package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An earlier run that a new one in the same folder replaces. It waits in a folder inside until the
 * new one has a checkpoint, and comes back if that never is.
 *
 * <p>Its configuration is the last file to go aside, the last to be deleted and the first to come
 * back. Without it, moving was cut short, and is finished the next time.
 */
final class ReplacedRun {
  private static final String FOLDER = ".replaced";

  private final RunFolder run;

  ReplacedRun(RunFolder run) {
    this.run = run;
  }

  private Path folder() {
    return run.path().resolve(FOLDER);
  }

  /** Whether there is one. */
  boolean waits() {
    return Files.exists(folder());
  }

  /** The run that is to be asked as long as the new one has no checkpoint. */
  RunFolder readable() {
    return waits() ? RunFolder.unlocked(folder()) : run;
  }

  /** Puts the run in the folder aside; deletes one from which nothing could go on. */
  void setAside() throws IOException {
    if (Files.exists(run.config())) {
      Files.createDirectories(folder());
      move(run.files(), folder());
    } else {
      delete(run.files());
    }
  }

  /** Deletes it. */
  void forget() throws IOException {
    if (waits()) {
      delete(RunFolder.unlocked(folder()).files());
      Files.deleteIfExists(folder());
    }
  }

  /** Forgets it if the new run has a checkpoint, else brings it back. */
  void settle() throws IOException {
    if (!waits()) {
      return;
    }
    RunFolder aside = RunFolder.unlocked(folder());
    boolean whole = Files.exists(aside.config());
    if (whole && run.hasCheckpoint()) {
      forget();
      return;
    }
    if (whole) {
      delete(run.files());
    }
    List<Path> back = new ArrayList<>(aside.files());
    Collections.reverse(back);
    move(back, run.path());
    Files.deleteIfExists(folder());
  }

  private static void delete(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static void move(List<Path> files, Path to) throws IOException {
    for (Path file : files) {
      Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
