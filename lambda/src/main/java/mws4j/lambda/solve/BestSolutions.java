package mws4j.lambda.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The best few solutions of a task. */
final class BestSolutions {
  private final int most;
  private final List<Solution> solutions = new ArrayList<>();

  BestSolutions(int most) {
    this.most = most;
  }

  /** Keeps a solution if it is among the best. */
  void add(Solution solution) {
    int found = Collections.binarySearch(solutions, solution, Solution.ORDER);
    if (found < 0 && -found - 1 < most) {
      solutions.add(-found - 1, solution);
      if (solutions.size() > most) {
        solutions.remove(most);
      }
    }
  }

  /** Best first. */
  List<Solution> best() {
    return List.copyOf(solutions);
  }

  int size() {
    return solutions.size();
  }

  /**
   * Whether programs of a description length that is not below the given one cannot be among the
   * best.
   */
  boolean isSettled(double descriptionLength) {
    return solutions.size() == most && solutions.get(most - 1).cost() < descriptionLength;
  }
}
