package mws4j.cli.functional.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.Type;

/**
 * Short names for what a language has learned: that of a known function which it is, else {@code
 * f1}, {@code f2}, .. in the order of learning.
 */
public final class NamedLibrary {
  private final Map<Term.Abstraction, String> names = new LinkedHashMap<>();
  private final Map<String, Type> types = new LinkedHashMap<>();

  /** Names the abstractions of a language. */
  public NamedLibrary(Library library) {
    KnownFunctions known = new KnownFunctions(library);
    Set<String> taken = new LinkedHashSet<>();
    library.primitives().primitives().forEach(primitive -> taken.add(primitive.name()));
    int number = 0;
    for (Term.Abstraction abstraction : library.abstractions()) {
      number++;
      Type type = library.type(library.language().number(abstraction));
      String name = known.name(abstraction, type).filter(taken::add).orElse("f" + number);
      taken.add(name);
      names.put(abstraction, name);
      types.put(name, type);
    }
  }

  /** The names in the order of learning. */
  public List<String> names() {
    return List.copyOf(names.values());
  }

  /** A term with names in place of abstractions. */
  public Term named(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(named(lambda.body()));
    }
    if (term instanceof Term.Application application) {
      return new Term.Application(named(application.function()), named(application.argument()));
    }
    if (term instanceof Term.Abstraction abstraction) {
      String name = names.get(abstraction);
      return name == null ? new Term.Abstraction(named(abstraction.body())) : new Term.Symbol(name);
    }
    return term;
  }

  /**
   * All abstractions in the order of learning.
   *
   * @param programs the best of each solved task, by the task's name
   */
  public List<NamedAbstraction> uses(Map<String, Term> programs) {
    List<NamedAbstraction> all = new ArrayList<>();
    names.forEach(
        (abstraction, name) ->
            all.add(
                new NamedAbstraction(
                    name,
                    abstraction,
                    types.get(name),
                    named(abstraction.body()),
                    within(abstraction.body()),
                    programs.entrySet().stream()
                        .filter(entry -> Terms.count(abstraction, entry.getValue()) > 0)
                        .map(Map.Entry::getKey)
                        .toList(),
                    users(abstraction))));
    return all;
  }

  /** The names of the abstractions that stand in a term, not those within them. */
  private List<String> within(Term term) {
    return names.keySet().stream()
        .filter(each -> Terms.count(each, term) > 0)
        .map(names::get)
        .toList();
  }

  private List<String> users(Term.Abstraction abstraction) {
    List<Term.Abstraction> all = List.copyOf(names.keySet());
    return IntStream.range(0, all.size())
        .filter(i -> Terms.count(abstraction, all.get(i).body()) > 0)
        .mapToObj(i -> names.get(all.get(i)))
        .toList();
  }
}
