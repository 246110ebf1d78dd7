package mws4j.domains.regex.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.synthetic.SyntheticConcepts;
import mws4j.mws.compute.Compute;

/**
 * Fits the weights of {@link Belonging} on made-up concepts: its test strings belong, the first
 * test strings of other concepts do not. Both weigh the same.
 */
final class BelongingFit {
  private static final int CONCEPTS = 2000;
  private static final int OTHERS = 40;
  private static final double NEAR_MISSES = 0.005; // share of the weight of those that do not
  private static final int ROUNDS = 10;
  private static final int ITERATIONS = 30;
  private static final double RIDGE = 1e-8;

  private final RegexExplainer explainer;

  BelongingFit(RegexModel model) {
    explainer = new RegexExplainer(model, Compute.ofAllProcessors());
  }

  private enum Kind {
    OWN,
    NEAR_MISS,
    FOREIGN
  }

  /** Features with a leading one, and what string it was. */
  private record Example(double[] features, Kind kind) {}

  private static List<StringConcept> concepts(long seed) {
    List<StringConcept> all = new ArrayList<>(SyntheticConcepts.generate(seed));
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, CONCEPTS);
  }

  private List<Example> examples(List<StringConcept> concepts, int strings) {
    List<ConceptPosterior> posteriors =
        explainer.explainAll(
            concepts.stream().map(c -> explainer.strings(c.train().subList(0, strings))).toList(),
            1,
            ROUNDS);
    return IntStream.range(0, concepts.size())
        .parallel()
        .boxed()
        .flatMap(i -> examples(concepts, i, posteriors.get(i)).stream())
        .toList();
  }

  private static List<Example> examples(
      List<StringConcept> concepts, int i, ConceptPosterior posterior) {
    List<Example> examples = new ArrayList<>();
    Random random = new Random(i);
    for (String test : concepts.get(i).test()) {
      examples.add(example(posterior, test, Kind.OWN));
      examples.add(example(posterior, nearMiss(test, random), Kind.NEAR_MISS));
    }
    for (int k = 0; k < OTHERS; k++) {
      int other = random.nextInt(concepts.size());
      if (other != i) {
        examples.add(example(posterior, concepts.get(other).test().get(0), Kind.FOREIGN));
      }
    }
    return examples;
  }

  private static String nearMiss(String string, Random random) {
    int at =
        string.offsetByCodePoints(0, random.nextInt(string.codePointCount(0, string.length())));
    int old = string.codePointAt(at);
    boolean letter = Character.isLetter(old);
    char changed = (char) (letter ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
    return string.substring(0, at) + changed + string.substring(at + Character.charCount(old));
  }

  private static Example example(ConceptPosterior posterior, String string, Kind kind) {
    double general = posterior.background().logProb(string);
    double[] features =
        posterior.belonging(string).features(string, posterior.logPredictive(string), general);
    double[] all = new double[features.length + 1];
    all[0] = 1;
    System.arraycopy(features, 0, all, 1, features.length);
    return new Example(all, kind);
  }

  /**
   * Newton's method for logistic regression.
   *
   * @param counts how much each example weighs
   */
  static double[] fit(List<double[]> features, boolean[] belongs, double[] counts) {
    int n = features.get(0).length;
    double[] weights = new double[n];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[][] system = new double[n][n + 1];
      for (int e = 0; e < belongs.length; e++) {
        double[] f = features.get(e);
        double p = 1 / (1 + Math.exp(-dot(weights, f)));
        for (int r = 0; r < n; r++) {
          for (int c = 0; c < n; c++) {
            system[r][c] += counts[e] * p * (1 - p) * f[r] * f[c];
          }
          system[r][n] += counts[e] * ((belongs[e] ? 1 : 0) - p) * f[r];
        }
      }
      for (int r = 0; r < n; r++) {
        system[r][r] += RIDGE;
        system[r][n] -= RIDGE * weights[r];
      }
      double[] step = solve(system);
      for (int r = 0; r < n; r++) {
        weights[r] += step[r];
      }
    }
    return weights;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Gaussian elimination with pivots; the last column is the right side. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c; r < n; r++) {
        pivot = Math.abs(rows[r][c]) > Math.abs(rows[pivot][c]) ? r : pivot;
      }
      double[] swap = rows[c];
      rows[c] = rows[pivot];
      rows[pivot] = swap;
      for (int r = 0; r < n; r++) {
        double factor = r == c ? 0 : rows[r][c] / rows[c][c];
        for (int k = c; k <= n; k++) {
          rows[r][k] -= factor * rows[c][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int c = 0; c < n; c++) {
      solution[c] = rows[c][n] / rows[c][c];
    }
    return solution;
  }

  private static double share(Kind kind) {
    return switch (kind) {
      case OWN -> 1;
      case NEAR_MISS -> NEAR_MISSES;
      case FOREIGN -> 1 - NEAR_MISSES;
    };
  }

  /**
   * Prints the weights for one, two, three and five strings.
   *
   * @param args a model file; none for the model that ships
   */
  public static void main(String[] args) throws IOException {
    RegexModel model =
        args.length > 0 ? RegexModel.load(Path.of(args[0])) : RegexModel.pretrained();
    BelongingFit fit = new BelongingFit(model);
    List<StringConcept> concepts = concepts(SyntheticConcepts.SEED + 1);
    for (int strings : new int[] {1, 2, 3, 5}) {
      List<Example> examples = fit.examples(concepts, strings);
      Map<Kind, Long> alike =
          examples.stream().collect(Collectors.groupingBy(Example::kind, Collectors.counting()));
      boolean[] belongs = new boolean[examples.size()];
      double[] counts = new double[examples.size()];
      for (int e = 0; e < belongs.length; e++) {
        Kind kind = examples.get(e).kind;
        belongs[e] = kind == Kind.OWN;
        counts[e] = share(kind) / 2 / alike.get(kind);
      }
      double[] weights = fit(examples.stream().map(Example::features).toList(), belongs, counts);
      System.out.printf(
          "{%s}%n",
          String.join(
              ", ",
              Arrays.stream(weights)
                  .mapToObj(w -> String.format(Locale.ROOT, "%.3f", w))
                  .toList()));
    }
  }
}
