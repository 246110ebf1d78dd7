package mws4j.domains.regex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Particles;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/** All bits of a short training run, as a checkpoint; also for a JVM of its own. */
final class TrainingDigest {
  /** Explained from the first steps on by programs of classes and loops. */
  static final List<StringSet> DATA =
      List.of(
          StringSet.of("12:30", "9:05", "23:59"),
          StringSet.of("ab", "c", "xyz"),
          StringSet.of("A-1", "B-22", "C-3", "D-4", "E-5"),
          StringSet.of("1"),
          StringSet.of("", "7", "42"),
          StringSet.of("3.5", "2.25", "10.0"),
          StringSet.of("Mon", "Tue", "Fri"));

  private TrainingDigest() {}

  static TrainingConfig config() {
    return TrainingConfig.defaults()
        .withAlgorithm("mws-mixed")
        .withBatch(6)
        .with(new Particles(3, 12, 1.5, 2))
        .withRates(1e-2, 1e-2, 1e-2)
        .withSchedule(2, 20);
  }

  static Trainer<StringSet> trainer(int threads) {
    // Widths that are no multiple of any number of lanes.
    RegexModel model = new RegexModel(new RegexSettings(10, 7, 19, 21), 1);
    model.countBackground(DATA);
    return new Trainer<>(model, DATA, config(), Compute.of(threads));
  }

  /** Trains and writes a checkpoint; returns its bytes. */
  static byte[] run(int steps, int threads, Path file) throws IOException {
    try (Trainer<StringSet> trainer = trainer(threads)) {
      for (int step = 0; step < steps; step++) {
        trainer.step();
      }
      Checkpoint.save(file, trainer);
    }
    return Files.readAllBytes(file);
  }

  /** Writes the checkpoint to the file named and says which kernels ran. */
  public static void main(String[] args) throws IOException {
    run(Integer.parseInt(args[0]), 1, Path.of(args[1]));
    System.out.println(
        KernelProvider.create().name() + ", " + RegexKernel.of(KernelProvider.create()).getClass());
  }
}
