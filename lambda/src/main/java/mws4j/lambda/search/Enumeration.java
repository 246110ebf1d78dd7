package mws4j.lambda.search;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.type.Type;

/**
 * All programs of a type under a grammar, by description length: each whose {@code -log p} lies in
 * a window is visited exactly once.
 *
 * <p>The space is cut into a fixed number of parts by the heads that programs begin with; each part
 * has a visitor of its own, so the results do not depend on the number of threads once they are
 * merged in the order of the parts.
 */
public final class Enumeration {
  /** Parts into which the space is cut. */
  private static final int PARTS = 256;

  /** Parts between two looks at what is left of the budget. */
  private static final int TOGETHER = 16;

  private final Grammar grammar;
  private final Type request;
  private final int longest;
  private final Parallel parallel;
  private final List<int[]> prefixes;
  private final ConcurrentLinkedQueue<Walker> walkers = new ConcurrentLinkedQueue<>();

  /**
   * Programs of a type.
   *
   * @param longest heads of a program, at most
   */
  public Enumeration(Grammar grammar, Type request, int longest, Parallel parallel) {
    if (longest < 1) {
      throw new IllegalArgumentException("search: programs have at least one head, not " + longest);
    }
    this.grammar = grammar;
    this.request = request;
    this.longest = longest;
    this.parallel = parallel;
    Walker walker = new Walker(grammar, longest);
    prefixes = Prefixes.of(walker, request, PARTS, longest);
    walkers.add(walker);
  }

  /** Number of parts. */
  public int parts() {
    return prefixes.size();
  }

  /**
   * What the search of a window did.
   *
   * @param expansions goals that were filled in all possible ways
   * @param programs visited
   * @param complete whether all programs of the window were visited: if not, the budget was used up
   *     or the search was stopped
   * @param last whether there are no programs beyond it
   */
  public record Window(long expansions, long programs, boolean complete, boolean last) {}

  /**
   * Visits the programs with {@code from <= -log p < to}. Parts come in order, {@value #TOGETHER}
   * at a time.
   *
   * @param budget of expansions; it may be exceeded by a factor of {@value #TOGETHER} at the end,
   *     and ends at the same place for any number of threads
   * @param visitors one for each part; different ones may be called at the same time
   * @param stop asked every few milliseconds from any thread; true ends the search early
   */
  public Window visit(
      double from,
      double to,
      long budget,
      IntFunction<ProgramVisitor> visitors,
      BooleanSupplier stop) {
    long expansions = 0;
    long programs = 0;
    boolean complete = true;
    boolean last = true;
    for (int first = 0; first < prefixes.size() && complete; first += TOGETHER) {
      int start = first;
      int count = Math.min(TOGETHER, prefixes.size() - first);
      long left = budget - expansions;
      Walker.Walk[] walks = new Walker.Walk[count];
      parallel.run(
          count,
          i -> {
            Walker walker = walkers.poll();
            if (walker == null) {
              walker = new Walker(grammar, longest);
            }
            ProgramVisitor visitor = visitors.apply(start + i);
            int[] prefix = prefixes.get(start + i);
            walks[i] = walker.walk(prefix, request, from, to, left, visitor, stop);
            visitor.done();
            walkers.add(walker);
          });
      for (Walker.Walk walk : walks) {
        expansions += walk.expansions();
        programs += walk.programs();
        complete &= walk.complete();
        last &= walk.last();
      }
      complete &= !stop.getAsBoolean();
    }
    return new Window(expansions, programs, complete, complete && last);
  }
}
