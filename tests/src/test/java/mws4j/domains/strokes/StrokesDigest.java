package mws4j.domains.strokes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.StrokesSettings.PriorKind;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.StrokesKernel;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Particles;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/** All bits of a short training run, as a checkpoint; also for a JVM of its own. */
final class StrokesDigest {
  /** The last of the alphabets that the model knows has no image. */
  private static final List<String> ALPHABETS = List.of("round", "straight", "unseen");

  /** Of shapes that are drawn, and of two alphabets. */
  static final List<CharacterImage> DATA = data();

  private StrokesDigest() {}

  private static List<CharacterImage> data() {
    try {
      List<CharacterImage> sample = CharacterData.readSample().images();
      return IntStream.range(0, 9)
          .mapToObj(i -> sample.get(i * sample.size() / 9).withAlphabet(i % 2))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static TrainingConfig config(String algorithm) {
    return TrainingConfig.defaults()
        .withAlgorithm(algorithm, new Particles(3, algorithm.equals("reinforce") ? 1 : 4, 1.5, 0))
        .withBatch(6)
        .withShards(4)
        .withRates(1e-2, 1e-2, 1e-2)
        .withSchedule(2, 20);
  }

  /** Widths that are no multiple of any number of lanes. */
  static StrokesSettings settings(PriorKind prior) {
    return StrokesSettings.defaults()
        .withPrograms(7, 4, StrokeVariant.FREE)
        .withMaps(3)
        .withPrior(prior)
        .withRecognition(3, 9)
        .withAlphabets(ALPHABETS);
  }

  static Trainer<CharacterImage> trainer(String algorithm, PriorKind prior, int threads) {
    return new Trainer<>(
        new StrokesModel(settings(prior), 1), DATA, config(algorithm), Compute.of(threads));
  }

  /** Trains and writes a checkpoint; returns its bytes. */
  static byte[] run(int steps, int threads, Path file) throws IOException {
    try (Trainer<CharacterImage> trainer = trainer("mws-mixed", PriorKind.NADE, threads)) {
      while (trainer.steps() < steps) {
        trainer.step();
      }
      Checkpoint.save(file, trainer);
    }
    return Files.readAllBytes(file);
  }

  /** Arguments: steps, file. Writes the checkpoint and says which kernels ran. */
  public static void main(String[] args) throws IOException {
    run(Integer.parseInt(args[0]), 1, Path.of(args[1]));
    System.out.println(
        KernelProvider.create().name() + "; " + StrokesKernel.of(KernelProvider.create()).name());
  }
}
