package mws4j.domains.strokes.oneshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.StrokeVariant;
import mws4j.domains.strokes.StrokesDeformation;
import mws4j.domains.strokes.StrokesDeformation.Drawing;
import mws4j.domains.strokes.StrokesDeformation.Freedom;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import org.junit.jupiter.api.Test;

final class OneShotClassifierTest {
  private static final int SIDE = StrokesSettings.defaults().side();
  private static final int ROUNDS = 10;
  private static final Search SEARCH = Search.of(5, 50);

  private static final int[][][] LETTERS = {
    {{5, 12, 16, 2}}, // I
    {{13, 5, 2, 16}}, // -
    {{5, 8, 16, 2}, {19, 8, 2, 12}}, // L
    {{5, 6, 2, 16}, {5, 13, 16, 2}}, // T
  };

  private static StrokesModel model() {
    StrokesSettings settings =
        StrokesSettings.defaults()
            .withPrograms(16, 6, StrokeVariant.ARC)
            .withMaps(0)
            .withRecognition(2, 4);
    return new StrokesModel(settings, 5);
  }

  /** Bars from (row, column) of some heights and widths, moved as a whole. */
  private static CharacterImage bars(int down, int right, int[]... bars) {
    boolean[] ink = new boolean[SIDE * SIDE];
    for (int[] bar : bars) {
      for (int row = bar[0]; row < bar[0] + bar[2]; row++) {
        for (int column = bar[1]; column < bar[1] + bar[3]; column++) {
          ink[(row + down) * SIDE + column + right] = true;
        }
      }
    }
    return CharacterImage.of(SIDE, ink);
  }

  @Test
  void lettersAreRecognisedWhereverTheyStand() {
    List<CharacterImage> support = Arrays.stream(LETTERS).map(each -> bars(0, 0, each)).toList();
    List<List<CharacterImage>> queries =
        Arrays.stream(LETTERS).map(each -> List.of(bars(2, -3, each))).toList();
    OneShotRun run = new OneShotRun("letters", support, queries);
    OneShotClassifier classifier = OneShotClassifier.of(SEARCH, ROUNDS, 2);
    StrokesModel model = model();
    Classification one = classifier.classify(model, run, 1, Compute.of(1));
    Classification two = classifier.classify(model, run, 1, Compute.of(2));
    assertEquals(0, one.error(4).error());
    assertEquals(one.error(2).low(), two.error(2).low());
  }

  private static double score(
      List<Drawing> drawings,
      CharacterImage image,
      Freedom freedom,
      StrokesDeformation deformation) {
    return drawings.stream()
        .map(drawing -> deformation.fit(drawing, image, freedom))
        .mapToDouble(fit -> fit.logLikelihood() + 2 * fit.logPrice())
        .max()
        .getAsDouble();
  }

  /** The formula, image by image: either direction counts, and what an image says of itself. */
  @Test
  void scoresAreOfBothDirections() {
    StrokesModel model = model();
    OneShotClassifier classifier = OneShotClassifier.of(SEARCH, ROUNDS, 2);
    StrokesDeformation deformation = new StrokesDeformation(model, KernelProvider.create());
    List<CharacterImage> support =
        Arrays.stream(LETTERS).limit(3).map(each -> bars(0, 0, each)).toList();
    List<CharacterImage> queries =
        Arrays.stream(LETTERS).skip(2).map(each -> bars(2, -3, each)).toList();
    List<List<Drawing>> ofSupport = drawings(model, support, classifier, deformation);
    List<List<Drawing>> ofQueries = drawings(model, queries, classifier, deformation);
    double[][] scores = classifier.scores(model, support, queries, 1, Compute.of(1));
    Freedom other = classifier.other();
    for (int q = 0; q < queries.size(); q++) {
      for (int c = 0; c < support.size(); c++) {
        double there = score(ofSupport.get(c), queries.get(q), other, deformation);
        double back = score(ofQueries.get(q), support.get(c), other, deformation);
        double alone = score(ofSupport.get(c), support.get(c), other, deformation);
        assertEquals(there + 0.5 * (back - alone), scores[q][c], 1e-9);
        boolean same = c == q + 2; // the letter itself: both ways are as good
        assertTrue(same || Math.abs(back - alone) > 1, "the way back makes a difference");
      }
    }
  }

  private static List<List<Drawing>> drawings(
      StrokesModel model,
      List<CharacterImage> images,
      OneShotClassifier classifier,
      StrokesDeformation deformation) {
    List<ScoredPrograms> found =
        new Inference<>(model, SEARCH, Compute.of(1)).explain(images, ROUNDS, 1);
    List<List<Drawing>> drawings = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      CharacterImage image = images.get(i);
      ScoredPrograms programs = found.get(i);
      drawings.add(
          IntStream.range(0, 2)
              .mapToObj(rank -> deformation.drawing(programs.program(rank)))
              .map(drawing -> deformation.fit(drawing, image, classifier.own()).drawing())
              .toList());
    }
    return drawings;
  }
}
