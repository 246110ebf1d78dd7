package mws4j.cli.strokes;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mws4j.cli.run.RunSummary;
import mws4j.cli.run.TrainingSet;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.training.Trainer;

/**
 * Images of characters to learn from.
 *
 * @param data with the names of images and alphabets
 */
public record StrokesTrainingSet(CharacterData data) implements TrainingSet<CharacterImage> {
  /** Images whose figures are followed through a run: enough to see how it goes. */
  private static final int FOLLOWED = 400;

  @Override
  public List<CharacterImage> observations() {
    return data.images();
  }

  @Override
  public String unit() {
    return "images";
  }

  @Override
  public String bound(double nats) {
    double bits = StrokesFit.bitsPerPixel(nats, data.images().get(0).side());
    return String.format(Locale.ROOT, "bound %.1f, %.4f bits/pixel", nats, bits);
  }

  @Override
  public List<String> exactNames() {
    return List.of("bits_per_pixel", "reconstruction_nats");
  }

  /** Of some images, spread evenly. */
  @Override
  public double[] exact(Trainer<CharacterImage> trainer) {
    StrokesFit fit = StrokesFit.of(trainer, spread(FOLLOWED, data.images().size()));
    return new double[] {fit.bitsPerPixel(), fit.reconstruction()};
  }

  /** At most {@code count} numbers below {@code size}, spread evenly. */
  static int[] spread(int count, int size) {
    int shown = Math.min(count, size);
    return IntStream.range(0, shown).map(k -> (int) ((long) k * size / shown)).toArray();
  }

  @Override
  public RunSummary summary(Trainer<CharacterImage> trainer, long seed) {
    return StrokesSummary.of(trainer, data, seed);
  }
}
