package mws4j.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one training run.
 *
 * <pre>
 * config.json                      all settings, written first
 * metrics.csv                      one row per step
 * .lock                            held by the process that writes
 * .replaced                        an earlier run, until the new one has a checkpoint
 * checkpoint-STEP.safetensors      the last two states
 * exact.csv                        exact figures now and then, where the domain has any
 * stages.csv, certificates.csv     what the stages of a growing language came to, and how far each
 *                                  search was complete
 * learning-curve.png, .svg         bound against step
 * samples.png                      what was inferred, in domains that draw it
 * bank.png, dreams.png             what programs are made of, new observations; where drawn
 * alphabets.png                    old and new observations, class by class; where drawn
 * report.html                      curve and tables
 * </pre>
 */
public final class RunFolder implements Closeable {
  /** Checkpoints kept. */
  static final int KEPT = 2;

  private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-(\\d{1,18})\\.safetensors");
  private static final List<String> FILES =
      List.of(
          "metrics.csv",
          "exact.csv",
          "stages.csv",
          "certificates.csv",
          "learning-curve.png",
          "learning-curve.svg",
          "report.html");

  /** The pictures that a domain may draw. */
  private static final List<String> PICTURES = List.of("samples", "bank", "dreams", "alphabets");

  private final Path folder;
  private final Optional<RunLock> lock;
  private final ReplacedRun replaced;

  private RunFolder(Path folder, Optional<RunLock> lock) {
    this.folder = folder;
    this.lock = lock;
    replaced = new ReplacedRun(this);
  }

  /** One to read, which needs no lock. */
  static RunFolder unlocked(Path folder) {
    return new RunFolder(folder, Optional.empty());
  }

  /** One to write; what a killed process left there is put in order first. */
  private static RunFolder locked(Path folder) throws IOException {
    RunFolder run = new RunFolder(folder, Optional.of(RunLock.of(folder)));
    try {
      Leftovers.remove(folder);
      run.replaced.settle();
      return run;
    } catch (IOException | RuntimeException | Error e) {
      run.lock.get().close();
      throw e;
    }
  }

  /**
   * Opens the folder of a new run, which is made if it does not exist.
   *
   * @param overwrite whether it may hold an earlier run; nothing happens to it yet, see {@link
   *     #setAside}
   * @throws IllegalArgumentException if it holds anything else, or another process writes there
   */
  public static RunFolder create(Path folder, boolean overwrite) throws IOException {
    requireFolder(folder);
    if (Files.exists(folder) && !Leftovers.isEmpty(folder) && !isOurs(folder)) {
      throw new IllegalArgumentException(
          folder + ": not empty and not a run folder; choose another with --out");
    }
    Files.createDirectories(folder);
    RunFolder run = locked(folder);
    try {
      requireMayWrite(run, overwrite);
      return run;
    } catch (IOException | RuntimeException | Error e) {
      run.close();
      throw e;
    }
  }

  private static void requireMayWrite(RunFolder run, boolean overwrite) throws IOException {
    Path folder = run.folder;
    if (!Leftovers.isEmpty(folder)) {
      if (!run.isRun()) {
        throw new IllegalArgumentException(
            folder + ": not empty and not a run folder; choose another with --out");
      }
      if (!overwrite) {
        throw new IllegalArgumentException(
            folder
                + ": holds a run already; go on with it by --resume, choose another folder by"
                + " --out, or replace it by --overwrite");
      }
    }
  }

  /** A run, or what a run that was killed early has left. */
  private static boolean isOurs(Path folder) throws IOException {
    return unlocked(folder).isRun()
        || Files.exists(folder.resolve(RunLock.FILE))
        || unlocked(folder).replaced.waits();
  }

