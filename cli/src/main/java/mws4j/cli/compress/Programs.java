package mws4j.cli.compress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mws4j.lambda.compression.Abstraction;
import mws4j.lambda.compression.Corpus;
import mws4j.lambda.term.Term;

/**
 * Programs of a file.
 *
 * @param terms the programs; abstractions in them are named
 * @param tasks the name of the task of each, if they have any
 * @param library what the names of abstractions stand for, in order
 */
record Programs(
    List<Term> terms, Optional<List<String>> tasks, Map<String, Term.Abstraction> library) {

  /** How many tasks there are; without any, each program is one of its own. */
  int taskCount() {
    return tasks.map(names -> new HashSet<>(names).size()).orElse(terms.size());
  }

  /** The corpus of other programs for the same tasks, beside abstractions that exist. */
  Corpus corpus(List<Term> programs, List<Abstraction> abstractions) {
    Set<String> names = new HashSet<>(library.keySet());
    abstractions.forEach(each -> names.add(each.leaf().toString()));
    if (tasks.isEmpty()) {
      return Corpus.of(programs).withNames(names);
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> taskOf = new ArrayList<>();
    for (String task : tasks.get()) {
      taskOf.add(numbers.computeIfAbsent(task, name -> numbers.size()));
    }
    return Corpus.of(programs, taskOf).withNames(names);
  }
}
