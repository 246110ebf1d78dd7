package mws4j.domains.strokes.oneshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mws4j.domains.strokes.StrokesDeformation;
import mws4j.domains.strokes.StrokesDeformation.Drawing;
import mws4j.domains.strokes.StrokesDeformation.Fit;
import mws4j.domains.strokes.StrokesDeformation.Freedom;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ScoredPrograms;

/**
 * The strokes of some images: the best programs found for each, fitted to it.
 *
 * @param ofImage the fits of each image, those of better programs first
 */
record FittedDrawings(List<List<Fit>> ofImage) {
  /**
   * Fits programs to their images.
   *
   * @param found programs of each image
   * @param most programs of an image that are fitted
   */
  static FittedDrawings of(
      StrokesModel model,
      List<CharacterImage> images,
      List<ScoredPrograms> found,
      int most,
      Freedom freedom,
      Compute compute) {
    List<List<Fit>> fits = new ArrayList<>(Collections.nCopies(images.size(), List.of()));
    compute.run(
        images.size(),
        () -> new StrokesDeformation(model, compute.kernels()),
        (deformation, i) -> {
          List<Fit> own = new ArrayList<>();
          for (int rank = 0; rank < Math.min(most, found.get(i).size()); rank++) {
            Drawing drawing = deformation.drawing(found.get(i).program(rank));
            own.add(deformation.fit(drawing, images.get(i), freedom));
          }
          fits.set(i, own);
        });
    return new FittedDrawings(fits);
  }

  /** How much the price of a deformation counts beside the likelihood. */
  private static final double PRICE = 2;

  /**
   * The score of the drawing of an image that becomes another image best: {@code log p} and twice
   * the price, nats.
   *
   * @param freedom to deform further
   */
  double best(int image, StrokesDeformation deformation, CharacterImage other, Freedom freedom) {
    double best = Double.NEGATIVE_INFINITY;
    for (Fit fit : ofImage.get(image)) {
      Fit again = deformation.fit(fit.drawing(), other, freedom);
      best = Math.max(best, again.logLikelihood() + PRICE * again.logPrice());
    }
    return best;
  }
}
