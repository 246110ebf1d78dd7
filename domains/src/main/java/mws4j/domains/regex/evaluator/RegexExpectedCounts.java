package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.STAR;

import java.util.Arrays;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexTree;

/**
 * Gradient of {@code log p(x|z)} in phi, by expected counts (forward-backward), summed over
 * programs.
 *
 * <p>The gradient in a class's logits is {@code n_i - p_i sum(n)}, n_i being the expected number of
 * times that the class emits character i under the posterior over derivations. That in an
 * operator's logit is {@code yes (1 - p) - no p} for the expected numbers of its two outcomes.
 * Counts, and the classes of the extended language, have no parameters.
 *
 * <p>Works on the network in numbers that do not underflow, so strings may be long: memory grows
 * with length times program. Confined to one thread.
 */
public final class RegexExpectedCounts {
  private RegexProbabilities phi;
  private final double[] classCounts = new double[RegexProbabilities.CLASS_LOGITS];
  private double dOptional; // gradients in the operators' probabilities
  private double dStar;
  private double dFirst;

  private final RegexExpansion program = new RegexExpansion();
  private int room;
  private RegexTree tree;
  private RegexNetwork network;
  private RegexBackward backward;
  private double[] dEmpty;

  /** Zero counts under these probabilities. */
  public RegexExpectedCounts(RegexProbabilities phi) {
    this.phi = phi;
    reserve(RegexSyntax.MAX_LENGTH);
  }

  private void reserve(int tokens) {
    room = tokens;
    tree = new RegexTree(tokens);
    network = new RegexNetwork(tokens);
    backward = new RegexBackward(tokens);
    dEmpty = new double[2 * tokens];
  }

  /** Forgets all counts and goes on under other probabilities. */
  public void use(RegexProbabilities newPhi) {
    phi = newPhi;
    clear();
  }

  /** Adds one program. */
  double add(RegexObservation observation, RegexProgram program, double weight) {
    return add(observation, program.array(), 0, program.length(), weight);
  }

  /**
   * Adds {@code weight} times the counts of all strings under {@code tokens[offset ..
   * offset+length)}. Nothing is added if one of the strings is impossible.
   *
   * @param observation strings encoded under the same probabilities
   * @return {@code log p(x|z)}, the sum over the strings
   * @throws IllegalArgumentException if the tokens are not a program
   */
  public double add(
      RegexObservation observation, int[] tokens, int offset, int length, double weight) {
    if (observation.phi() != phi) {
      throw new IllegalArgumentException(
          "expected counts: the strings were encoded under other probabilities");
    }
    if (!program.expand(tokens, offset, length)) {
      if (!RegexSyntax.isValid(tokens, offset, length)) {
        throw new IllegalArgumentException(
            "expected counts: tokens are no regex: "
                + Arrays.toString(
                    Arrays.copyOfRange(tokens, offset, offset + Math.min(length, 40))));
      }
      return observation.count() == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (program.length() > room) {
      reserve(2 * program.length());
    }
    tree.build(program.tokens(), 0, program.length());
    network.build(tree, phi);
    double log = backward.forward(network, tree.root(), observation);
    if (log == Double.NEGATIVE_INFINITY) {
      return log;
    }
    Arrays.fill(dEmpty, 0, tree.count, 0);
    dEmpty[tree.root()] =
        weight * backward.run(network, tree.root(), observation, weight, classCounts);
    for (int n = tree.root(); n >= 0; n--) {
      pullBack(n);
    }
    return log;
  }

  /** From the gradients of the weights that node n made, to those of phi and of its children. */
  private void pullBack(int n) {
    double[] du = backward.du;
    double[] dv = backward.dv;
    int l = tree.left[n];
    int r = tree.right[n];
    int atTail = network.tailMix[n];
    int atLeft = network.leftMix[n];
    int atRight = network.rightMix[n];
    double d = dEmpty[n];
    switch (tree.kind[n]) {
      case RegexTree.CONCAT -> {
        dEmpty[l] += d * network.empty[r] + (atRight < 0 ? 0 : dv[atRight]);
        dEmpty[r] += d * network.empty[l] + (atTail < 0 ? 0 : du[atTail]);
      }
      case OR -> {
        dFirst += d * (network.empty[l] - network.empty[r]) + du[atLeft] - du[atRight];
        dEmpty[l] += d * phi.first();
        dEmpty[r] += d * (1 - phi.first());
      }
      case OPTIONAL -> {
        dOptional += d * (network.empty[l] - 1) + du[atLeft];
        dEmpty[l] += d * phi.optional();
      }
      case STAR, PLUS -> {
        // leave = (1-p) g, again = p g, enter = g with g = 1 / (1 - p e); see RegexNetwork.
        double e = network.empty[l];
        double p = phi.star();
        double g = 1 / (1 - p * e);
        boolean isStar = tree.kind[n] == STAR;
        double dLeave = du[atTail] + (isStar ? d : d * e);
        double dAgain = dv[atLeft] + (isStar ? du[atLeft] : 0);
        double dEnter = isStar ? 0 : du[atLeft];
        dStar += g * g * (dLeave * (e - 1) + dAgain + dEnter * e);
        dEmpty[l] += p * g * g * (dLeave * (1 - p) + dAgain * p + dEnter);
        if (!isStar) {
          dEmpty[l] += d * (1 - p) * g;
        }
      }
      default -> {
        if (RegexTree.isFixedOption(tree.kind[n])) {
          dEmpty[l] += d * RegexNetwork.takenFixed(tree.kind[n]);
        }
      }
    }
  }

  /** Expected number of times that a class has emitted a symbol. */
  double count(int classToken, int symbol) {
    if (classToken < RegexTokens.ANY || classToken > RegexTokens.SPACE) {
      throw new IllegalArgumentException("expected counts: token " + classToken + " is no class");
    }
    return classCounts[(classToken - RegexTokens.ANY) * RegexTokens.SYMBOLS + symbol];
  }

  /** Forgets all counts. */
  public void clear() {
    dOptional = 0;
    dStar = 0;
    dFirst = 0;
    Arrays.fill(classCounts, 0);
  }

  /**
   * Adds the gradient in the logits.
   *
   * <pre>operators: ?, *, | at operatorsAt   classes: (6 x 96) at classesAt, row per class</pre>
   */
  public void addGradient(float[] operators, int operatorsAt, float[] classes, int classesAt) {
    operators[operatorsAt] += (float) (dOptional * phi.optional() * (1 - phi.optional()));
    operators[operatorsAt + 1] += (float) (dStar * phi.star() * (1 - phi.star()));
    operators[operatorsAt + 2] += (float) (dFirst * phi.first() * (1 - phi.first()));
    for (int c = 0; c < RegexTokens.CLASSES; c++) {
      int at = c * RegexTokens.SYMBOLS;
      double sum = 0;
      for (int i = 0; i < RegexTokens.SYMBOLS; i++) {
        sum += classCounts[at + i];
      }
      for (int i = 0; i < RegexTokens.SYMBOLS; i++) {
        double p = phi.emission(RegexTokens.ANY + c, i);
        classes[classesAt + at + i] += (float) (classCounts[at + i] - p * sum);
      }
    }
  }
}
