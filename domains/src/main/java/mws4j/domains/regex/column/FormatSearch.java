package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.column.mixture.MixtureSearch;
import mws4j.domains.regex.column.mixture.Sample;
import mws4j.domains.regex.column.shape.Shape;
import mws4j.domains.regex.column.shape.Shortening;
import mws4j.domains.regex.column.text.StringBits;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexProgram;

/**
 * Finds the formats of a column from its distinct values: a few programs with shares, and what does
 * not belong. The search starts from alignments of the values and looks for the shortest
 * description; then every value is scored exactly. The same values give the same answer.
 */
public final class FormatSearch {
  private static final int EXAMPLES = 3;

  /** Values of a format that say what is usual. */
  private static final int TYPICAL = 1000;

  /** A little less than a program may have. */
  private static final int MOST_TOKENS = 180;

  private static final String UNLIKE = "unlike the other values";

  /** A matched value is odd if strings in general make it so many bits more probable. */
  private static final double FAR_LESS = 14;

  private final RegexProbabilities probabilities;
  private final Kernels kernels;

  /** A search that scores under these probabilities. */
  public FormatSearch(RegexProbabilities probabilities, Kernels kernels) {
    this.probabilities = probabilities;
    this.kernels = kernels;
  }

  /**
   * The formats of a column.
   *
   * @param values distinct; empty ones are left out. Not modified.
   * @param rows how many rows have each. Not modified.
   */
  public ColumnFormats find(List<String> values, int[] rows) {
    if (values.size() != rows.length) {
      throw new IllegalArgumentException(
          "FormatSearch: " + values.size() + " values, but rows of " + rows.length);
    }
    return values.contains("") ? withoutEmpty(values, rows) : new Column(values, rows).formats();
  }

  private ColumnFormats withoutEmpty(List<String> values, int[] rows) {
    List<String> some = new ArrayList<>();
    int[] someRows = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (!values.get(i).isEmpty()) {
        someRows[some.size()] = rows[i];
        some.add(values.get(i));
      }
    }
    return find(some, java.util.Arrays.copyOf(someRows, some.size()));
  }

  /** One column while it is looked at. */
  private final class Column {
    private final List<String> values;
    private final int[] rows;
    private final RegexScorer scorer = new RegexScorer(probabilities, RegexKernel.of(kernels));
    private final List<List<ColumnFormat.Alternative>> weighed;
    private final FormatScores scores;
    private final List<Integer> order = new ArrayList<>();

    Column(List<String> values, int[] rows) {
      this.values = values;
      this.rows = rows;
      Sample sample = Sample.of(values, rows);
      List<Shape> shapes =
          MixtureSearch.formats(sample).stream()
              .map(format -> Shortening.of(format.shape(), MOST_TOKENS))
              .filter(shape -> Shortening.tokens(shape) <= MOST_TOKENS) // else it is no program
              .toList();
      weighed = new FormatRivals(scorer).weigh(shapes, sample);
      List<RegexProgram> programs =
          weighed.stream().map(rivals -> rivals.get(0).program()).toList();
      scores = new FormatScores(programs, values, rows, scorer);
      for (int f = 0; f < programs.size(); f++) {
        if (scores.share(f) > 0) {
          order.add(f);
        }
      }
      order.sort(Comparator.comparingDouble(f -> -scores.share(f)));
    }

    ColumnFormats formats() {
      List<ColumnFormat> formats = order.stream().map(this::format).toList();
      long all = 0;
      for (int count : rows) {
        all += count;
      }
      return new ColumnFormats(formats, formats.isEmpty() ? List.of() : odd(formats), all);
    }

    private ColumnFormat format(int f) {
      List<String> examples = new ArrayList<>();
      long matched = 0;
      for (int i = 0; i < rows.length; i++) {
        matched += scores.matches(f, i) ? rows[i] : 0;
        if (examples.size() < EXAMPLES && scores.best(i) == f) {
          examples.add(values.get(i));
        }
      }
      List<ColumnFormat.Alternative> rivals = weighed.get(f);
      return new ColumnFormat(
          rivals.get(0).program(),
          matched,
          scores.share(f),
          rivals.get(0).mass(),
          rivals.subList(1, rivals.size()),
          examples);
    }

    private List<OddValue> odd(List<ColumnFormat> formats) {
      OddReasons reasons = new OddReasons(formats, scorer);
      List<OddValue> odd = new ArrayList<>();
      double[] excess = excess();
      for (int i = 0; i < rows.length; i++) {
        if (scores.best(i) < 0) {
          odd.add(reasons.explain(values.get(i), rows[i]));
        } else if (isFarLess(i, excess[scores.best(i)])) {
          odd.add(new OddValue(values.get(i), rows[i], UNLIKE, order.indexOf(scores.best(i))));
        }
      }
      odd.sort(Comparator.comparingLong(value -> -value.rows()));
      return odd;
    }

    /** How many bits more than strings in general the values of each format have. */
    private double[] excess() {
      double[] excess = new double[weighed.size()];
      int[] counts = new int[weighed.size()];
      for (int i = 0; i < rows.length; i++) {
        int f = scores.best(i);
        if (f >= 0 && counts[f] < TYPICAL) {
          excess[f] += -scores.logBest(i) / StrictMath.log(2) - StringBits.of(values.get(i));
          counts[f]++;
        }
      }
      for (int f = 0; f < excess.length; f++) {
        excess[f] = Math.max(0, excess[f] / Math.max(1, counts[f]));
      }
      return excess;
    }

    private boolean isFarLess(int i, double excess) {
      double margin = FAR_LESS + excess + 2 * StrictMath.log(rows[i]);
      double most = -scores.logBest(i) / StrictMath.log(2);
      return most > StringBits.least(values.get(i)) + margin
          && -scores.logMixture(i) / StrictMath.log(2) > StringBits.of(values.get(i)) + margin;
    }
  }
}
