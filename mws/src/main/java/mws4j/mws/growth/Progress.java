package mws4j.mws.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.mws.training.Trainer;
import mws4j.nn.safetensors.SafeTensorsException;

/** How far a {@link GrowingTrainer} has come. */
final class Progress {
  final Turns turns;
  int iteration; // that is under way, from 0
  Stage stage = Stage.SEARCH_PRIOR; // that is under way or comes next
  long trained; // steps of the stage TRAIN that are done

  /** Before the first iteration. */
  Progress(int instances, long seed) {
    turns = new Turns(instances, seed);
  }

  /** Turns to the next stage. */
  void advance() {
    trained = 0;
    if (stage == Stage.GROW) {
      iteration++;
      stage = Stage.SEARCH_PRIOR;
    } else {
      stage = Stage.values()[stage.ordinal() + 1];
    }
  }

  /** All of it by name, for checkpoints. */
  Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("iteration", String.valueOf(iteration));
    map.put("stage", stage.name());
    map.put("trained", String.valueOf(trained));
    map.put("turns", turns.toString());
    return map;
  }

  /**
   * Takes over what {@link #toMap} gave.
   *
   * @param trainer that the same file has brought to its state
   * @throws SafeTensorsException if the file is damaged
   */
  void restore(Path file, Map<String, String> map, Trainer<?> trainer) throws IOException {
    try {
      iteration = (int) count(map, "iteration", Integer.MAX_VALUE);
      stage = Stage.valueOf(text(map, "stage"));
      long most = stage == Stage.TRAIN ? trainer.config().steps() : 0;
      trained = count(map, "trained", Math.min(most, trainer.steps()));
      turns.restore(text(map, "turns"));
    } catch (IllegalArgumentException e) {
      throw new SafeTensorsException(file, "progress of the growth is damaged: " + e.getMessage());
    }
  }

  private static long count(Map<String, String> map, String name, long most) {
    long value = Long.parseLong(text(map, name));
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(name + " is " + value + ", not within 0 to " + most);
    }
    return value;
  }

  private static String text(Map<String, String> map, String name) {
    return map.getOrDefault(name, "(missing " + name + ")");
  }
}
