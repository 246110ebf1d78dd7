package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mws4j.autodiff.Scalars;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.strokes.StrokesSettings.PriorKind;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StrokesModelTest {
  @TempDir Path folder;

  @Test
  void settingsSurviveTheirMap() {
    StrokesSettings plain = StrokesSettings.defaults();
    List<StrokesSettings> all =
        List.of(
            plain,
            plain.withPrograms(3, 2, StrokeVariant.FREE).withPrior(PriorKind.NADE),
            plain.withMaps(0).withRecognition(5, 6).withPrograms(9, 4, StrokeVariant.LINE),
            plain.withAlphabets(List.of("Greek")),
            plain.withAlphabets(List.of("Early Aramaic", "=\"\\,;", "\u05d0")));
    for (StrokesSettings settings : all) {
      assertEquals(settings, StrokesSettings.of(settings.toMap()));
      assertEquals(settings.toMap(), new StrokesModel(settings, 1).settings());
    }
  }

  @Test
  void thePapersModelHasItsSizes() {
    StrokesModel model = new StrokesModel(StrokesSettings.defaults(), 1);
    assertEquals(10, model.maxProgramLength());
    // LSTM of 4 over 64 strokes and 2 pens, and its output layer.
    assertEquals(66 * 16 + 4 * 16 + 16 + 4 * 66 + 66, Scalars.in(model.parameters().prior()));
    assertEquals(64 * 5 + 2 + 40 * 6, Scalars.in(model.parameters().likelihood()));
    int convolutions =
        (9 * 64 + 64) + (9 * 64 * 128 + 128) + (9 * 128 * 128 + 128) + (9 * 128 * 64 + 64);
    int decoder = 66 * 256 + 64 * 256 + 256 + 64 * 256 + 64 * 66 + 66;
    assertEquals(convolutions + decoder, Scalars.in(model.parameters().recognition()));
    int[] program = {14, 25, 6, 89, 0, 0, 0, 0, 0, 0};
    assertEquals("(7) 12 (3) 44 (0) (0) (0) (0) (0) (0)", model.print(program));
    float[] maps = model.parameters().likelihood().get("maps").value().data;
    double square = 0;
    for (int i = 0; i < maps.length; i++) {
      square += Math.pow(maps[i] - (i % 6 == 0 || i % 6 == 4 ? 1 : 0), 2) / maps.length;
    }
    // The variance of n normal numbers has a relative standard deviation of sqrt(2 / n).
    assertEquals(0.03 * 0.03, square, 5 * Math.sqrt(2.0 / 240) * 0.03 * 0.03);
  }

  @Test
  void refusesSettingsThatAreNone() {
    StrokesSettings plain = StrokesSettings.defaults();
    refused(
        "number of stroke types must be 1 to 4096, not 0",
        () -> plain.withPrograms(0, 3, StrokeVariant.ARC));
    refused(
        "number of strokes must be 1 to 4096, not 0",
        () -> plain.withPrograms(3, 0, StrokeVariant.ARC));
    refused("strokes model: maps must be 0 to 4096, not -1", () -> plain.withMaps(-1));
    refused("strokes model: filters must be 1 to 1024, not 0", () -> plain.withRecognition(0, 1));
    refused("strokes model: hidden must be 1 to 4096, not 0", () -> plain.withRecognition(1, 0));
    refused(
        "strokes: names of alphabets must be 1 to 200 characters, none a control character: [a\nb]",
        () -> plain.withAlphabets(List.of("a\nb")));
    refused(
        "strokes: names of alphabets must be 1 to 200 characters, none a control character: []",
        () -> plain.withAlphabets(List.of("")));
    refused(
        "strokes model: setting \"bank\" is missing; the model was made by another version",
        Map.of(),
        "bank",
        null);
    refused("strokes model: setting \"side\" is \"x\", no number", plain.toMap(), "side", "x");
    refused("strokes model: side must be 28 to 1024, not 27", plain.toMap(), "side", "27");
    refused(
        "strokes: the prior must be lstm or nade; it is \"gru\"", plain.toMap(), "prior", "gru");
    refused(
        "strokes: the variant must be arc, line or free; it is \"\"", plain.toMap(), "variant", "");
  }

  private static void refused(
      String message, Map<String, String> settings, String name, String value) {
    Map<String, String> map = new HashMap<>(settings);
    map.put(name, value);
    refused(message, () -> StrokesSettings.of(map));
  }

  private static void refused(String message, Runnable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
  }

  /** Everything a model can be asked of programs and images, as one row of numbers. */
  private static double[] scores(StrokesModel model) {
    int[] of = IntStream.range(0, 24).map(p -> p * StrokesDigest.DATA.size() / 24).toArray();
    ProgramBatch programs =
        Programs.assign(TestStrokes.programs(model.structure().tokens(), 24, 1), of);
    double[] prior = new double[24];
    double[] likelihood = new double[24];
    model.prior(KernelProvider.create()).score(programs, prior);
    Tape tape = new Tape(KernelProvider.create());
    model.likelihood(tape.kernels()).score(programs, StrokesDigest.DATA, likelihood);
    double[] recognition =
        Programs.values(model.recognition().encode(tape, StrokesDigest.DATA).logProb(programs));
    assertTrue(Arrays.stream(likelihood).filter(Double::isFinite).count() > 3);
    return IntStream.range(0, 72)
        .mapToDouble(i -> i < 24 ? prior[i] : i < 48 ? likelihood[i - 24] : recognition[i - 48])
        .toArray();
  }

  @ParameterizedTest
  @EnumSource(PriorKind.class)
  void checkpointGivesTheSameScores(PriorKind kind) throws IOException {
    Path file = folder.resolve("checkpoint");
    double[] untrained = scores(new StrokesModel(StrokesDigest.settings(kind), 1));
    StrokesModel trained;
    try (Trainer<CharacterImage> trainer = StrokesDigest.trainer("mws-replay", kind, 1)) {
      trainer.step();
      trainer.step();
      Checkpoint.save(file, trainer);
      trained = (StrokesModel) trainer.model();
    }
    StrokesModel loaded = StrokesModel.load(file);
    assertEquals(trained.structure(), loaded.structure());
    assertArrayEquals(scores(trained), scores(loaded));
    assertFalse(Arrays.equals(untrained, scores(loaded)));
  }

  @Test
  void refusesACheckpointOfAnotherDomain() throws IOException {
    Path file = folder.resolve("walk");
    try (Trainer<Integer> walk =
        new Trainer<>(new WalkModel(), List.of(1), TrainingConfig.defaults(), Compute.of(1))) {
      Checkpoint.save(file, walk);
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> StrokesModel.load(file));
    assertEquals(file + ": this is a checkpoint of domain walk, not strokes", e.getMessage());
  }

  @Test
  void freshRecognitionSharesTheGenerativeModelOnly() {
    StrokesModel model = new StrokesModel(StrokesDigest.settings(PriorKind.LSTM), 1);
    StrokesModel fresh = model.withFreshRecognition(2);
    assertSame(model.parameters().prior(), fresh.parameters().prior());
    assertSame(model.parameters().likelihood(), fresh.parameters().likelihood());
    model.parameters().likelihood().get("stroke.width").fill(-1);
    model.parameters().prior().get("prior.output.bias").fill(0.5);
    double[] before = scores(model);
    double[] after = scores(fresh);
    double[] seeded = scores(new StrokesModel(model.structure(), 2));
    for (int i = 0; i < 48; i++) {
      assertEquals(before[i], after[i], "prior and likelihood");
    }
    for (int i = 48; i < 72; i++) {
      assertEquals(seeded[i], after[i], "recognition is that of the seed");
      assertTrue(before[i] != after[i] || before[i] == Double.NEGATIVE_INFINITY);
    }
  }

  /** Dreams are images of the model's side and, with alphabets, of their program's. */
  @Test
  void dreamsOfWhatItExplains() {
    StrokesModel model = new StrokesModel(StrokesDigest.settings(PriorKind.LSTM), 3);
    ProgramBatch programs = new ProgramBatch();
    model.prior(KernelProvider.create()).sample(40, new SplittableRandom(4), programs);
    StrokesLikelihood likelihood = model.likelihood(KernelProvider.create());
    SplittableRandom rng = new SplittableRandom(5);
    int inked = 0;
    for (int p = 0; p < 40; p++) {
      Optional<CharacterImage> image = likelihood.sample(programs, p, rng);
      CharacterImage dream = image.orElseThrow();
      assertEquals(28, dream.side());
      assertEquals(programs.copyOf(p)[0] - 14, dream.alphabet());
      double[] log = new double[1];
      ProgramBatch one = new ProgramBatch();
      one.add(programs, p);
      likelihood.score(one, List.of(dream), log);
      assertTrue(log[0] > -28 * 28 * Math.log(2), "dream " + p + ": " + log[0]);
      inked += dream.inkPixels() > 10 ? 1 : 0;
    }
    assertTrue(inked > 20, inked + " of 40 have ink");
  }
}
