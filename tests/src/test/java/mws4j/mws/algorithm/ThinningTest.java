package mws4j.mws.algorithm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import mws4j.mws.training.Variations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThinningTest {
  private static final List<StringSet> DATA =
      List.of(StringSet.of("a1", "b2", "c3", "d4"), StringSet.of("x"), StringSet.of("12", "7"));

  @TempDir Path folder;

  private static RegexModel model() {
    return new RegexModel(new RegexSettings(8, 3, 5, 6), 1);
  }

  @Test
  void withoutASharePartsAreNotEvenDrawn() {
    SplittableRandom rng = new SplittableRandom(1);
    assertSame(DATA, new Thinning<>(model(), 0).of(DATA, rng));
    assertEquals(new SplittableRandom(1).nextLong(), rng.nextLong());
  }

  @Test
  void everySizeOfAPartIsEquallyLikelyAndOneStringStays() {
    SplittableRandom rng = new SplittableRandom(2);
    Map<Integer, Integer> sizes = new TreeMap<>();
    int n = 3000;
    for (int i = 0; i < n; i++) {
      List<StringSet> shown = new Thinning<>(model(), 1).of(DATA, rng);
      List<String> part = shown.get(0).strings();
      assertTrue(DATA.get(0).strings().containsAll(part), part.toString());
      assertEquals(part.size(), part.stream().distinct().count());
      sizes.merge(part.size(), 1, Integer::sum);
      assertEquals(DATA.get(1), shown.get(1));
      assertEquals(1, shown.get(2).strings().size());
    }
    assertEquals(List.of(1, 2, 3), List.copyOf(sizes.keySet()));
    sizes.forEach((size, count) -> assertEquals(n / 3.0, count, 5 * Math.sqrt(n * 2 / 9.0)));
  }

  @Test
  void aShareOfTheObservationsIsThinned() {
    SplittableRandom rng = new SplittableRandom(3);
    int thinned = 0;
    for (int i = 0; i < 1000; i++) {
      thinned += new Thinning<>(model(), 0.3).of(DATA, rng).get(0).equals(DATA.get(0)) ? 0 : 1;
    }
    assertEquals(300, thinned, 5 * Math.sqrt(210));
  }

  /** Also with strings, threads and pauses do not show. */
  @Test
  void neitherThreadsNorPausesChangeABit() throws IOException {
    byte[] expected = train(0.5, 1, 6);
    assertArrayEquals(expected, train(0.5, 3, 6));
    assertArrayEquals(expected, train(0.5, 2, 3));
    assertFalse(Arrays.equals(expected, train(0, 1, 6)));
  }

  private byte[] train(double share, int threads, int pause) throws IOException {
    TrainingConfig config =
        TrainingConfig.defaults()
            .withBatch(3)
            .withAlgorithm("mws-mixed")
            .with(Variations.none().withPretraining(2).withThinning(share));
    Path file = folder.resolve("c.safetensors");
    for (int until : new int[] {pause, 6}) {
      try (Trainer<StringSet> trainer = new Trainer<>(model(), DATA, config, Compute.of(threads))) {
        if (until > pause) {
          Checkpoint.resume(file, trainer);
        }
        while (trainer.steps() < until) {
          trainer.step();
        }
        Checkpoint.save(file, trainer);
      }
    }
    return parameters(file);
  }

  /** Those of the recognition model, which metadata do not tell apart. */
  private byte[] parameters(Path file) throws IOException {
    RegexModel model = RegexModel.load(file);
    StringBuilder text = new StringBuilder();
    model
        .parameters()
        .recognition()
        .forEach(parameter -> text.append(Arrays.toString(parameter.value().data)));
    Files.delete(file);
    return text.toString().getBytes(UTF_8);
  }
}
