package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.data.Spread;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * Images with their programs: those that a run remembers of the data that it was trained on, scored
 * afresh, or as many that were looked for.
 *
 * @param images those that have programs; a short run has not seen all of its data
 * @param programs of each, at least one
 * @param capacity most programs of an image
 * @param remembered whether they come from the run's own memory
 */
record ImagePrograms(
    List<CharacterImage> images, List<ScoredPrograms> programs, int capacity, boolean remembered) {

  /**
   * Remembers or finds them.
   *
   * @param rounds of proposals where programs have to be found
   */
  static ImagePrograms of(
      Path checkpoint, StrokesModel model, List<CharacterImage> images, int rounds, long seed)
      throws IOException {
    TrainingConfig config = config(checkpoint);
    int capacity = config.particles().memory();
    Optional<List<ScoredPrograms>> remembered = remembered(checkpoint, model, images, config);
    List<ScoredPrograms> all =
        remembered.isPresent()
            ? remembered.get()
            : new Inference<>(
                    model, Search.of(capacity, Search.PARTICLES), Compute.ofAllProcessors())
                .explain(images, rounds, seed);
    List<CharacterImage> explained = new ArrayList<>();
    List<ScoredPrograms> programs = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      if (all.get(i).size() > 0) {
        explained.add(images.get(i));
        programs.add(all.get(i));
      }
    }
    return new ImagePrograms(explained, programs, capacity, remembered.isPresent());
  }

  private static TrainingConfig config(Path checkpoint) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Checkpoint.metadata(checkpoint)
        .forEach(
            (name, value) -> {
              if (name.startsWith("config.")) {
                values.put(name.substring("config.".length()), value);
              }
            });
    return TrainingConfig.of(values);
  }

  /** What the run remembers, if it remembers anything and these are its data. */
  private static Optional<List<ScoredPrograms>> remembered(
      Path checkpoint, StrokesModel model, List<CharacterImage> images, TrainingConfig config)
      throws IOException {
    boolean same =
        Checkpoint.fingerprint(images).equals(Checkpoint.metadata(checkpoint).get("data"));
    if (!same || !config.usesMemory()) {
      return Optional.empty();
    }
    try (Trainer<CharacterImage> trainer = new Trainer<>(model, images, config, Compute.of(1))) {
      Checkpoint.resume(checkpoint, trainer);
      int[] all = Spread.evenly(images.size(), images.size());
      return Optional.of(StrokesFit.inferred(new TrainedModel<>(model, trainer), all));
    }
  }

  /** Some of them, spread evenly. */
  ImagePrograms some(int count) {
    int[] taken = Spread.evenly(count, images.size());
    return new ImagePrograms(
        Spread.of(images, taken), Spread.of(programs, taken), capacity, remembered);
  }

  /** Those with numbers from {@code from}, before {@code to}. */
  ImagePrograms part(int from, int to) {
    return new ImagePrograms(
        images.subList(from, to), programs.subList(from, to), capacity, remembered);
  }
}
