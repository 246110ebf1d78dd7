package mws4j.mws.probability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class RandomStreamsTest {
  private static final RandomStreams.Use TEST = RandomStreams.Use.named("test");

  private static final String TESTS =
      RandomStreamsTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains(TESTS))
          .importPackages("mws4j.autodiff", "mws4j.nn", "mws4j.mws", "mws4j.domains", "mws4j.cli");

  /** Computed by another program, in integers of unlimited size. */
  @Test
  void drawsTheNumbersItAlwaysDrew() {
    RandomGenerator rng = RandomStreams.of(1, TEST, 2, 3);
    assertEquals("383d91683dc9f3d6", Long.toHexString(rng.nextLong()));
    assertEquals("2eacb006d2675b42", Long.toHexString(rng.nextLong()));
    assertEquals(0.5162624016121882, rng.nextDouble());
    assertArrayEquals(
        new int[] {4, 6, 5, 7, 0, 1, 3, 2},
        RandomStreams.permutation(8, RandomStreams.of(5, TEST)));
  }

  @Test
  void everyUseCoordinateAndItsPlaceMatters() {
    Set<Long> first = new HashSet<>();
    int streams = 0;
    for (String name : new String[] {"test", "tesu", "", "0", "test0"}) {
      RandomStreams.Use use = RandomStreams.Use.named(name);
      assertEquals(name, use.toString());
      for (long seed = -2; seed < 3; seed++) {
        first.add(RandomStreams.of(seed, use).nextLong());
        streams++;
        for (long a = -2; a < 8; a++) {
          first.add(RandomStreams.of(seed, use, a).nextLong());
          streams++;
          for (long b = -2; b < 8; b++) {
            first.add(RandomStreams.of(seed, use, a, b).nextLong());
            streams++;
          }
        }
      }
    }
    assertEquals(streams, first.size());
  }

  @Test
  void usesOfOneNameAreOne() {
    RandomGenerator rng = RandomStreams.of(1, RandomStreams.Use.named("te" + "st"), 7);
    assertEquals(RandomStreams.of(1, TEST, 7).nextLong(), rng.nextLong());
  }

  /** The uses of the main code: the only ones, for they are named nowhere else. */
  private static List<JavaField> uses() {
    return MAIN.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(RandomStreams.Use.class))
        .toList();
  }

  @Test
  void everyUseHasNumbersOfItsOwn() throws ReflectiveOperationException {
    Field hash = RandomStreams.Use.class.getDeclaredField("hash");
    hash.setAccessible(true);
    Set<String> names = new HashSet<>();
    Set<Object> hashes = new HashSet<>();
    for (JavaField field : uses()) {
      assertTrue(
          field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)),
          field + " is no constant");
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      Object use = reflected.get(null);
      assertTrue(names.add(use.toString()), field + " has a name that is taken: " + use);
      assertTrue(hashes.add(hash.get(use)), field + " has numbers that are taken: " + use);
      assertEquals(
          1, reads(field).size(), field + " is to be read in one place, not in " + reads(field));
    }
    assertTrue(names.contains("training/step") && names.size() > 10, "uses are found: " + names);
  }

  private static List<JavaFieldAccess> reads(JavaField field) {
    return field.getAccessesToSelf().stream()
        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
        .toList();
  }

  /** So that none is made at random, or of another's name, where it is used. */
  @Test
  void usesAreNamedInConstantsOnly() {
    JavaMethod named = MAIN.get(RandomStreams.Use.class).getMethod("named", String.class);
    for (JavaAccess<?> access : named.getAccessesToSelf()) {
      assertEquals("<clinit>", access.getOrigin().getName(), access.getDescription());
    }
    assertEquals(uses().size(), named.getAccessesToSelf().size(), "each in a constant of its own");
  }

  /** Neighbouring streams, and a stream and itself one draw later, agree on half of their bits. */
  @Test
  void neighbouringStreamsAreUncorrelated() {
    int draws = 20_000;
    RandomGenerator a = RandomStreams.of(1, TEST, 7, 0);
    RandomGenerator b = RandomStreams.of(1, TEST, 7, 1);
    RandomGenerator c = RandomStreams.of(1, TEST, 8, 0);
    RandomGenerator d = RandomStreams.of(1, RandomStreams.Use.named("tesu"), 7, 0);
    long before = 0;
    long[] same = new long[4];
    for (int i = 0; i < draws; i++) {
      long x = a.nextLong();
      same[0] += Long.bitCount(x ^ b.nextLong());
      same[1] += Long.bitCount(x ^ c.nextLong());
      same[2] += Long.bitCount(x ^ d.nextLong());
      same[3] += Long.bitCount(x ^ before);
      before = x;
    }
    double deviation = Math.sqrt(64.0 * draws * 0.25);
    for (long bits : same) {
      assertEquals(32.0 * draws, (double) bits, 5 * deviation);
    }
  }

  @Test
  void doublesAreUniform() {
    RandomGenerator rng = RandomStreams.of(3, TEST, 4);
    int[] counts = new int[20];
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double x = rng.nextDouble();
      assertTrue(x >= 0 && x < 1);
      counts[(int) (x * counts.length)]++;
    }
    double mean = (double) n / counts.length;
    for (int count : counts) {
      assertEquals(mean, count, 5 * Math.sqrt(mean));
    }
  }

  @Test
  void permutationsArePermutationsAndAllEquallyLikely() {
    int[] counts = new int[24];
    int n = 24_000;
    for (int i = 0; i < n; i++) {
      int[] order = RandomStreams.permutation(4, RandomStreams.of(9, TEST, i));
      int[] sorted = order.clone();
      Arrays.sort(sorted);
      assertArrayEquals(new int[] {0, 1, 2, 3}, sorted);
      int code = 0; // Lehmer code
      for (int a = 0; a < 4; a++) {
        int smaller = 0;
        for (int b = a + 1; b < 4; b++) {
          smaller += order[b] < order[a] ? 1 : 0;
        }
        code = code * (4 - a) + smaller;
      }
      counts[code]++;
    }
    for (int count : counts) {
      assertEquals(1000, count, 5 * Math.sqrt(1000));
    }
    assertEquals(0, RandomStreams.permutation(0, RandomStreams.of(1, TEST)).length);
  }
}