  /**
   * Opens the folder of an earlier run.
   *
   * @throws IllegalArgumentException if there is none with a checkpoint
   */
  public static RunFolder resume(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + ": no such run; start it without --resume");
    }
    RunFolder run = locked(folder);
    if (run.checkpoints().isEmpty() || !Files.exists(run.config())) {
      run.close();
      throw new IllegalArgumentException(
          folder + ": has no checkpoint to go on from; start again with --overwrite");
    }
    return run;
  }

  /**
   * The checkpoint that a user means: a checkpoint file itself or the newest of a run folder.
   *
   * @throws IllegalArgumentException if a folder has none
   */
  public static Path checkpoint(Path model) throws IOException {
    if (!Files.exists(model)) {
      throw new NoSuchFileException(model.toString());
    }
    if (!Files.isDirectory(model)) {
      return model;
    }
    RunFolder run = unlocked(model);
    return run.hasCheckpoint() ? run.newest() : run.replaced.readable().newest();
  }

  private static void requireFolder(Path folder) throws IOException {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    if (at != null && !Files.isDirectory(at)) {
      throw new NotDirectoryException(at.toString());
    }
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  /** All settings. */
  public Path config() {
    return folder.resolve("config.json");
  }

  /** What every step reported. */
  public Path metrics() {
    return folder.resolve("metrics.csv");
  }

  /** Exact figures of the domain. */
  public Path exact() {
    return folder.resolve("exact.csv");
  }

  /** What every stage of a growing language came to. */
  public Path stages() {
    return folder.resolve("stages.csv");
  }

  /** How far every search was complete. */
  public Path certificates() {
    return folder.resolve("certificates.csv");
  }

  /** A picture of the domain, one of those above. */
  public Path picture(String name) {
    if (!PICTURES.contains(name)) {
      throw new IllegalArgumentException("run folder: no picture \"" + name + "\" in " + PICTURES);
    }
    return folder.resolve(name + ".png");
  }

  /** The learning curve; {@code extension} is {@code png} or {@code svg}. */
  public Path learningCurve(String extension) {
    return folder.resolve("learning-curve." + extension);
  }

  /** The report. */
  public Path report() {
    return folder.resolve("report.html");
  }

  /** Where the state after a step goes. */
  public Path checkpoint(long step) {
    return folder.resolve("checkpoint-" + step + ".safetensors");
  }

  /**
   * The checkpoint with the most steps.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Path newest() throws IOException {
    List<Path> checkpoints = checkpoints();
    if (checkpoints.isEmpty()) {
      throw new IllegalArgumentException(
          folder + ": no checkpoint in this folder; train a model with 'mws4j train'");
    }
    return checkpoints.get(0);
  }

  /** Checkpoints, the newest first. */
  public List<Path> checkpoints() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> step(file) >= 0)
          .sorted(Comparator.comparingLong(RunFolder::step).reversed())
          .toList();
    }
  }

  /** Deletes all but the newest checkpoints. */
  public void prune() throws IOException {
    for (Path old : checkpoints().stream().skip(KEPT).toList()) {
      Files.deleteIfExists(old);
    }
  }

  /** Whether there is anything to go on from. */
  public boolean hasCheckpoint() throws IOException {
    return !checkpoints().isEmpty();
  }

  /**
   * Whether there is nothing to go on from, not even an earlier run that would come back: then a
   * run that ends before its first step leaves a checkpoint all the same.
   */
  public boolean needsCheckpoint() throws IOException {
    return !hasCheckpoint() && !replaced.waits();
  }

  /**
   * Checks that the folder has not been removed while a run writes there.
   *
   * @throws IOException if it has; so the run can neither be kept nor resumed
   */
  public void requireThere() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          folder + ": the folder of this run was removed or renamed, so that nothing can be kept");
    }
  }

  /** Whether an earlier run waits for the first checkpoint of this one. */
  public boolean replacesAnother() {
    return replaced.waits();
  }

  /**
   * Puts an earlier run aside, where it waits until the new one has a checkpoint ({@link
   * #forgetReplaced}). If that never comes it is put back. Files that are not of a run stay.
   */
  public void setAside() throws IOException {
    replaced.setAside();
  }

  /** The new run has something to show: the earlier one goes. */
  public void forgetReplaced() throws IOException {
    replaced.forget();
  }

  /** The files of a run, those that are there; the configuration last. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(checkpoints());
    PICTURES.forEach(name -> files.add(picture(name)));
    FILES.forEach(name -> files.add(folder.resolve(name)));
    files.add(config());
    files.removeIf(file -> !Files.exists(file));
    return files;
  }

  /** Gives the folder back. A new run without a checkpoint leaves the earlier one as it was. */
  @Override
  public void close() throws IOException {
    if (lock.isEmpty()) {
      return;
    }
    try {
      if (Files.isDirectory(folder)) {
        replaced.settle();
      }
    } finally {
      lock.get().close();
    }
  }

  private boolean isRun() throws IOException {
    return Files.exists(config()) || !checkpoints().isEmpty();
  }

  private static long step(Path file) {
    Matcher matcher = CHECKPOINT.matcher(file.getFileName().toString());
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
