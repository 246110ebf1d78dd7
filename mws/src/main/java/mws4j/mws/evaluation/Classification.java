package mws4j.mws.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.model.ProgramModel;

/**
 * N-way classification: of N classes drawn without replacement, each test item of theirs goes to
 * the class that predicts it best. A tie for the best is an error, and so is an item that its own
 * class cannot have made, whatever the others say.
 *
 * <p>There is no need to draw episodes: an item that {@code b} of the other {@code C-1} classes
 * predict at least as well is right if none of them is among the {@code N-1} others of the episode,
 *
 * <pre>P(right) = prod_{k=0}^{N-2} (C-1-b-k) / (C-1-k)</pre>
 *
 * and the mean over items is the error over <em>all</em> episodes. It still depends on which C
 * classes there were. Their effect, as targets and as rivals, is estimated by the jackknife: with
 * {@code e_d} the error without class d, {@code se² = (C-1)/C sum_d (e_d - mean e)²}. It errs on
 * the wide side (Efron &amp; Stein 1981), the more so the closer N is to C: where errors come from
 * pairs of classes that are alike, by up to the square root of 2. (Episodes of the same classes are
 * not independent, so their number says nothing; resampling classes with replacement would set
 * classes against copies of themselves.) Where N = C, the errors without a class are (N-1)-way.
 */
public final class Classification {
  private final int classes;
  private final List<Answer> answers;

  /**
   * A test that was taken.
   *
   * @param answers one per test item, of at least two classes
   */
  Classification(int classes, List<Answer> answers) {
    if (answers.stream().mapToInt(Answer::own).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "classification: test items of at least two classes are needed");
    }
    this.classes = classes;
    this.answers = List.copyOf(answers);
  }

  /**
   * Lets the classes predict the test items, under the parameters that the model has now: {@code
   * log sum_z Q_c(z) p(x'|z)}. A class without programs predicts nothing.
   *
   * @param classes Q_c of each class
   * @param items the test items of each class, in the same order; of at least two classes
   * @param compute results do not depend on it
   */
  public static <X> Classification of(
      ProgramModel<X> model,
      List<ProgramDistribution> classes,
      List<List<X>> items,
      Compute compute) {
    if (classes.size() != items.size()) {
      throw new IllegalArgumentException(
          "classification: " + classes.size() + " classes, but items of " + items.size());
    }
    List<X> all = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    for (int c = 0; c < items.size(); c++) {
      all.addAll(items.get(c));
      own.addAll(Collections.nCopies(items.get(c).size(), c));
    }
    PosteriorPredictive predictive = new PosteriorPredictive(classes);
    Answer[] answers = new Answer[all.size()];
    compute.run(
        answers.length,
        () -> predictive.scorer(model, compute.kernels()),
        (scorer, i) -> answers[i] = Answer.of(own.get(i), scorer.score(all.get(i))));
    return new Classification(classes.size(), Arrays.asList(answers));
  }

  /**
   * The same of scores that come from elsewhere.
   *
   * @param own the class of each item; of at least two classes
   * @param scores (items x classes): the larger, the better a class predicts an item
   */
  public static Classification ofScores(int classes, List<Integer> own, double[][] scores) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      answers.add(Answer.of(own.get(i), scores[i]));
    }
    return new Classification(classes, answers);
  }

  /** Number of classes, C. */
  public int classes() {
    return classes;
  }

  /** Number of test items. */
  public int items() {
    return answers.size();
  }

  /** Share of the test items that their own class cannot have made. */
  public double impossible() {
    return answers.stream().filter(answer -> !answer.possible()).count() / (double) items();
  }

  /**
   * The error among {@code ways} classes.
   *
   * @throws IllegalArgumentException unless there are from 2 to C ways
   */
  public ErrorRate error(int ways) {
    if (ways < 2 || ways > classes) {
      throw new IllegalArgumentException(
          "classification: ways must be 2 to the number of classes, "
              + classes
              + "; they are "
              + ways);
    }
    double[] wrong = wrongByRivals(classes, ways);
    double sum = 0;
    for (Answer answer : answers) {
      sum += answer.possible() ? wrong[answer.rivals().length] : 1;
    }
    return ErrorRate.of(ways, sum / items(), jackknife(ways), classes);
  }

  /** P(wrong) of an item by its number of rivals, for the classes given. */
  private static double[] wrongByRivals(int classes, int ways) {
    double[] wrong = new double[classes];
    for (int rivals = 0; rivals < classes; rivals++) {
      double right = 1;
      for (int k = 0; k < ways - 1; k++) {
        right *= Math.max(0, classes - 1.0 - rivals - k) / (classes - 1 - k);
      }
      wrong[rivals] = 1 - right;
    }
    return wrong;
  }

  /** Standard error over the choice of classes. */
  private double jackknife(int ways) {
    double[] wrong = wrongByRivals(classes - 1, Math.min(ways, classes - 1));
    double total = 0;
    double[] change = new double[classes]; // of the number of errors, without the class
    int[] items = new int[classes];
    for (Answer answer : answers) {
      int rivals = answer.rivals().length;
      // With all other classes as rivals, any that is left out leaves one less.
      double error = answer.possible() ? wrong[Math.min(rivals, classes - 2)] : 1;
      total += error;
      change[answer.own()] -= error;
      items[answer.own()]++;
      for (int rival : answer.rivals()) {
        change[rival] += wrong[rivals - 1] - error;
      }
    }
    double mean = 0;
    double[] without = new double[classes];
    for (int d = 0; d < classes; d++) {
      without[d] = (total + change[d]) / (items() - items[d]);
      mean += without[d] / classes;
    }
    double squares = 0;
    for (double error : without) {
      squares += (error - mean) * (error - mean);
    }
    return StrictMath.sqrt(squares * (classes - 1) / classes);
  }
}
