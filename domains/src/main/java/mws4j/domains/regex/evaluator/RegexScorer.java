package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.kernel.RegexCode.LANES;

import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTree;

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

  private RegexProbabilities phi;
  private final RegexKernel kernel;
  private int halvingsPerChoice;
  private final RegexCompiler compiler = new RegexCompiler();
  private final RegexTree tree = new RegexTree();
  private final RegexNetwork network = new RegexNetwork();
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
   * @return their sum; {@code -Infinity}, too, if the tokens are not a program
   */
  public double score(
      RegexObservation observation, int[] tokens, int offset, int length, double[] logp, int at) {
    if (observation.phi() != phi) {
      throw new IllegalArgumentException(
          "score: the strings were encoded under other probabilities; encode them again");
    }
    if (!observation.tabulated()) {
      if (!RegexSyntax.isValid(tokens, offset, length)) {
        return impossible(observation, logp, at);
      }
      return scoreWide(observation, tokens, offset, length, logp, at);
    }
    int out = compiler.compile(tokens, offset, length, observation);
    if (out == RegexCompiler.INVALID || out == RegexCompiler.ZERO) {
      double sum = impossible(observation, logp, at);
      return out == RegexCompiler.ZERO && observation.count() == 0 ? 0 : sum;
    }
    int block = (observation.longest() + 1) * LANES;
    reserve(compiler.signals() * block, compiler.slots() * LANES);
    double sum = 0;
    boolean compiledWide = false;
    for (int i = 0; i < observation.count(); i++) {
      if (i % LANES == 0) {
        Arrays.fill(signals, 0, LANES, 1);
        kernel.run(compiler.code, observation.emissions(i / LANES), signals, state);
      }
      int t = observation.symbols(i).length;
      boolean reached = t >= compiler.from(out) && t <= compiler.to(out);
      double p = reached ? signals[out * block + t * LANES + i % LANES] : 0;
      double log = Double.NEGATIVE_INFINITY;
      if (p >= SMALLEST) {
        log = PortableLog.log(p, 0);
      } else if (mayUnderflow(observation, i)) {
        if (!compiledWide) {
          compileWide(tokens, offset, length);
          compiledWide = true;
        }
        log = wide.logProb(network, tree.root(), phi, observation.symbols(i), t);
      }
      sum += log;
      if (logp != null) {
        logp[at + i] = log;
      }
    }
    return sum;
  }

  private boolean mayUnderflow(RegexObservation observation, int string) {
    int length = observation.symbols(string).length;
    return observation.halvings(string) + compiler.halvings(length, halvingsPerChoice)
        > MAX_HALVINGS;
  }

  private void reserve(int forSignals, int forState) {
    if (signals.length < forSignals) {
      signals = new double[2 * forSignals];
    }
    if (state.length < forState) {
      state = new double[2 * forState];
    }
  }

  private void compileWide(int[] tokens, int offset, int length) {
    tree.build(tokens, offset, length);
    network.build(tree, phi);
  }

  /** All strings one by one, with numbers of unlimited exponent. */
  double scoreWide(
      RegexObservation observation, int[] tokens, int offset, int length, double[] logp, int at) {
    compileWide(tokens, offset, length);
    double sum = 0;
    for (int i = 0; i < observation.count(); i++) {
      byte[] symbols = observation.symbols(i);
      double log = wide.logProb(network, tree.root(), phi, symbols, symbols.length);
      sum += log;
      if (logp != null) {
        logp[at + i] = log;
      }
    }
    return sum;
  }

  private static double impossible(RegexObservation observation, double[] logp, int at) {
    if (logp != null) {
      Arrays.fill(logp, at, at + observation.count(), Double.NEGATIVE_INFINITY);
    }
    return Double.NEGATIVE_INFINITY;
  }
}
