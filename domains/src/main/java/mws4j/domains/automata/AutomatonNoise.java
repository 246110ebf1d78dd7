package mws4j.domains.automata;

import java.util.List;

/** The probability ε that a cell is not what the rule says, learned as its logit. */
public final class AutomatonNoise {
  /**
   * The noise that learning starts from. Below one half, because a rule and its negative explain an
   * image equally well under ε and 1 - ε, and ranking rules by agreement needs ε below one half;
   * above what is likely, because rules that are still wrong in some bits look like noise.
   */
  static final double INITIAL = 0.1;

  private AutomatonNoise() {}

  /**
   * The noise under which given rules explain given images best: the share of transitions that
   * disagree. Its standard error is {@code sqrt(ε (1 - ε) / transitions)}.
   *
   * @param rules one per image
   */
  public static double closedForm(List<AutomatonImage> images, List<AutomatonProgram> rules) {
    if (images.size() != rules.size()) {
      throw new IllegalArgumentException(
          "AutomatonNoise: %d images and %d rules".formatted(images.size(), rules.size()));
    }
    long disagreements = 0;
    long transitions = 0;
    for (int i = 0; i < images.size(); i++) {
      AutomatonCounts counts = images.get(i).counts(rules.get(i).neighbours());
      disagreements += counts.disagreements(rules.get(i));
      transitions += counts.transitions();
    }
    if (transitions == 0) {
      throw new IllegalArgumentException("AutomatonNoise: there is no column after a first one");
    }
    return (double) disagreements / transitions;
  }
}
