package mws4j.domains.strokes.oneshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mws4j.domains.strokes.StrokesDeformation;
import mws4j.domains.strokes.StrokesDeformation.Freedom;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;

/**
 * One-shot classification by programs that deform. Each image, one of each class and each to be
 * classified, is explained by a few programs, whose strokes are then fitted to it. An image x goes
 * to the class of the image c that maximises
 *
 * <pre>max_d in drawings of c  [log p(x | d deformed to x)]
 *  + 1/2 (max_d in drawings of x  [log p(c | d deformed to c)]
 *         - max_d in drawings of c  [log p(c | d deformed to c)])
 * </pre>
 *
 * with twice the price of the deformation in each: how well c predicts x, and by how much x makes c
 * more probable (as Lake, Salakhutdinov and Tenenbaum 2015 score in both directions). The price
 * counts twice because pixels do not err independently: one stroke in the wrong place is many wrong
 * pixels. Both factors were chosen on other alphabets than those of the published runs.
 *
 * @param search how programs are found
 * @param rounds of the search
 * @param drawings programs of each image that are fitted
 * @param own how freely strokes are fitted to the image that they are the programs of
 * @param other how freely they deform to be another image
 */
public record OneShotClassifier(
    Search search, int rounds, int drawings, Freedom own, Freedom other) {

  /** Weight of what the image says of a class, beside what the class says of the image. */
  private static final double REVERSE = 0.5;

  /** Drawings of each image unless the user says otherwise. */
  public static final int DRAWINGS = 3;

  /**
   * With how freely strokes deform as chosen on other alphabets than those of the published runs.
   */
  public static OneShotClassifier of(Search search, int rounds, int drawings) {
    Freedom other = new Freedom(0.14, 0.06, 0.03, 20);
    return new OneShotClassifier(search, rounds, drawings, other.looser(4, 100), other);
  }

  /** Classifies the queries of a run. */
  public Classification classify(StrokesModel model, OneShotRun run, long seed, Compute compute) {
    List<CharacterImage> queries = new ArrayList<>();
    List<Integer> classOf = new ArrayList<>();
    for (int c = 0; c < run.queries().size(); c++) {
      queries.addAll(run.queries().get(c));
      classOf.addAll(Collections.nCopies(run.queries().get(c).size(), c));
    }
    double[][] scores = scores(model, run.support(), queries, seed, compute);
    return Classification.ofScores(run.support().size(), classOf, scores);
  }

  /** What the class maximises, nats: (queries x classes). */
  double[][] scores(
      StrokesModel model,
      List<CharacterImage> support,
      List<CharacterImage> queries,
      long seed,
      Compute compute) {
    FittedDrawings ofSupport = drawings(model, support, seed, compute);
    FittedDrawings ofQueries = drawings(model, queries, seed, compute);
    int classes = support.size();
    double[] alone = new double[classes];
    compute.run(
        classes,
        () -> new StrokesDeformation(model, compute.kernels()),
        (deformation, c) -> alone[c] = ofSupport.best(c, deformation, support.get(c), other));
    double[][] scores = new double[queries.size()][classes];
    compute.run(
        queries.size() * classes,
        () -> new StrokesDeformation(model, compute.kernels()),
        (deformation, pair) -> {
          int q = pair / classes;
          int c = pair % classes;
          scores[q][c] =
              ofSupport.best(c, deformation, queries.get(q), other)
                  + REVERSE * (ofQueries.best(q, deformation, support.get(c), other) - alone[c]);
        });
    return scores;
  }

  /** The best programs of each image, fitted to it. */
  private FittedDrawings drawings(
      StrokesModel model, List<CharacterImage> images, long seed, Compute compute) {
    List<ScoredPrograms> found =
        new Inference<>(model, search, compute).explain(images, rounds, seed);
    return FittedDrawings.of(model, images, found, drawings, own, compute);
  }
}
