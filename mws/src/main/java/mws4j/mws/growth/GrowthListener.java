package mws4j.mws.growth;

import java.io.IOException;
import mws4j.mws.training.StepReport;

/**
 * Told how a {@link GrowingTrainer} gets on, in the thread that runs it. What it is told is done
 * then: a checkpoint written by {@code stepped} or {@code finished} goes on from just there.
 */
public interface GrowthListener {
  /** A stage begins, or goes on after a resume; it may be stopped before it is done. */
  default void begins(int iteration, Stage stage) throws IOException {}

  /** A step of {@link Stage#TRAIN} is done. */
  default void stepped(StepReport report) throws IOException {}

  /** A stage is done. */
  default void finished(StageReport report) throws IOException {}
}
