package mws4j.cli.compress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mws4j.cli.json.JsonPlace;
import mws4j.domains.DataException;
import mws4j.lambda.compression.Abstraction;
import mws4j.lambda.term.Term;

/** Reads what {@link OutputFile}, or Stitch, has written. */
final class OutputReader {
  private static final int MOST_ABSTRACTIONS = 100_000;
  private static final int MOST_ARGUMENTS = 1000;
  private static final int LONGEST_NAME = 10_000;

  private OutputReader() {}

  /**
   * The abstractions, in order.
   *
   * @throws DataException with the first thing that is wrong, and where
   */
  static List<Abstraction> abstractions(JsonPlace document) {
    if (!document.isObject() || !document.has("abstractions")) {
      throw document.wrong("is no output of a compression: it has no \"abstractions\"");
    }
    List<Abstraction> abstractions = new ArrayList<>();
    Set<Term> names = new HashSet<>();
    for (JsonPlace json : document.get("abstractions").list(MOST_ABSTRACTIONS)) {
      JsonPlace name = json.get("name");
      Term leaf = ProgramReader.term(name);
      if (!(leaf instanceof Term.Symbol) || leaf.toString().startsWith("#")) {
        throw name.wrong("is no name");
      }
      if (!names.add(leaf)) {
        throw name.wrong("is there twice");
      }
      int arity = (int) json.get("arity").number(0, MOST_ARGUMENTS);
      Term body = ProgramReader.term(json.get("body"));
      try {
        abstractions.add(Abstraction.of(leaf, arity, body));
      } catch (IllegalArgumentException e) {
        throw json.get("body").wrong("cannot be used: " + e.getMessage());
      }
    }
    return abstractions;
  }

  /**
   * The programs as they were before all abstractions.
   *
   * @throws DataException with the first thing that is wrong, and where
   */
  static Programs programs(JsonPlace document) {
    List<Term> terms = new ArrayList<>();
    for (JsonPlace each : document.get("original").list(ProgramReader.MOST_PROGRAMS)) {
      terms.add(ProgramReader.program(each));
    }
    Programs programs = new Programs(terms, tasks(document, terms.size()), library(document));
    JsonPlace cost = document.get("original_cost");
    long found = programs.corpus(terms, List.of()).cost();
    if (cost.number(0, Long.MAX_VALUE) != found) {
      throw cost.wrong(
          "is not that of the programs, which is "
              + found
              + "; were they of tasks? Compress the first input again instead");
    }
    return programs;
  }

  private static Optional<List<String>> tasks(JsonPlace document, int programs) {
    if (!document.has("tasks") || document.get("tasks").isNull()) {
      return Optional.empty();
    }
    List<String> tasks = new ArrayList<>();
    document.get("tasks").list(programs).forEach(each -> tasks.add(each.text(LONGEST_NAME)));
    if (tasks.size() < programs) {
      throw document.get("tasks").wrong("are " + tasks.size() + " of " + programs + " programs");
    }
    return Optional.of(tasks);
  }

  /**
   * What the names of abstractions stand for that were there before.
   *
   * @throws DataException with the first thing that is wrong, and where
   */
  static Map<String, Term.Abstraction> library(JsonPlace document) {
    Map<String, Term.Abstraction> library = new LinkedHashMap<>();
    if (document.has("library")) {
      JsonPlace json = document.get("library");
      for (String name : json.keys()) {
        JsonPlace value = json.get(name);
        if (!(ProgramReader.term(value) instanceof Term.Abstraction abstraction)) {
          throw value.wrong("is no abstraction");
        }
        library.put(name, abstraction);
      }
    }
    return library;
  }
}
