package mws4j.domains.strokes;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * Stroke programs from end to end in under a minute: learns a bank of strokes from the shipped
 * characters and shows what it found behind some of them.
 */
final class StrokesExample {
  private static final int REPORTS = 10;
  private static final int SHOWN = 3;
  private static final double INK = 0.5;

  private StrokesExample() {}

  /** Trains a fresh model and prints the bound on the way, then a few images and programs. */
  static void run(
      List<CharacterImage> images,
      StrokesSettings settings,
      TrainingConfig config,
      PrintStream out) {
    StrokesModel model = new StrokesModel(settings, config.seed());
    out.printf("%d images; %s; %s%n", images.size(), settings, config);
    double pixels = settings.side() * settings.side() * StrictMath.log(2);
    long start = System.nanoTime();
    Compute compute = Compute.ofAllProcessors();
    try (Trainer<CharacterImage> trainer = new Trainer<>(model, images, config, compute)) {
      for (int step = 0; step < config.steps(); step++) {
        StepReport report = trainer.step();
        if (step % Math.max(1, config.steps() / REPORTS) == 0 || step == config.steps() - 1) {
          double bound = report.metrics().mean(Metric.ELBO);
          out.printf(
              Locale.ROOT,
              "step %5d   bound %9.2f nats per image, %6.4f bits per pixel, %6.1f s%n",
              report.step(),
              bound,
              -bound / pixels,
              (System.nanoTime() - start) * 1e-9);
        }
      }
      StrokesCanvas canvas = StrokesCanvas.of(model);
      for (int i = 0; i < Math.min(SHOWN, images.size()); i++) {
        int[] program = trainer.memory().program(i, 0);
        out.printf("%n%s%n", model.print(program));
        show(images.get(i), canvas.reconstruction(program, images.get(i)), out);
      }
    }
  }

  /** An image and, beside it, where the program puts ink. */
  private static void show(CharacterImage image, float[] reconstruction, PrintStream out) {
    String[] rows = image.withAlphabet(CharacterImage.NO_ALPHABET).toString().split("\n", -1);
    for (int row = 0; row < rows.length; row++) {
      StringBuilder line = new StringBuilder(rows[row]).append("   ");
      for (int column = 0; column < image.side(); column++) {
        line.append(reconstruction[row * image.side() + column] > INK ? '#' : '.');
      }
      out.println(line);
    }
  }
}
