package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one training run.
 *
 * <pre>
 * config.json                      all settings, written first
 * metrics.csv                      one row per step
 * checkpoint-STEP.safetensors      the last two states
 * exact.csv                        exact figures now and then, where the domain has any
 * learning-curve.png, .svg         bound against step
 * samples.png                      what was inferred, in domains that draw it
 * bank.png, dreams.png             what programs are made of, new observations; where drawn
 * alphabets.png                    old and new observations, class by class; where drawn
 * report.html                      curve and tables
 * </pre>
 */
public final class RunFolder {
  /** Checkpoints kept. */
  static final int KEPT = 2;

  private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-(\\d{1,18})\\.safetensors");
  private static final List<String> FILES =
      List.of(
          "config.json",
          "metrics.csv",
          "exact.csv",
          "learning-curve.png",
          "learning-curve.svg",
          "report.html");

  /** The pictures that a domain may draw. */
  private static final List<String> PICTURES = List.of("samples", "bank", "dreams", "alphabets");

  private final Path folder;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the folder of a new run, which is made if it does not exist.
   *
   * @param overwrite whether it may hold an earlier run; nothing is deleted yet, see {@link #clear}
   * @throws IllegalArgumentException if it holds anything else
   */
  public static RunFolder create(Path folder, boolean overwrite) throws IOException {
    requireFolder(folder);
    RunFolder run = new RunFolder(folder);
    if (Files.exists(folder) && !run.isEmpty()) {
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
    Files.createDirectories(folder);
    return run;
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
    RunFolder run = new RunFolder(folder);
    if (run.checkpoints().isEmpty() || !Files.exists(run.config())) {
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
    return Files.isDirectory(model) ? new RunFolder(model).newest() : model;
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

  /** Deletes the files of an earlier run; others stay. */
  public void clear() throws IOException {
    for (Path checkpoint : checkpoints()) {
      Files.deleteIfExists(checkpoint);
    }
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
    for (String name : PICTURES) {
      Files.deleteIfExists(picture(name));
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
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
