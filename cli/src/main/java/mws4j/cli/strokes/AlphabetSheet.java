package mws4j.cli.strokes;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mws4j.cli.data.Spread;
import mws4j.cli.pictures.ImageSheet;
import mws4j.cli.strokes.drawing.StrokesPictures;
import mws4j.domains.strokes.CharacterDreams;
import mws4j.domains.strokes.CharacterOnPaper;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.mws.probability.RandomStreams;

/**
 * Characters of the training data beside new ones of the same alphabet, placed on the paper, a row
 * per alphabet.
 */
final class AlphabetSheet {
  /** Most alphabets shown, so that the picture can still be opened. */
  private static final int MOST = 50;

  private static final int PER_SIDE = 10;
  private static final int SCALE = 2;
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/alphabet-sheet");

  private AlphabetSheet() {}

  /** Names of the alphabets that are shown: the first of a model. */
  static List<String> shown(StrokesModel model) {
    List<String> all = model.structure().alphabets();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /** Of the alphabets {@link #shown}, in their order. */
  static BufferedImage of(StrokesModel model, CharacterData data, long seed) {
    CharacterOnPaper paper = new CharacterOnPaper(model);
    List<List<float[]>> old = new ArrayList<>();
    List<List<float[]>> drawn = new ArrayList<>();
    List<String> alphabets = shown(model);
    for (int a = 0; a < alphabets.size(); a++) {
      int number = data.alphabets().indexOf(alphabets.get(a));
      old.add(characters(data, number));
      drawn.add(
          CharacterDreams.draw(model, PER_SIDE, OptionalInt.of(a), RandomStreams.of(seed, DRAWS, a))
              .stream()
              .map(paper::drawing)
              .toList());
    }
    int side = model.structure().side();
    return ImageSheet.beside(
        StrokesPictures.rows(old, side, SCALE), StrokesPictures.rows(drawn, side, SCALE));
  }

  /** Some characters of an alphabet, spread evenly. */
  private static List<float[]> characters(CharacterData data, int alphabet) {
    List<float[]> all =
        data.images().stream()
            .filter(image -> image.alphabet() == alphabet)
            .map(image -> image.pixels())
            .toList();
    return Spread.of(all, Spread.evenly(PER_SIDE, all.size()));
  }
}
