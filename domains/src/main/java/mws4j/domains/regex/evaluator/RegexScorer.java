package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.kernel.RegexCode.LANES;

import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;

/**
 * Exact {@code log p(x|z)} of several strings under many programs, in nats: the sum over all
 * derivations.
 *
 * <p>Short strings are scored side by side in doubles. A result below {@code 2^-1000} is accepted
 * as zero only if a bound shows that no path can have underflowed; otherwise, and for strings of
 * more than 256 characters, the program is stepped with numbers of unlimited exponent. Nothing is
 * allocated in the steady state; an instance is confined to one thread.
 */
public final class RegexScorer {
  private static final int LONGEST_TABULATED = 256;

  // Any mass ever held continues to the end with probability at most 1, so all underflow together
  // costs at most the number of operations (below 2^25) times 2^-1074: nothing beside 2^-1000.
  private static final double SMALLEST = 0x1p-1000;
  private static final int MAX_HALVINGS = 1000;

  // Programs that need more memory (in doubles) for their signals are stepped instead.
  private static final long MAX_SIGNALS = 1 << 22;

  private RegexProbabilities phi;
  private final RegexKernel kernel;
  private int halvingsPerChoice;
  private final RegexCompiler compiler = new RegexCompiler(RegexSyntax.MAX_LENGTH);
  private final Expander expansion = new Expander();
  private final RegexWide wide = new RegexWide();
  private double[] signals = new double[0];
  private double[] state = new double[0];

  /**
   * A scorer under these probabilities.
   *
   * @param kernel used by this scorer alone
   */
  public RegexScorer(RegexProbabilities phi, RegexKernel kernel) {
    this.kernel = kernel;
    use(phi);
  }

  /** Scores under other probabilities from now on; strings must be encoded anew. */
  public void use(RegexProbabilities newPhi) {
    phi = newPhi;
    double least = Math.min(Math.min(least(phi.optional()), least(phi.star())), least(phi.first()));
    halvingsPerChoice = -Math.getExponent(least);
  }

  private static double least(double p) {
    return Math.min(p, 1 - p);
  }

  /** Encodes strings for this scorer. Characters outside the alphabet make a string impossible. */
  public RegexObservation observe(List<String> strings) {
    return observe(strings, null);
  }

  /**
   * Encodes strings in the memory of another observation.
   *
   * @param spent not to be used any more; may be null
   */
  public RegexObservation observe(List<String> strings, RegexObservation spent) {
    return new RegexObservation(strings, phi, LONGEST_TABULATED, spent);
  }

  /** Encodes strings for this scorer. */
  public RegexObservation observe(String... strings) {
    return observe(Arrays.asList(strings));
  }

  /** Sum of the log-probabilities of all strings: {@code log p(x|z)} of a concept. */
  public double score(RegexObservation observation, RegexProgram program) {
    return score(observation, program.array(), 0, program.length());
  }

  /** Sum of the log-probabilities of all strings under {@code tokens[offset .. offset+length)}. */
  public double score(RegexObservation observation, int[] tokens, int offset, int length) {
    return score(observation, tokens, offset, length, null, 0);
  }

  /** Log-probability of each string, to {@code logp}; returns the sum. */
  public double score(RegexObservation observation, RegexProgram program, double[] logp) {
    return score(observation, program.array(), 0, program.length(), logp, 0);
  }

  /**
   * Log-probabilities of the strings under the program {@code tokens[offset .. offset+length)}.
   *
   * @param observation strings encoded under this scorer's probabilities
   * @param tokens without END
   * @param logp receives one number per string from {@code at} on, {@code -Infinity} where the
   *     program cannot produce the string; may be null
   * @return their sum
   * @throws IllegalArgumentException if the tokens are not a program
   */
  public double score(
      RegexObservation observation, int[] tokens, int offset, int length, double[] logp, int at) {
    if (observation.phi() != phi) {
      throw new IllegalArgumentException(
          "score: the strings were encoded under other probabilities; encode them again");
    }
    if (!observation.tabulated()) {
      return scoreWide(observation, tokens, offset, length, logp, at);
    }
    int out = compiler.compile(tokens, offset, length, observation);
    if (out == RegexCompiler.EXTENDED) {
      return scoreExtended(observation, tokens, offset, length, logp, at);
    }
    if (out == RegexCompiler.INVALID) {
      throw invalid(tokens, offset, length);
    }
    return run(compiler, out, observation, tokens, offset, length, logp, at);
  }

  private double scoreExtended(
      RegexObservation observation, int[] tokens, int offset, int length, double[] logp, int at) {
    RegexCompiler expanded = expansion.expand(tokens, offset, length);
    if (expanded == null) {
      return impossible(observation, tokens, offset, length, logp, at);
    }
    RegexExpansion program = expansion.program();
    int out = expanded.compile(program, observation);
    if ((long) expanded.signals() * (observation.longest() + 1) * LANES > MAX_SIGNALS) {
      return scoreWide(expanded, observation, program.tokens(), 0, program.length(), logp, at);
    }
    return run(expanded, out, observation, program.tokens(), 0, program.length(), logp, at);
  }

