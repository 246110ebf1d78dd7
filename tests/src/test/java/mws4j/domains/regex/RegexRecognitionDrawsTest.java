package mws4j.domains.regex;

import static mws4j.domains.regex.RegexEncodings.SETS;
import static mws4j.domains.regex.RegexEncodings.assigned;
import static mws4j.domains.regex.RegexEncodings.encode;
import static mws4j.domains.regex.RegexEncodings.model;
import static mws4j.domains.regex.RegexEncodings.score;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.Programs;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

/** What the recognition model draws is what it scores. */
final class RegexRecognitionDrawsTest {
  /** The sampler's steps and the packed run are two programs; their numbers must be the same. */
  @Test
  void samplesFollowTheScores() {
    RegexModel model = ModelPrograms.tiny(5, 2);
    Encoding encoding = encode(model, SETS.toArray(StringSet[]::new));
    int n = 30_000;
    ProgramBatch samples = new ProgramBatch();
    encoding.sample(Draws.exact(n), new SplittableRandom(3), samples);
    assertEquals(n * SETS.size(), samples.size());
    int checked = 0;
    for (int i = 0; i < SETS.size(); i++) {
      Map<List<Integer>, Integer> counts = new HashMap<>();
      for (int s = i * n; s < (i + 1) * n; s++) {
        counts.merge(Arrays.stream(samples.copyOf(s)).boxed().toList(), 1, Integer::sum);
      }
      for (Map.Entry<List<Integer>, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > 25) {
          int[] tokens = entry.getKey().stream().mapToInt(t -> t).toArray();
          double expected = n * Math.exp(score(encoding, assigned(i, Programs.of(tokens)))[0]);
          assertEquals(expected, entry.getValue(), 5.5 * Math.sqrt(expected), "" + entry);
          checked++;
        }
      }
    }
    assertTrue(checked > 100, "only " + checked + " programs are frequent");
  }

  /** The exact draws come as often as scored, the flat ones as flattened one token at a time. */
  @Test
  void exactDrawsComeFirstAndFlatOnesAreFlatter() {
    RegexModel model = ModelPrograms.shaken(ModelPrograms.tiny(2, 3), 2, new SplittableRandom(3));
    Encoding encoding = encode(model, SETS.toArray(StringSet[]::new));
    int exact = 20_000;
    int flat = 15_000;
    ProgramBatch samples = new ProgramBatch();
    encoding.sample(new Draws(exact, flat, 3), new SplittableRandom(4), samples);
    assertEquals(SETS.size() * (exact + flat), samples.size());
    int from = 0;
    for (int i = 0; i < SETS.size(); i++) {
      // mass[a][b] of the programs ab; those of one token have END for b.
      double[][] mass = masses(encoding, i);
      requireFrequencies(mass, i, samples, from, from + exact);
      from += exact;
      requireFrequencies(flattened(mass, 3), i, samples, from, from + flat);
      from += flat;
    }
  }

  private static double[][] masses(Encoding encoding, int observation) {
    double[][] mass = new double[RegexTokens.COUNT][RegexTokens.COUNT];
    ProgramBatch all = ModelPrograms.all(2);
    for (int from = 0; from < all.size(); from += 1000) {
      ProgramBatch part = ModelPrograms.slice(all, from, Math.min(from + 1000, all.size()));
      double[] logs = score(encoding, assigned(observation, part));
      for (int p = 0; p < logs.length; p++) {
        mass[part.copyOf(p)[0]][second(part, p)] = Math.exp(logs[p]);
      }
    }
    return mass;
  }

  private static int second(ProgramBatch programs, int p) {
    return programs.length(p) == 1 ? RegexTokens.END : programs.copyOf(p)[1];
  }

  /** Each conditional probability raised to 1 / temperature and normalised anew. */
  private static double[][] flattened(double[][] mass, double temperature) {
    double[][] flat = new double[mass.length][];
    double[] first = new double[mass.length];
    for (int a = 0; a < mass.length; a++) {
      first[a] = Math.pow(Arrays.stream(mass[a]).sum(), 1 / temperature);
      double[] powers = Arrays.stream(mass[a]).map(m -> Math.pow(m, 1 / temperature)).toArray();
      double sum = Arrays.stream(powers).sum();
      flat[a] = Arrays.stream(powers).map(m -> sum == 0 ? 0 : m / sum).toArray();
    }
    double sum = Arrays.stream(first).sum();
    for (int a = 0; a < mass.length; a++) {
      for (int b = 0; b < mass.length; b++) {
        flat[a][b] *= first[a] / sum;
      }
    }
    return flat;
  }

  private static void requireFrequencies(
      double[][] mass, int observation, ProgramBatch samples, int from, int to) {
    int[][] counts = new int[mass.length][mass.length];
    for (int s = from; s < to; s++) {
      assertEquals(observation, samples.observation(s));
      counts[samples.copyOf(s)[0]][second(samples, s)]++;
    }
    int n = to - from;
    double statistic = 0;
    int cells = 0;
    for (int a = 0; a < mass.length; a++) {
      for (int b = 0; b < mass.length; b++) {
        double expected = n * mass[a][b];
        assertTrue(expected > 0 || counts[a][b] == 0, "impossible, but drawn");
        if (expected > 10) {
          statistic += Math.pow(counts[a][b] - expected, 2) / expected;
          cells++;
        }
      }
    }
    // The sum has the mean of the number of cells, nearly, and twice that for its variance.
    assertTrue(cells > 50, cells + " programs are frequent");
    assertEquals(cells, statistic, 5 * Math.sqrt(2.0 * cells), "of " + cells + " from " + from);
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
        ModelPrograms.parse("\\d+:\\d", "\\d+", "x?", "ab", "a(b|c)", "\\w*", "..", "\\d+:\\u");
    programs = Programs.assign(programs, 0, 0, 0, 1, 1, 2, 2, 2);
    double[] expected = score(encode(model, sets), programs);
    for (int p = 0; p < programs.size(); p++) {
      double log = forced(model, sets, programs.observation(p), programs.copyOf(p));
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
        Draws.exact(1),
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
}
