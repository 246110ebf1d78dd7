package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.RandomStreams;
import org.junit.jupiter.api.Test;

final class RegexRecognitionTest {
  /** Unequal numbers of strings of unequal lengths, one of them empty. */
  private static final List<StringSet> SETS =
      List.of(
          StringSet.of("12:30", "", "9:5"),
          StringSet.of("ab"),
          StringSet.of("x-1\t", "zz", "00000000", "Q", "7"));

  private static RegexModel model(int maxLength, long seed) {
    RegexModel model = ModelPrograms.tiny(maxLength, seed);
    return ModelPrograms.shaken(model, 0.7, new SplittableRandom(seed));
  }

  private static Encoding encode(RegexModel model, StringSet... sets) {
    return model.recognition().encode(new Tape(KernelProvider.create()), List.of(sets));
  }

  private static double[] score(Encoding encoding, ProgramBatch programs, int... observationOf) {
    double[] logs = new double[programs.size()];
    encoding.score(programs, observationOf, logs);
    return logs;
  }

  @Test
  void sumsToOneOverAllShortPrograms() {
    RegexModel model = model(2, 1);
    Encoding encoding = encode(model, SETS.toArray(StringSet[]::new));
    ProgramBatch all = ModelPrograms.all(2);
    for (int i = 0; i < SETS.size(); i++) {
      double mass = 0;
      for (int from = 0; from < all.size(); from += 1000) {
        ProgramBatch part = ModelPrograms.slice(all, from, Math.min(from + 1000, all.size()));
        int[] of = new int[part.size()];
        Arrays.fill(of, i);
        for (double log : score(encoding, part, of)) {
          mass += Math.exp(log);
        }
      }
      assertEquals(1, mass, 1e-4, "observation " + i);
    }
  }

