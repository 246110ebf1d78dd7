package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mws4j.nn.safetensors.SafeTensorsException;

/** What a run goes on from. */
public final class NewestCheckpoint {
  /** Takes over the state of a checkpoint. */
  @FunctionalInterface
  public interface Restoring {
    /** Reads it and says of which step it is. */
    long from(Path checkpoint) throws IOException;
  }

  private NewestCheckpoint() {}

  /**
   * Goes on from the newest checkpoint of a folder, which has one.
   *
   * @throws IOException if it is damaged; names the one before it
   */
  public static void restore(RunFolder folder, Restoring restoring) throws IOException {
    List<Path> checkpoints = folder.checkpoints();
    try {
      Path newest = checkpoints.get(0);
      long step = restoring.from(newest);
      if (!newest.equals(folder.checkpoint(step))) {
        throw new SafeTensorsException(newest, "is of step " + step + "; its name says otherwise");
      }
    } catch (SafeTensorsException e) {
      if (checkpoints.size() == 1) {
        throw e;
      }
      throw new IOException(
          e.getMessage() + "; delete it to go on from " + checkpoints.get(1).getFileName(), e);
    }
  }
}
