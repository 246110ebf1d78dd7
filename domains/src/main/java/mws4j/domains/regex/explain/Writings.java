package mws4j.domains.regex.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.language.RegexProgram;

/**
 * Programs with log-probabilities. With macros several token sequences may stand for the same
 * program: their probabilities add up.
 */
final class Writings {
  private final Map<RegexProgram, Double> logSums = new LinkedHashMap<>();

  /** Adds a token sequence that stands for a program. */
  void add(RegexProgram program, double logProb) {
    logSums.merge(program, logProb, RobustRanking::logSum);
  }

  /** Each program once, in the order of their first sequences. */
  List<RegexProgram> programs() {
    return List.copyOf(logSums.keySet());
  }

  /** The log of the sum of the probabilities of each, in the same order. */
  double[] logSums() {
    return logSums.values().stream().mapToDouble(log -> log).toArray();
  }
}
