package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.Search;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;
import org.junit.jupiter.api.Test;

final class StrokesEditorTest {
  private static StrokesSettings settings(int bank, int strokes) {
    return StrokesSettings.defaults()
        .withPrograms(bank, strokes, StrokeVariant.ARC)
        .withMaps(2)
        .withRecognition(2, 4);
  }

  private static ProgramEditor<CharacterImage> editor(StrokesModel model) {
    ProgramEditor<CharacterImage> editor = model.editor().orElseThrow();
    editor.refresh();
    return editor;
  }

  @Test
  void editsAreProgramsOfTheSameAlphabet() {
    int[][] sizes = {{16, 6}, {1, 1}, {2, 1}, {1, 4}, {3, 2}};
    for (int[] size : sizes) {
      StrokesSettings settings = settings(size[0], size[1]).withAlphabets(List.of("a", "b"));
      StrokeTokens tokens = settings.tokens();
      ProgramEditor<CharacterImage> editor = editor(new StrokesModel(settings, 1));
      CharacterImage image = TestStrokes.image(28, 1);
      SplittableRandom rng = new SplittableRandom(2);
      ProgramBatch programs = TestStrokes.programs(tokens, 30, 3);
      for (int p = 0; p < programs.size(); p++) {
        ProgramBatch edits = new ProgramBatch();
        editor.edit(programs.copyOf(p), image, 20, rng, edits);
        assertEquals(20, edits.size());
        for (int e = 0; e < 20; e++) {
          assertTrue(tokens.isProgram(edits.tokens(), edits.offset(e), edits.length(e)));
          assertEquals(
              tokens.alphabet(programs.tokens(), programs.offset(p)),
              tokens.alphabet(edits.tokens(), edits.offset(e)));
        }
      }
    }
  }

  /** Every program can be reached: no stroke or pen is out of the editor's reach. */
  @Test
  void everyTokenCanComeToEveryPlace() {
    StrokesSettings settings = settings(5, 4);
    ProgramEditor<CharacterImage> editor = editor(new StrokesModel(settings, 1));
    int[] program = {0, 3, 4, 7};
    ProgramBatch edits = new ProgramBatch();
    editor.edit(program, TestStrokes.image(28, 1), 20_000, new SplittableRandom(2), edits);
    Set<List<Integer>> seen = new HashSet<>();
    for (int e = 0; e < edits.size(); e++) {
      for (int k = 0; k < 4; k++) {
        seen.add(List.of(k, edits.copyOf(e)[k]));
      }
    }
    assertEquals(5 + 3 * 10, seen.size());
  }

  @Test
  void editsFindWhatDrawsDoNot() throws IOException {
    StrokesModel model = new StrokesModel(settings(32, 6), 1);
    List<CharacterImage> images = CharacterData.readSample().images().subList(0, 12);
    double drawn = meanBest(model, images, 40, 0);
    double edited = meanBest(model, images, 20, 20);
    // An untrained model: draws are at random; a hill is climbed by tens of nats in 30 rounds.
    assertTrue(edited > drawn + 10, drawn + " " + edited);
  }

  private static double meanBest(
      StrokesModel model, List<CharacterImage> images, int particles, int edits) {
    Search search = new Search(5, particles, edits, images.size());
    Memory memory =
        new Inference<>(model, search, Compute.of(1)).infer(images, Patience.rounds(30), 7);
    double sum = 0;
    for (int i = 0; i < images.size(); i++) {
      sum += memory.logJoint(i, 0) / images.size();
    }
    return sum;
  }
}
