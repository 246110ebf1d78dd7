package mws4j.lambda.compression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mws4j.lambda.term.Term;

/**
 * Programs to compress, each for a task. The cost of a corpus is the sum over its tasks of the cost
 * of the cheapest program: 100 for a leaf, 1 for an application or lambda. Abstractions within the
 * programs are leaves.
 *
 * @param programs in any order
 * @param tasks the task of each program, any numbers
 * @param names of abstractions that exist, which new ones do not get
 */
public record Corpus(List<Term> programs, List<Integer> tasks, Set<String> names) {
  /** Copies the lists. */
  public Corpus {
    programs = List.copyOf(programs);
    tasks = List.copyOf(tasks);
    names = Set.copyOf(names);
    if (programs.size() != tasks.size()) {
      throw new IllegalArgumentException(
          "corpus: " + programs.size() + " programs, but " + tasks.size() + " tasks");
    }
  }

  /** Programs of one task each. */
  public static Corpus of(List<Term> programs) {
    return of(programs, IntStream.range(0, programs.size()).boxed().toList());
  }

  /**
   * Programs of tasks.
   *
   * @param tasks the task of each program, any numbers
   */
  public static Corpus of(List<Term> programs, List<Integer> tasks) {
    return new Corpus(programs, tasks, Set.of());
  }

  /** The same where abstractions of these names exist. */
  public Corpus withNames(Set<String> others) {
    return new Corpus(programs, tasks, others);
  }

  /**
   * Its cost.
   *
   * @throws IllegalArgumentException if it is too large or too deep
   */
  public long cost() {
    return graph().cost();
  }

  /** As it is searched. */
  Graph graph() {
    Nodes nodes = new Nodes();
    int[] roots = new int[programs.size()];
    int[] taskOf = new int[programs.size()];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < roots.length; i++) {
      roots[i] = nodes.add(programs.get(i));
      taskOf[i] = numbers.computeIfAbsent(tasks.get(i), task -> numbers.size());
    }
    for (int head = Nodes.LAMBDA + 1; head < nodes.heads(); head++) {
      if (Abstraction.isArgument(nodes.term(head))) {
        throw new IllegalArgumentException(
            "corpus: " + nodes.term(head) + " is an argument of an abstraction, no symbol");
      }
    }
    return new Graph(nodes, roots, taskOf, numbers.size());
  }
}
