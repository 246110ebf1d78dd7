package mws4j.domains.automata;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import mws4j.mws.memory.Memory;

/**
 * How much of the truth was found: the best program inferred for each image beside the rule that
 * made it, where that is known. Bits whose neighbourhood does not occur in the image are left out,
 * nothing can be known about them.
 *
 * @param known number of images whose rule is known
 * @param found those of them with all bits right
 * @param bits share of bits that are right, over all of them
 * @param mostProbable images with a rule of the largest posterior probability. It need not be the
 *     true one: where a neighbourhood occurs once or twice, noise can hide the bit
 */
public record AutomatonRecovery(int known, int found, double bits, int mostProbable) {
  /**
   * Looks at the best program that is remembered for each image.
   *
   * @param instances the images that were trained on, in order, with their rules
   */
  public static AutomatonRecovery of(List<AutomatonInstance> instances, Memory memory) {
    return of(
        instances,
        i ->
            memory.size(i) == 0
                ? Optional.empty()
                : Optional.of(AutomatonProgram.of(memory.program(i, 0))));
  }

  /**
   * Compares.
   *
   * @param inferred the best program for an image, by its number in the list; empty if none was
   *     found
   */
  public static AutomatonRecovery of(
      List<AutomatonInstance> instances, IntFunction<Optional<AutomatonProgram>> inferred) {
    int known = 0;
    int found = 0;
    int mostProbable = 0;
    long right = 0;
    long all = 0;
    for (int i = 0; i < instances.size(); i++) {
      if (instances.get(i).rule().isEmpty()) {
        continue;
      }
      known++;
      AutomatonProgram truth = instances.get(i).rule().get();
      AutomatonCounts counts = instances.get(i).image().counts(truth.neighbours());
      int occurring = occurring(counts);
      all += occurring;
      Optional<AutomatonProgram> best = inferred.apply(i);
      if (best.isPresent()) {
        int same = agreeing(best.get(), truth, counts);
        right += same;
        found += same == occurring ? 1 : 0;
        mostProbable += isMostProbable(best.get(), counts) ? 1 : 0;
      }
    }
    return new AutomatonRecovery(known, found, (double) right / all, mostProbable);
  }

  /** Share of the known rules that were found; NaN if none is known. */
  public double share() {
    return (double) found / known;
  }

  private static int occurring(AutomatonCounts counts) {
    int sum = 0;
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      sum += counts.occurrences(pattern) > 0 ? 1 : 0;
    }
    return sum;
  }

  private static int agreeing(
      AutomatonProgram found, AutomatonProgram truth, AutomatonCounts counts) {
    int sum = 0;
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      boolean occurs = counts.occurrences(pattern) > 0;
      sum += occurs && found.bit(pattern) == truth.bit(pattern) ? 1 : 0;
    }
    return sum;
  }

  /** Under any noise below one half, that is what occurred more often. */
  private static boolean isMostProbable(AutomatonProgram found, AutomatonCounts counts) {
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      int gain = counts.ones(pattern) - counts.zeros(pattern);
      if (found.bit(pattern) == 1 ? gain < 0 : gain > 0) {
        return false;
      }
    }
    return true;
  }
}
