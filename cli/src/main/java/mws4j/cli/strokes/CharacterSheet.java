package mws4j.cli.strokes;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Json;
import mws4j.cli.pictures.Bitmaps;
import mws4j.domains.strokes.CharacterDreams;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesVariation;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.training.RandomStreams;

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
  private static final long STREAM = 41;

  /** Characters drawn from the prior, as they are on the canvas. */
  public static CharacterSheet dreams(StrokesModel model, int n, OptionalInt alphabet, long seed) {
    StrokesCanvas canvas = StrokesCanvas.of(model);
    List<float[]> cells = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    for (int[] program : CharacterDreams.draw(model, n, alphabet, RandomStreams.of(seed, STREAM))) {
      cells.add(canvas.drawing(program));
      programs.add(model.print(program));
    }
    return new CharacterSheet(model.structure().side(), cells, programs);
  }

  /** An image and behind it variations of the best program found for it. */
  public static CharacterSheet like(
      CharacterImage image, StrokesModel model, int n, double noise, long seed) {
    CharacterInference inference =
        new CharacterInference(model, CAPACITY, CharacterInference.PARTICLES, seed);
    int[] program = inference.rounds(List.of(image), ROUNDS).get(0).program(0);
    StrokesVariation variation = new StrokesVariation(model);
    RandomGenerator rng = RandomStreams.of(seed, STREAM);
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

  /** The programs. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("programs", Json.strings(programs));
    return json;
  }
}