  /** The sampler's steps and the packed run are two programs; their numbers must be the same. */
  @Test
  void samplesFollowTheScores() {
    RegexModel model = ModelPrograms.tiny(5, 2);
    Encoding encoding = encode(model, SETS.toArray(StringSet[]::new));
    int n = 30_000;
    ProgramBatch samples = new ProgramBatch();
    encoding.sample(n, RandomStreams.of(3), samples);
    assertEquals(n * SETS.size(), samples.size());
    int checked = 0;
    for (int i = 0; i < SETS.size(); i++) {
      Map<List<Integer>, Integer> counts = new HashMap<>();
      for (int s = i * n; s < (i + 1) * n; s++) {
        counts.merge(Arrays.stream(samples.copyOf(s)).boxed().toList(), 1, Integer::sum);
      }
      for (Map.Entry<List<Integer>, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > 25) {
          ProgramBatch program = new ProgramBatch();
          int[] tokens = entry.getKey().stream().mapToInt(t -> t).toArray();
          program.add(tokens, 0, tokens.length);
          double expected = n * Math.exp(score(encoding, program, i)[0]);
          assertEquals(expected, entry.getValue(), 5.5 * Math.sqrt(expected), "" + entry);
          checked++;
        }
      }
    }
    assertTrue(checked > 100, "only " + checked + " programs are frequent");
  }

  /** Every second draw is flatter; the others stay exact. */
  @Test
  void temperatureChangesEverySecondDrawOnly() {
    RegexModel model = ModelPrograms.tiny(5, 3);
    Encoding encoding = encode(model, SETS.get(0));
    int n = 20_000;
    ProgramBatch samples = new ProgramBatch();
    encoding.sample(2 * n, 3, RandomStreams.of(4), samples);
    ProgramBatch short1 = ModelPrograms.all(1);
    double ofLength1 = 0;
    for (double log : score(encoding, short1, new int[short1.size()])) {
      ofLength1 += Math.exp(log);
    }
    int[] literals = new int[2];
    int[] length1 = new int[2];
    for (int s = 0; s < 2 * n; s++) {
      length1[s % 2] += samples.length(s) == 1 ? 1 : 0;
      literals[s % 2] += RegexTokens.isLiteral(samples.copyOf(s)[0]) ? 1 : 0;
    }
    assertEquals(n * ofLength1, length1[0], 5 * Math.sqrt(n * ofLength1));
    // The first weights favour classes over literals; flat draws nearly do not.
    assertTrue(literals[1] > 1.2 * literals[0], literals[0] + " " + literals[1]);
  }

  /**
   * The decoder without a graph, led along given programs, agrees with the scores. Two programs per
   * observation, so that nodes branch and observations of unequal size stand side by side.
   */
  @Test
  void stepwiseDecoderEqualsScores() {
    RegexModel model = model(8, 4);
    StringSet[] sets = SETS.toArray(StringSet[]::new);
    ProgramBatch programs =
        ModelPrograms.parse("\\d+:\\d", "\\d+", "ab", "a(b|c)", "\\w*", "..", "\\d+:\\u", "x?");
    int[] of = {0, 0, 1, 1, 2, 2, 2, 0};
    int[] order = {0, 1, 7, 2, 3, 4, 5, 6}; // grouped by observation
    double[] expected = score(encode(model, sets), programs, of);
    for (int p : order) {
      double log = forced(model, sets, of[p], programs.copyOf(p));
      // The floats drawn from sum to one up to 1e-6, and END, which comes last, gets the rest.
      assertEquals(expected[p], log, 1e-4, "program " + p);
    }
  }

  /** Log-probability of one program, by drawing with a generator that picks its tokens. */
  private static double forced(RegexModel model, StringSet[] sets, int observation, int[] tokens) {
    // The chance of the program is the product of the widths of the intervals of the uniform
    // number that choose its tokens; found by bisection on every step.
    double log = 0;
    double[] uniforms = new double[tokens.length + 1];
    for (int t = 0; t <= tokens.length; t++) {
      int target = t < tokens.length ? tokens[t] : RegexTokens.END;
      double low = edge(model, sets[observation], uniforms, t, target);
      double high = edge(model, sets[observation], uniforms, t, target + 1);
      log += Math.log(high - low);
      uniforms[t] = (low + high) / 2;
    }
    return log;
  }

  /** Least uniform number that draws a token of at least {@code token} at step t. */
  private static double edge(RegexModel model, StringSet set, double[] uniforms, int t, int token) {
    double low = 0;
    double high = 1;
    Encoding encoding = encode(model, set);
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      uniforms[t] = middle;
      if (tokenAt(encoding, uniforms, t) >= token) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  private static int tokenAt(Encoding encoding, double[] uniforms, int t) {
    int[] next = {0};
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(
        1,
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("only doubles are drawn");
          }

          @Override
          public double nextDouble() {
            int at = next[0]++;
            return at <= t ? uniforms[at] : 0.5;
          }
        },
        drawn);
    return t < drawn.length(0) ? drawn.copyOf(0)[t] : RegexTokens.END;
  }

  @Test
  void orderOfStringsDoesNotMatter() {
    RegexModel model = model(8, 5);
    ProgramBatch programs = ModelPrograms.parse("\\d+:\\d", "ab|c", "x");
    double[] a = score(encode(model, StringSet.of("12:30", "", "9:5")), programs, 0, 0, 0);
    double[] b = score(encode(model, StringSet.of("", "9:5", "12:30")), programs, 0, 0, 0);
    assertArrayEquals(a, b, 1e-5);
    double[] other = score(encode(model, StringSet.of("12:30", "9:5")), programs, 0, 0, 0);
    assertTrue(Math.abs(a[0] - other[0]) > 1e-4, "a string less makes no difference");
  }

  /** Kernels work row by row, so company changes no bit. */
  @Test
  void encodingTogetherOrAloneGivesTheSameBits() {
    RegexModel model = model(8, 6);
    ProgramBatch programs = ModelPrograms.parse("\\d+:\\d", "ab|c", "x", "\\u?\\l*");
    Encoding together = encode(model, SETS.toArray(StringSet[]::new));
    for (int i = 0; i < SETS.size(); i++) {
      int[] of = new int[programs.size()];
      double[] alone = score(encode(model, SETS.get(i)), programs, of);
      Arrays.fill(of, i);
      assertArrayEquals(alone, score(together, programs, of), "observation " + i);
    }
  }

  @Test
  void scoreEqualsDifferentiateAndOutsideIsMinusInfinity() {
    RegexModel model = model(5, 7);
    Gradients gradients = Gradients.of(model.recognitionParameters());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Encoding encoding = model.recognition().encode(tape, SETS);
    ProgramBatch programs = ModelPrograms.parse("ab", "a+?", "abcdef", "\\d");
    int[] of = {2, 0, 0, 1};
    double[] scored = score(encoding, programs, of);
    double[] logs = new double[4];
    Var sum = encoding.differentiate(programs, of, new double[] {1, 0, 0, 2}, logs);
    assertArrayEquals(scored, logs);
    assertEquals(Double.NEGATIVE_INFINITY, logs[1]);
    assertEquals(Double.NEGATIVE_INFINITY, logs[2]);
    assertEquals(logs[0] + 2 * logs[3], sum.value().data[0], 1e-4);
    tape.backward(sum);
    assertTrue(gradients.squaredNorm() > 0 && Double.isFinite(gradients.squaredNorm()));
  }

  @Test
  void gradientAgreesWithDifferences() {
    RegexModel model = model(6, 8);
    ProgramBatch programs = ModelPrograms.parse("\\d:", "a", "x+\\w", "..|c");
    int[] of = {0, 1, 2, 0};
    double[] weights = {0.5, -1, 2, 0.25};
    GradientCheck.worst(
            KernelProvider.create(),
            model.recognitionParameters(),
            tape ->
                model
                    .recognition()
                    .encode(tape, SETS)
                    .differentiate(programs, of, weights, new double[4]),
            new SplittableRandom(9))
        .requireBelow(1e-2);
  }

  @Test
  void evaluatorsGradientAgreesWithDifferences() {
    RegexModel model = model(16, 10);
    ProgramBatch programs = ModelPrograms.parse("(\\d*|:)*", "\\w+", "(.?\\s?|\\w)+|Q", ".*");
    int[] of = {0, 1, 2, 2};
    double[] weights = {0.5, -1, 0.3, 0.25};
    var likelihood = model.likelihood();
    double[] logs = new double[4];
    GradientCheck.worst(
            KernelProvider.create(),
            model.likelihoodParameters(),
            tape -> {
              likelihood.refresh();
              return likelihood.differentiate(tape, programs, of, SETS, weights, logs);
            },
            new SplittableRandom(11))
        .requireBelow(1e-3);
    double[] scored = new double[4];
    likelihood.score(programs, of, SETS, scored);
    assertArrayEquals(scored, logs, 1e-9);
  }
}
