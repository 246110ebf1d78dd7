package mws4j.cli.strokes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.strokes.drawing.StrokesPictures;
import mws4j.domains.strokes.CharacterDreams;
import mws4j.domains.strokes.CharacterOnPaper;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesVariation;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.Search;
import mws4j.mws.probability.RandomStreams;

/**
 * New characters, a cell each.
 *
 * @param side of a cell, in pixels
 * @param cells probabilities of ink
 * @param programs that made them, printed: one per cell, or one for all of them
 */
public record CharacterSheet(int side, List<float[]> cells, List<String> programs) {
  private static final int PER_ROW = 10;
  private static final int SCALE = 3;
  private static final int ROUNDS = 40;
  private static final int CAPACITY = 20;
  private static final RandomStreams.Use DREAMS = RandomStreams.Use.named("cli/new-characters");
  private static final RandomStreams.Use VARIATIONS = RandomStreams.Use.named("cli/variations");

  /** Characters drawn from the prior, on the paper. */
  public static CharacterSheet dreams(StrokesModel model, int n, OptionalInt alphabet, long seed) {
    CharacterOnPaper paper = new CharacterOnPaper(model);
    List<float[]> cells = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    for (int[] program : CharacterDreams.draw(model, n, alphabet, RandomStreams.of(seed, DREAMS))) {
      cells.add(paper.drawing(program));
      programs.add(model.print(program));
    }
    return new CharacterSheet(model.structure().side(), cells, programs);
  }

  /** An image, followed by variations of the best program found for it. */
  public static CharacterSheet like(
      CharacterImage image, StrokesModel model, int n, double noise, long seed) {
    int[] program =
        new Inference<>(model, Search.of(CAPACITY, Search.PARTICLES), Compute.of(1))
            .explain(List.of(image), ROUNDS, seed)
            .get(0)
            .program(0);
    StrokesVariation variation = new StrokesVariation(model);
    RandomGenerator rng = RandomStreams.of(seed, VARIATIONS);
    List<float[]> cells = new ArrayList<>();
    cells.add(image.pixels());
    for (int i = 0; i < n; i++) {
      cells.add(variation.draw(program, noise, rng));
    }
    return new CharacterSheet(image.side(), cells, List.of(model.print(program)));
  }

  /** The sheet as a PNG file. */
  public byte[] png() throws IOException {
    return Bitmaps.png(StrokesPictures.sheet(cells, PER_ROW, side, SCALE));
  }
}
