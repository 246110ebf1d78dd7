package mws4j.domains.automata;

import java.util.List;
import mws4j.mws.memory.Memory;

/**
 * How much of the truth was found: the best program that is remembered for each image beside the
 * rule that made it. Bits whose neighbourhood does not occur in the image are left out, nothing can
 * be known about them.
 *
 * @param images number of images
 * @param rules images with all bits right
 * @param bits share of bits that are right, over all images
 * @param mostProbable images with a rule of the largest posterior probability. It need not be the
 *     true one: where a neighbourhood occurs once or twice, noise can hide the bit
 */
public record AutomatonRecovery(int images, int rules, double bits, int mostProbable) {
  /**
   * Compares.
   *
   * @param instances the images that were trained on, in order, with their rules
   */
  public static AutomatonRecovery of(List<AutomatonInstance> instances, Memory memory) {
    int rules = 0;
    int mostProbable = 0;
    long right = 0;
    long all = 0;
    for (int i = 0; i < instances.size(); i++) {
      AutomatonProgram truth = instances.get(i).rule().orElseThrow();
      AutomatonCounts counts = instances.get(i).image().counts(truth.neighbours());
      int occurring = occurring(counts);
      all += occurring;
      if (memory.size(i) > 0) {
        AutomatonProgram found = AutomatonProgram.of(memory.program(i, 0));
        int same = agreeing(found, truth, counts);
        right += same;
        rules += same == occurring ? 1 : 0;
        mostProbable += isMostProbable(found, counts) ? 1 : 0;
      }
    }
    return new AutomatonRecovery(instances.size(), rules, (double) right / all, mostProbable);
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