  /** Of a program that expands to too much. */
  private static double impossible(
      RegexObservation observation, int[] tokens, int offset, int length, double[] logp, int at) {
    if (!RegexSyntax.isValid(tokens, offset, length)) {
      throw invalid(tokens, offset, length);
    }
    return impossible(observation, logp, at);
  }

  private static double impossible(RegexObservation observation, double[] logp, int at) {
    if (logp != null) {
      Arrays.fill(logp, at, at + observation.count(), Double.NEGATIVE_INFINITY);
    }
    return observation.count() == 0 ? 0 : Double.NEGATIVE_INFINITY;
  }

  private double run(
      RegexCompiler compiled,
      int out,
      RegexObservation observation,
      int[] tokens,
      int offset,
      int length,
      double[] logp,
      int at) {
    if (out == RegexCompiler.ZERO) {
      return impossible(observation, logp, at);
    }
    int block = (observation.longest() + 1) * LANES;
    reserve(compiled.signals() * block, compiled.slots() * LANES);
    double sum = 0;
    RegexNetwork network = null;
    for (int i = 0; i < observation.count(); i++) {
      if (i % LANES == 0) {
        Arrays.fill(signals, 0, LANES, 1);
        kernel.run(compiled.code, observation.emissions(i / LANES), signals, state);
      }
      int t = observation.symbols(i).length;
      boolean reached = t >= compiled.from(out) && t <= compiled.to(out);
      double p = reached ? signals[out * block + t * LANES + i % LANES] : 0;
      double log = Double.NEGATIVE_INFINITY;
      if (p >= SMALLEST) {
        log = PortableLog.log(p, 0);
      } else if (mayUnderflow(compiled, observation, i)) {
        if (network == null) {
          network = compiled.network(tokens, offset, length, phi);
        }
        log = wide.logProb(network, compiled.root(), phi, observation.symbols(i), t);
      }
      sum += log;
      if (logp != null) {
        logp[at + i] = log;
      }
    }
    return sum;
  }

  private boolean mayUnderflow(RegexCompiler compiled, RegexObservation observation, int string) {
    int length = observation.symbols(string).length;
    int emitting =
        compiled == compiler ? observation.halvings(string) : observation.extendedHalvings(string);
    return emitting + compiled.halvings(length, halvingsPerChoice) > MAX_HALVINGS;
  }

  private void reserve(int forSignals, int forState) {
    if (signals.length < forSignals) {
      signals = new double[2 * forSignals];
    }
    if (state.length < forState) {
      state = new double[2 * forState];
    }
  }

  /** All strings one by one, with numbers of unlimited exponent. */
  double scoreWide(
      RegexObservation observation, int[] tokens, int offset, int length, double[] logp, int at) {
    RegexCompiler expanded = expansion.expand(tokens, offset, length);
    if (expanded == null) {
      return impossible(observation, tokens, offset, length, logp, at);
    }
    RegexExpansion program = expansion.program();
    return scoreWide(expanded, observation, program.tokens(), 0, program.length(), logp, at);
  }

  private double scoreWide(
      RegexCompiler compiled,
      RegexObservation observation,
      int[] tokens,
      int offset,
      int length,
      double[] logp,
      int at) {
    RegexNetwork network = compiled.network(tokens, offset, length, phi);
    double sum = 0;
    for (int i = 0; i < observation.count(); i++) {
      int[] symbols = observation.symbols(i);
      double log = wide.logProb(network, compiled.root(), phi, symbols, symbols.length);
      sum += log;
      if (logp != null) {
        logp[at + i] = log;
      }
    }
    return sum;
  }

  private static IllegalArgumentException invalid(int[] tokens, int offset, int length) {
    return new IllegalArgumentException(
        "score: tokens are no regex: "
            + Arrays.toString(Arrays.copyOfRange(tokens, offset, offset + Math.min(length, 40))));
  }

  /** Writes out counts, and has a compiler large enough for what comes of it. */
  private static final class Expander {
    private final RegexExpansion program = new RegexExpansion();
    private RegexCompiler compiler;

    /** A compiler for the expanded program; null if it is none or too large. */
    RegexCompiler expand(int[] tokens, int offset, int length) {
      if (!program.expand(tokens, offset, length)) {
        return null;
      }
      if (compiler == null || compiler.maxLength() < program.length()) {
        compiler = new RegexCompiler(Math.max(RegexSyntax.MAX_LENGTH, 2 * program.length()));
      }
      return compiler;
    }

    RegexExpansion program() {
      return program;
    }
  }
}
