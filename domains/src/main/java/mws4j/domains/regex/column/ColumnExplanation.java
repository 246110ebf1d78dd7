package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.mws.probability.Categorical;

/**
 * What a column is: its kind, its formats, what is missing and what does not belong. Immutable.
 *
 * @param facts what is known before formats
 * @param kind what the column is, its formats considered
 * @param formats the programs, the most frequent first; none if there is no structure
 * @param odd what does not belong, the most frequent first
 */
public record ColumnExplanation(
    ColumnFacts facts, ColumnKind kind, List<ColumnFormat> formats, List<OddCell> odd) {
  private static final int ATTEMPTS = 20;

  /**
   * A value that does not belong.
   *
   * @param value as it is, with the blanks at its ends
   * @param rows how many rows have it
   * @param line where it is first
   * @param reason in a few words
   * @param nearest number of the format that it resembles most, -1 if it resembles none
   */
  public record OddCell(String value, long rows, long line, String reason, int nearest) {}

  /** Copies the lists. */
  public ColumnExplanation {
    formats = List.copyOf(formats);
    odd = List.copyOf(odd);
  }

  /** Number of rows, those without a value included. */
  public long rows() {
    return facts.values().rows();
  }

  /**
   * The share of the rows with a value, of those held, that are not odd; empty if no row has a
   * value, or if they are free text, of which nothing can be odd.
   */
  public OptionalDouble fit() {
    long held = rows() - facts.values().rowsLetGo();
    long present = held - facts.missing().rows();
    long strange = odd.stream().mapToLong(OddCell::rows).sum();
    return present > 0 && kind != ColumnKind.FREE_TEXT
        ? OptionalDouble.of((double) (present - strange) / present)
        : OptionalDouble.empty();
  }

  /**
   * Draws up to {@code n} different values that would fit and are not in the column; none where its
   * values are all that there are.
   */
  public List<String> propose(int n, RegexProbabilities probabilities, RandomGenerator rng) {
    if (formats.isEmpty() || kind == ColumnKind.CONSTANT || kind == ColumnKind.CLOSED_SET) {
      return List.of();
    }
    double[] shares = formats.stream().mapToDouble(ColumnFormat::share).toArray();
    RegexSampler sampler = new RegexSampler(probabilities);
    Set<String> found = new LinkedHashSet<>();
    for (int attempt = 0; attempt < ATTEMPTS * n && found.size() < n; attempt++) {
      ColumnFormat format = formats.get(Categorical.sample(shares, rng));
      Optional<String> value = sampler.sample(format.program(), ColumnValues.MODEL_LENGTH, rng);
      value.filter(v -> !facts.values().holds(v)).ifPresent(found::add);
    }
    return Collections.unmodifiableList(new ArrayList<>(found));
  }
}
