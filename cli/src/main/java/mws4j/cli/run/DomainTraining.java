package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * What a domain adds to {@code mws4j train}.
 *
 * @param <X> an observation
 */
public interface DomainTraining<X> {
  /** The domain's name, as on the command line. */
  String domain();

  /** What trains this domain well. */
  TrainingConfig defaults();

  /**
   * Whether a run without limits takes the steps of {@link #defaults}; else it takes as many as fit
   * into a default time.
   */
  default boolean fixedLength() {
    return false;
  }

  /** The data that comes with the library. */
  TrainingSet<X> readSample() throws IOException;

  /**
   * Reads training data.
   *
   * @throws IllegalArgumentException if the file is malformed or a folder
   */
  TrainingSet<X> read(Path file) throws IOException;

  /**
   * A fresh model.
   *
   * @param settings of an earlier run, which options override; empty for a new run
   * @param seed of the initial weights
   */
  ProgramModel<X> model(Map<String, String> settings, TrainingSet<X> data, long seed);

  /** What is taken of the data, by name; goes into the run folder. Empty if all of it is. */
  default Map<String, String> selection() {
    return Map.of();
  }

  /** The same for a run that goes on: what was taken of its data is taken again. */
  default DomainTraining<X> goingOn(RunConfig run) {
    return this;
  }

  /** Reads the data that a run was trained on. */
  default TrainingSet<X> readOf(RunConfig run) throws IOException {
    try {
      return run.data().equals(RunConfig.SAMPLE) ? readSample() : read(Path.of(run.data()));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          run.data() + ": the training data of the run is gone; put it back", e);
    }
  }
}
