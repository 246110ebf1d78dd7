package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;

/**
 * Which of some formats values are of: the one that makes them most probable. Only where several
 * make a value is it scored. For one thread.
 */
final class FormatChoice {
  private static final int BLOCK = 512;

  private final List<Format> formats;
  private RegexScorer scorer;
  private RegexObservation observation;

  FormatChoice(List<Format> formats) {
    this.formats = formats;
  }

  /** Of each value the number of its format, -1 if none makes it. */
  int[] choose(List<String> values) {
    int[] chosen = new int[values.size()];
    List<String> open = new ArrayList<>();
    int[] places = new int[values.size()];
    for (int i = 0; i < chosen.length; i++) {
      int first = matching(values.get(i), 0);
      chosen[i] = first;
      if (first >= 0 && matching(values.get(i), first + 1) >= 0) {
        places[open.size()] = i;
        open.add(ColumnValues.modelText(values.get(i)));
      }
    }
    for (int from = 0; from < open.size(); from += BLOCK) {
      int to = Math.min(open.size(), from + BLOCK);
      score(open.subList(from, to), Arrays.copyOfRange(places, from, to), chosen);
    }
    return chosen;
  }

  private int matching(String value, int from) {
    for (int f = from; f < formats.size(); f++) {
      if (formats.get(f).matches(value)) {
        return f;
      }
    }
    return -1;
  }

  private void score(List<String> open, int[] places, int[] chosen) {
    if (scorer == null) {
      scorer =
          new RegexScorer(formats.get(0).probabilities(), RegexKernel.of(KernelProvider.create()));
    }
    observation = scorer.observe(open, observation);
    double[] highest = new double[open.size()];
    double[] logp = new double[open.size()];
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int f = 0; f < formats.size(); f++) {
      scorer.score(observation, formats.get(f).program(), logp);
      for (int i = 0; i < logp.length; i++) {
        if (logp[i] > highest[i]) {
          highest[i] = logp[i];
          chosen[places[i]] = f;
        }
      }
    }
  }
}
