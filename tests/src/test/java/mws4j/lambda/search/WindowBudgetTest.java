package mws4j.lambda.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WindowBudgetTest {
  /** A search whose cost grows by a steady factor uses most of its budget and no more. */
  @Test
  void usesMostOfTheBudget() {
    for (double growth : new double[] {0.5, 0.8, 1.2}) {
      for (long total : new long[] {1_000, 30_000, 1_000_000}) {
        WindowBudget budget = new WindowBudget(total);
        long spent = 0;
        double reached = 0;
        while (budget.next() > budget.reached()) {
          double to = budget.next();
          long cost = Math.max(1, (long) Math.exp(growth * to));
          spent += cost;
          budget.searched(to, cost);
          reached = to;
        }
        assertEquals(reached, budget.reached());
        assertTrue(spent <= total, growth + ": " + spent + " of " + total);
        assertTrue(spent > 0.4 * total, growth + ": " + spent + " of " + total);
      }
    }
  }

  @Test
  void nothingIsLeftOfNothing() {
    WindowBudget budget = new WindowBudget(5);
    budget.searched(1.5, 5);
    assertEquals(0, budget.left());
    assertEquals(1.5, budget.next());
  }
}
