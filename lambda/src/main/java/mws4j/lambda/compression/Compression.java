package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mws4j.lambda.term.Term;

/** Finds what programs have in common and makes it abstractions. */
public final class Compression {
  private Compression() {}

  /**
   * Abstractions one after the other, each that of the greatest utility for the programs as they
   * are then, until none has any.
   *
   * @param stop asked often; if it says so, what is complete is returned
   * @throws IllegalArgumentException if the corpus is too large or too deep
   */
  public static CompressionResult compress(
      Corpus corpus, CompressionSettings settings, BooleanSupplier stop) {
    return compress(corpus, settings, stop, found -> {});
  }

  /** The same, telling of each abstraction as it is found. */
  public static CompressionResult compress(
      Corpus corpus,
      CompressionSettings settings,
      BooleanSupplier stop,
      Consumer<Abstraction> listener) {
    Graph graph = corpus.graph();
    Names names = new Names(corpus, graph.nodes(), settings.prefix());
    long original = graph.cost();
    List<Abstraction> abstractions = new ArrayList<>();
    boolean complete = true;
    try {
      while (abstractions.size() < settings.iterations()) {
        List<Best.Found> found = Search.best(graph, settings, 1, stop);
        if (found.isEmpty()) {
          break;
        }
        Step step = Step.of(graph, found.get(0), lambda -> names.next());
        graph = step.graph();
        abstractions.add(step.abstraction());
        listener.accept(step.abstraction());
      }
    } catch (CancellationException e) {
      complete = false;
    }
    return new CompressionResult(
        abstractions, graph.nodes().terms(graph.roots()), original, graph.cost(), complete);
  }

  /**
   * The best abstractions for one step, best first: by utility; of equal ones those of fewer
   * arguments, then of smaller bodies, then in the order of the bodies as they are printed. All
   * have a positive utility.
   *
   * @param arity most arguments
   * @param count how many
   * @throws CancellationException if it was stopped
   */
  public static List<Candidate> best(Corpus corpus, int arity, int count, BooleanSupplier stop) {
    return best(corpus, CompressionSettings.defaults().withMaxArity(arity), count, stop);
  }

  /** The same with other settings; their iterations do not matter. */
  public static List<Candidate> best(
      Corpus corpus, CompressionSettings settings, int count, BooleanSupplier stop) {
    Graph graph = corpus.graph();
    List<Candidate> candidates = new ArrayList<>();
    for (Best.Found found : Search.best(graph, settings, count, stop)) {
      Step step = Step.of(graph, found, Term.Abstraction::new);
      candidates.add(new Candidate(step.abstraction(), step.programs()));
    }
    return candidates;
  }

  /**
   * Any programs with the abstractions in them, one abstraction after the other: each program gets
   * as cheap as calls of that abstraction make it.
   */
  public static List<Term> rewrite(List<Term> programs, List<Abstraction> abstractions) {
    Graph graph = Corpus.of(programs).graph();
    for (Abstraction abstraction : abstractions) {
      Body body = Body.of(abstraction.body(), abstraction.arity(), graph.nodes());
      graph = Step.rewrite(graph, body, Matcher.locations(graph, body), abstraction.leaf());
    }
    return graph.nodes().terms(graph.roots());
  }

  /**
   * The opposite of {@link #rewrite}: programs without the abstractions, whose calls are replaced
   * by what they stand for, the last abstraction first.
   *
   * @throws IllegalArgumentException if a program would become too large
   */
  public static List<Term> expand(List<Term> programs, List<Abstraction> abstractions) {
    List<Term> expanded = programs;
    for (int i = abstractions.size() - 1; i >= 0; i--) {
      Expansion expansion = new Expansion(abstractions.get(i));
      expanded = expanded.stream().map(expansion::of).toList();
    }
    return expanded;
  }

  /** Names that are not taken. */
  private static final class Names {
    private final Set<String> taken;
    private final String prefix;
    private int number;

    Names(Corpus corpus, Nodes nodes, String prefix) {
      this.taken = new HashSet<>(corpus.names());
      this.prefix = prefix;
      this.number = taken.size();
      for (int head = Nodes.LAMBDA + 1; head < nodes.heads(); head++) {
        taken.add(nodes.term(head).toString());
      }
    }

    Term next() {
      while (taken.contains(prefix + number)) {
        number++;
      }
      return new Term.Symbol(prefix + number++);
    }
  }
}
