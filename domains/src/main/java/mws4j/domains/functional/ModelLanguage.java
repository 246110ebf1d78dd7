package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mws4j.autodiff.Parameter;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;

/**
 * The language of a model, which grows: abstractions, which are state, and the weights θ and what
 * is added to them by place, which are statistics. Whoever computes with it takes the {@link
 * #version} of the moment, which any thread may ask for; the language is changed by one thread
 * while nobody computes.
 */
final class ModelLanguage {
  private static final String LIBRARY = "library";
  private static final String TYPES = "types";

  private final PrimitiveSet primitives;
  private final FunctionalSettings settings;
  private final ProgramTokens tokens;
  private final Parameter theta; // (1 x 1 + productions), columns as in the network
  private final Parameter usage; // (rows x 1 + productions), added to theta
  private volatile LanguageVersion version;

  ModelLanguage(
      PrimitiveSet primitives,
      FunctionalSettings settings,
      ProgramTokens tokens,
      Parameter theta,
      Parameter usage) {
    this.primitives = primitives;
    this.settings = settings;
    this.tokens = tokens;
    this.theta = theta;
    this.usage = usage;
    renew(List.of());
    requireRoom(version.language());
  }

  /** The language as it is now. */
  LanguageVersion version() {
    LanguageVersion known = version;
    return isCurrent(known) ? known : renew(known.library().abstractions());
  }

  /** Whether the statistics are those that a version was made of; they may have been read since. */
  private boolean isCurrent(LanguageVersion known) {
    int n = known.language().size();
    boolean current = true;
    for (int p = 0; p <= n && current; p++) {
      current = theta(p, n) == known.prior().weight(0, p);
    }
    for (int row = 0; row < known.language().rows() && current; row++) {
      for (int p = 0; p <= n && current; p++) {
        current = theta(p, n) + usage(row, p, n) == known.usage().weight(row, p);
      }
    }
    return current;
  }

  private double theta(int production, int variable) {
    return theta.value().data[column(production, variable)];
  }

  private double usage(int row, int production, int variable) {
    return usage.value().get(row, column(production, variable));
  }

  private static int column(int production, int variable) {
    return production == variable ? RecognitionNetwork.VARIABLES : 1 + production;
  }

  private LanguageVersion renew(List<Term.Abstraction> abstractions) {
    int n = primitives.size() + abstractions.size();
    if (n > settings.productions()) {
      throw noRoom(n, "more");
    }
    double[] weights = new double[n + 1];
    double[][] byRow = new double[settings.rows()][n + 1];
    for (int p = 0; p <= n; p++) {
      weights[p] = theta(p, n);
      for (int row = 0; row < byRow.length; row++) {
        byRow[row][p] = usage(row, p, n);
      }
    }
    version = new LanguageVersion(primitives, abstractions, weights, byRow);
    return version;
  }

  /** Whether tables and network have room for a language. */
  boolean hasRoom(Language language) {
    return language.size() <= settings.productions() && language.rows() <= settings.rows();
  }

  private void requireRoom(Language language) {
    if (!hasRoom(language)) {
      throw noRoom(language.size(), String.valueOf(language.rows()));
    }
  }

  private IllegalArgumentException noRoom(int productions, String rows) {
    return new IllegalArgumentException(
        "functional model: %d productions with %s rows of weights, there is room for %d and %d"
            .formatted(productions, rows, settings.productions(), settings.rows()));
  }

  /** Takes over a language that has these abstractions. */
  void set(Language language) {
    List<Term.Abstraction> abstractions = new ArrayList<>();
    for (int p = primitives.size(); p < language.size(); p++) {
      abstractions.add((Term.Abstraction) language.production(p).head());
    }
    renew(abstractions);
  }

  /** Takes over the weights θ of a grammar of the language, as floats. */
  void setPrior(Grammar grammar) {
    int n = grammar.language().size();
    for (int p = 0; p <= n; p++) {
      theta.value().data[column(p, n)] = (float) grammar.weight(0, p);
    }
    renew(version.library().abstractions());
  }

  /** Takes over, as floats, what a contextual grammar of the language adds to θ. */
  void setUsage(Grammar grammar) {
    int n = grammar.language().size();
    for (int row = 0; row < grammar.rows(); row++) {
      for (int p = 0; p <= n; p++) {
        float more = (float) (grammar.weight(row, p) - theta(p, n));
        usage.value().set(row, column(p, n), more);
      }
    }
    renew(version.library().abstractions());
  }

  /**
   * What goes into checkpoints besides the statistics: the abstractions and the types met, line by
   * line.
   */
  Map<String, String> state() {
    Map<String, String> state = new LinkedHashMap<>();
    state.put(LIBRARY, lines(version.library().abstractions()));
    state.put(TYPES, lines(tokens.types()));
    return state;
  }

  private static String lines(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }

  /**
   * Takes over what {@link #state()} gave; unchanged if it is refused.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  void restore(Map<String, String> state) {
    List<Term.Abstraction> restored = new ArrayList<>();
    for (String line : split(state, LIBRARY)) {
      if (!(TermReader.read(line) instanceof Term.Abstraction abstraction)) {
        throw new IllegalArgumentException("library: not an abstraction: " + line);
      }
      restored.add(abstraction);
    }
    requireRoom(LanguageVersion.plain(primitives, restored).language());
    tokens.restore(split(state, TYPES));
    renew(restored);
  }

  private static List<String> split(Map<String, String> state, String name) {
    String text = state.get(name);
    if (text == null) {
      throw new IllegalArgumentException("functional model: its state lacks " + name);
    }
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }
}
