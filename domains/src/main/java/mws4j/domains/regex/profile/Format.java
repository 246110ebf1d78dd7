package mws4j.domains.regex.profile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.pattern.Patterns;

/**
 * A format of a column: which values it makes, how probable each is, and which numbers its digits
 * were. Immutable, for any number of threads.
 */
public final class Format {
  /** Literals and classes that a program may become when its counts are written out. */
  private static final int MOST_LEAVES = 4096;

  private static final int ATTEMPTS = 1000;

  /** Places of digits in a date or time. */
  private static final int DATED = 3;

  private final RegexProgram program;
  private final long rows;
  private final List<DigitPart> parts;
  private final RegexProbabilities probabilities;
  private final Pattern pattern;
  private final boolean harmless;
  private final IdentityHashMap<DigitPart, Optional<DigitPart.Range>> ranges =
      new IdentityHashMap<>();

  /**
   * A format.
   *
   * @param rows of the column whose value is of this format, each counted with one format
   * @param parts numbers seen in its digits; may be empty
   * @throws IllegalArgumentException if the program is too large to be scored
   */
  public Format(
      RegexProgram program, long rows, List<DigitPart> parts, RegexProbabilities probabilities) {
    if (leaves(program.toNode()) > MOST_LEAVES) {
      throw new IllegalArgumentException(
          "format: the counts of the program stand for more than " + MOST_LEAVES + " characters");
    }
    this.program = program;
    this.rows = rows;
    this.parts = List.copyOf(parts);
    this.probabilities = probabilities;
    pattern = Pattern.compile(program.toJavaPattern());
    harmless = Patterns.isHarmless(program.toPatternNode());
    boolean dated = this.parts.size() >= DATED;
    boolean beside = dated && this.parts.stream().anyMatch(DigitPart::isLikeDays);
    this.parts.forEach(part -> ranges.put(part, part.expected(dated, beside)));
  }

  private static long leaves(RegexNode node) {
    if (node instanceof RegexNode.Concat concat) {
      return concat.parts().stream().mapToLong(Format::leaves).sum();
    } else if (node instanceof RegexNode.Alternation or) {
      return leaves(or.first()) + leaves(or.second());
    } else if (node instanceof RegexNode.Optional optional) {
      return leaves(optional.body());
    } else if (node instanceof RegexNode.Star star) {
      return leaves(star.body());
    } else if (node instanceof RegexNode.Plus plus) {
      return leaves(plus.body());
    } else if (node instanceof RegexNode.Repeat repeat) {
      return Math.min(MOST_LEAVES + 1L, repeat.most() * leaves(repeat.body()));
    }
    return 1;
  }

  /** The regex, in the extended language. */
  public RegexProgram program() {
    return program;
  }

  /** Rows of the column, each counted with the format that makes its value most probable. */
  public long rows() {
    return rows;
  }

  /** Numbers seen in its digits; none if its values have different numbers of runs of digits. */
  public List<DigitPart> parts() {
    return parts;
  }

  /**
   * The range that is expected in a place of its digits, one of {@link #parts}, if there is one.
   */
  Optional<DigitPart.Range> expected(DigitPart part) {
    return ranges.get(part);
  }

  /** Under which values are scored and drawn. */
  RegexProbabilities probabilities() {
    return probabilities;
  }

  /** Whether it makes a value; of a very long one the first thousand characters are looked at. */
  public boolean matches(String value) {
    return harmless
        ? pattern.matcher(ColumnValues.modelText(value)).matches()
        : logProb(value) > Double.NEGATIVE_INFINITY;
  }

  /** Log-probability of a value in nats, {@code -Infinity} if the format does not make it. */
  public double logProb(String value) {
    RegexScorer scorer = new RegexScorer(probabilities, RegexKernel.of(KernelProvider.create()));
    return scorer.score(scorer.observe(ColumnValues.modelText(value)), program);
  }

  /** The same as a {@link Pattern} that must match as a whole. */
  public String toJavaPattern() {
    return pattern.pattern();
  }

  /** A value that the format makes. */
  public String sample(RandomGenerator rng) {
    RegexSampler sampler = new RegexSampler(probabilities);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<String> drawn = sampler.sample(program, ColumnValues.MODEL_LENGTH, rng);
      if (drawn.isPresent()) {
        return drawn.get();
      }
    }
    throw new IllegalStateException(
        "format " + program + ": hardly a value is shorter than " + ColumnValues.MODEL_LENGTH);
  }

  /** The same of another number of rows. */
  Format with(long otherRows, List<DigitPart> otherParts) {
    return new Format(program, otherRows, otherParts, probabilities);
  }

  @Override
  public String toString() {
    return program + " (" + rows + " rows)";
  }
}
