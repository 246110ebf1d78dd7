package mws4j.cli.strokes;

import java.util.List;
import java.util.Locale;
import mws4j.cli.data.Spread;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.cli.train.TrainingSet;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * Images of characters to learn from.
 *
 * @param data with the names of images and alphabets
 */
record StrokesTrainingSet(CharacterData data) implements TrainingSet<CharacterImage, StrokesModel> {
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
  public double[] exact(TrainedModel<CharacterImage, StrokesModel> trained) {
    StrokesFit fit = StrokesFit.of(trained, Spread.evenly(FOLLOWED, data.images().size()));
    return new double[] {fit.bitsPerPixel(), fit.reconstruction()};
  }

  @Override
  public RunSummary summary(TrainedModel<CharacterImage, StrokesModel> trained, long seed) {
    return StrokesSummary.of(trained, data, seed);
  }
}
