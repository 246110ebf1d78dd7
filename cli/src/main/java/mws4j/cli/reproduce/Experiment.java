package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mws4j.mws.training.TrainingConfig;

/** A figure or table of the paper. */
public interface Experiment {
  /** Its name, also that of its default folder. */
  String name();

  /** Heading of the report. */
  String title();

  /** What a reader of the report has to know, one paragraph each. */
  List<String> notes();

  /** The configuration of every run but for algorithm, K and seed. */
  TrainingConfig base();

  /** What K means for the algorithms of the paper. */
  default KConvention convention() {
    return new KConvention(false);
  }

  /** What the report calls a kind of run. */
  default String kind() {
    return "algorithm";
  }

  /** What the report calls the size that runs of a kind differ in. */
  default String size() {
    return "K";
  }

  /** What a result depends on besides the job and {@link #base}, by name. */
  Map<String, String> settings();

  /** All that a result depends on besides the job; a folder belongs to one of these. */
  default Map<String, String> configuration() {
    Map<String, String> configuration = new LinkedHashMap<>();
    configuration.put("experiment", name());
    configuration.putAll(settings());
    Settings.put(base(), configuration);
    return configuration;
  }

  /** What every job yields, in order. */
  List<Figure> figures();

  /** Whether an algorithm is defined at this K. */
  default boolean defined(String algorithm, int k) {
    return convention().defined(algorithm, k);
  }

  /** How a job is trained. */
  default TrainingConfig config(Job job) {
    return convention().apply(base(), job.algorithm(), job.k()).withSeed(job.seed());
  }

  /** Threads that one job uses. */
  default int threadsPerJob() {
    return 1;
  }

  /**
   * Called once before the first job of a sweep, also of one that goes on.
   *
   * @param folder of the sweep
   * @param jobs that are not finished
   * @param stop asked now and then; once true there will be no job
   * @param progress told what is being done
   */
  default void prepare(Path folder, List<Job> jobs, BooleanSupplier stop, Consumer<String> progress)
      throws IOException {}

  /**
   * Runs one job; called by several threads at once.
   *
   * @param config how it is trained
   * @param stop asked between steps; once true the job ends without a result
   * @return what it yields, or empty if stopped
   */
  Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop) throws IOException;
}
