package mws4j.cli.functional.library;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;

/** What a search follows; all tasks of a type can share one, unless each has its own. */
public enum SearchOrder {
  /** {@code p_θ(z)}: what is found first is the best. */
  PRIOR("the prior"),
  /** The language with weights by place, as remembered programs use it. */
  USAGE("the language as it is used"),
  /** {@code r_ψ(z|x)}. */
  RECOGNITION("the recognition model");

  private final String words;

  SearchOrder(String words) {
    this.words = words;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /** Whether the order is the same for all tasks. */
  public boolean isShared() {
    return this != RECOGNITION;
  }

  /** The grammars whose order it is, by task. */
  public List<Grammar> grammars(FunctionalModel model, List<Task> tasks, Compute compute) {
    return switch (this) {
      case PRIOR -> Collections.nCopies(tasks.size(), model.grammar());
      case USAGE -> Collections.nCopies(tasks.size(), model.usage());
      case RECOGNITION -> model.grammars(tasks, compute);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
