package mws4j.cli.reproduce;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.cli.run.Leftovers;
import mws4j.cli.run.RunLock;
import mws4j.nn.safetensors.AtomicFile;

/**
 * The folder of a sweep.
 *
 * <pre>
 * sweep.json      configuration, written first
 * jobs.csv        one line per finished job
 * results.csv     medians and quartiles beside the paper's numbers
 * report.html     the same with charts
 * instances/      numbers of every instance, of experiments that have some, and
 * paired.csv      differences between algorithms, instance by instance
 * </pre>
 */
public final class SweepFolder implements Closeable {
  private static final String FORMAT = "mws4j-sweep-1";

  private final Path path;
  private final Experiment experiment;
  private final JobsCsv jobs;
  private final InstancesCsv instances;
  private final RunLock lock;

  private SweepFolder(Path path, Experiment experiment, JobsCsv jobs, RunLock lock) {
    this.path = path;
    this.experiment = experiment;
    this.jobs = jobs;
    this.instances = new InstancesCsv(path);
    this.lock = lock;
  }

  /**
   * Opens the folder of a new sweep, or that of one of the same configuration to go on with.
   *
   * @throws IllegalArgumentException if it holds anything else; names the first difference
   */
  public static SweepFolder open(Path path, Experiment experiment) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new NotDirectoryException(path.toString());
    }
    Path config = path.resolve("sweep.json");
    if (Files.exists(config)) {
      requireSame(config, experiment.configuration());
    } else {
      if (Files.exists(path) && !Leftovers.isEmpty(path)) {
        throw new IllegalArgumentException(
            path + ": not empty and not the folder of a sweep; choose another with --out");
      }
      Files.createDirectories(path);
    }
    RunLock lock = RunLock.of(path);
    try {
      Leftovers.remove(path);
      if (!Files.exists(config)) {
        Result json = new Result().put("format", FORMAT);
        experiment.configuration().forEach(json::put);
        AtomicFile.write(config, Json.pretty(json));
      }
      JobsCsv jobs = JobsCsv.open(path.resolve("jobs.csv"), experiment.figures());
      return new SweepFolder(path, experiment, jobs, lock);
    } catch (IOException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static void requireSame(Path config, Map<String, String> wanted) throws IOException {
    JsonObject found = Json.parseObject(Files.readString(config), config.toString());
    for (Map.Entry<String, String> entry : wanted.entrySet()) {
      JsonElement value = found.get(entry.getKey());
      String text = value == null || !value.isJsonPrimitive() ? "missing" : value.getAsString();
      if (!text.equals(entry.getValue())) {
        throw new IllegalArgumentException(
            String.format(
                "%s: holds a sweep of another configuration, %s was %s and is now %s; choose"
                    + " another folder with --out",
                config.getParent(), entry.getKey(), text, entry.getValue()));
      }
    }
  }

  private List<Job> finishedOf(Sweep sweep) {
    Map<Job, double[]> finished = jobs.finished();
    return sweep.jobs().stream().filter(finished::containsKey).toList();
  }

  /** Number of jobs of a sweep that are finished. */
  public long finished(Sweep sweep) {
    return finishedOf(sweep).size();
  }

  /**
   * Runs the jobs that are left and writes the results.
   *
   * @param workers jobs at once
   * @return whether all are finished; else it was stopped
   */
  public boolean run(Sweep sweep, int workers, BooleanSupplier stop, Sweep.Listener listener)
      throws IOException {
    Map<Job, double[]> finished = jobs.finished();
    List<Job> left = sweep.jobs().stream().filter(job -> !finished.containsKey(job)).toList();
    experiment.prepare(path, left, stop, what -> listener.progress(finished(sweep), what));
    if (stop.getAsBoolean()) {
      return false;
    }
    try {
      return sweep.run(jobs, instances, workers, stop, listener);
    } finally {
      report(sweep);
    }
  }

  /** Writes {@code results.csv} and {@code report.html} of what is finished. */
  private void report(Sweep sweep) throws IOException {
    Results results = new Results(experiment.figures(), sweep.jobs(), jobs.finished());
    results.write(path.resolve("results.csv"));
    PairedDifferences differences = PairedDifferences.of(instances, finishedOf(sweep));
    if (!differences.isEmpty()) {
      differences.write(path.resolve("paired.csv"));
    }
    SweepReport.of(experiment, results, finished(sweep), sweep.jobs().size())
        .write(path.resolve("report.html"));
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** The page. */
  public Path reportFile() {
    return path.resolve("report.html");
  }

  /** Our numbers beside the paper's. */
  public Path resultsFile() {
    return path.resolve("results.csv");
  }
}
