package mws4j.domains.regex.profile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.mws.probability.RandomStreams;
import org.junit.jupiter.api.Test;

/** How often halves of one table are told to have drifted apart. */
public final class DriftRateTest {
  private static final RandomStreams.Use SPLITS = RandomStreams.Use.named("test/splits");
  private static final List<String> NAMES =
      List.of("state", "amount", "day", "city", "code", "note");
  private static final int ROWS = 1000;

  /** Prints the measured rate over so many splits. */
  public static void main(String[] args) {
    int splits = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    System.out.printf(Locale.ROOT, "%d splits: drift in %.2f %%%n", splits, 100 * rate(splits));
  }

  /** Six columns of sets, numbers in several formats and missing values. */
  private static List<List<String>> table() {
    var rng = RandomStreams.of(3, SPLITS);
    String[] states = {"new", "open", "closed", "void"};
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double a = rng.nextDouble();
      double b = rng.nextDouble();
      double c = rng.nextDouble();
      rows.add(
          List.of(
              states[(int) (4 * a * a)],
              b < 0.1
                  ? ""
                  : b < 0.15 ? "n/a" : String.format(Locale.ROOT, "%.2f", 10_000 * b * b * b),
              c < 0.3
                  ? String.format(
                      Locale.ROOT, "2024-%02d-%02d", 1 + (int) (12 * a), 1 + (int) (28 * b))
                  : String.format(
                      Locale.ROOT, "%02d.%02d.2024", 1 + (int) (28 * b), 1 + (int) (12 * a)),
              "city " + (char) ('A' + (int) (12 * b * c)),
              c < 0.8 ? "AB-" + (100 + (int) (900 * a)) : "X" + (int) (10_000 * b),
              a < 0.5 ? "none" : "see order " + (int) (100 * c)));
    }
    return rows;
  }

  private static double rate(int splits) {
    List<List<String>> rows = table();
    Profiler profiler = Profiler.standard();
    int drifted = 0;
    for (int split = 0; split < splits; split++) {
      int[] order = RandomStreams.permutation(ROWS, RandomStreams.of(4, SPLITS, split));
      List<List<String>> one = new ArrayList<>();
      List<List<String>> two = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        (i < ROWS / 2 ? one : two).add(rows.get(order[i]));
      }
      drifted += profiler.profile(NAMES, one).check(NAMES, two).drifts().isEmpty() ? 0 : 1;
    }
    return (double) drifted / splits;
  }

  @Test
  void halvesOfATableSeldomDrift() {
    double rate = rate(60);
    // At a rate of 1 % more than 3 of 60 come once in 400 tries.
    assertTrue(rate <= 3 / 60.0, "drift in " + rate);
  }
}
