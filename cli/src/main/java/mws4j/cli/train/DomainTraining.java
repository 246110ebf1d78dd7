package mws4j.cli.train;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import mws4j.cli.run.RunConfig;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * What a domain adds to {@code mws4j train}.
 *
 * @param <X> an observation
 * @param <M> the model
 * @param <S> what the domain makes of a data file
 */
public interface DomainTraining<X, M extends ProgramModel<X>, S extends TrainingSet<X, M>> {
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
  S readSample() throws IOException;

  /**
   * Reads training data.
   *
   * @throws IllegalArgumentException if the file is malformed or a folder
   */
  S read(Path file) throws IOException;

  /**
   * A fresh model.
   *
   * @param settings of an earlier run, which options override; empty for a new run
   * @param seed of the initial weights
   */
  M model(Map<String, String> settings, S data, long seed);

  /** What is taken of the data, by name; goes into the run folder. Empty if all of it is. */
  default Map<String, String> selection() {
    return Map.of();
  }

  /** The same for a run that goes on: what was taken of its data is taken again. */
  default DomainTraining<X, M, S> goingOn(RunConfig run) {
    return this;
  }

  /** Reads the data that a run was trained on. */
  default S readOf(RunConfig run) throws IOException {
    try {
      return run.data().equals(RunConfig.SAMPLE) ? readSample() : read(Path.of(run.data()));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          run.data() + ": the training data of the run is gone; put it back", e);
    }
  }
}
