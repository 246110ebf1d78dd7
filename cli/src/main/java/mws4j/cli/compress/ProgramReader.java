package mws4j.cli.compress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.json.JsonPlace;
import mws4j.domains.DataException;
import mws4j.lambda.SyntaxException;
import mws4j.lambda.compression.Abstraction;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;

/**
 * Reads programs in the forms that Stitch and DreamCoder write: an array of programs; an array of
 * tasks, each with its {@code programs}; an object with {@code frontiers}, each of them a task, and
 * the productions of a {@code DSL}.
 */
final class ProgramReader {
  static final int LONGEST_PROGRAM = 1_000_000;
  static final int MOST_PROGRAMS = 1_000_000;

  private static final int LONGEST_NAME = 10_000;
  private static final String PROGRAMS = "programs";

  private final JsonPlace document;
  private final List<Term> terms = new ArrayList<>();
  private final List<String> tasks = new ArrayList<>();

  private ProgramReader(JsonPlace document) {
    this.document = document;
  }

  /**
   * The programs of a document.
   *
   * @param given names of abstractions that are in use
   * @throws DataException with the first thing that is wrong, and where
   */
  static Programs read(JsonPlace document, Map<String, Term.Abstraction> given) {
    ProgramReader reader = new ProgramReader(document);
    NamedLibrary library = new NamedLibrary(given);
    if (document.isArray()) {
      reader.array();
    } else {
      reader.frontiers(library);
    }
    if (reader.terms.isEmpty()) {
      throw document.wrong("has no programs");
    }
    List<Term> named = library.named(reader.terms);
    return new Programs(
        named,
        reader.tasks.isEmpty() ? Optional.empty() : Optional.of(reader.tasks),
        library.names());
  }

  private void array() {
    List<JsonPlace> values = document.list(MOST_PROGRAMS);
    boolean ofTasks = !values.isEmpty() && values.get(0).isObject();
    for (JsonPlace value : values) {
      if (ofTasks) {
        task(value, terms.size());
      } else {
        terms.add(program(value));
      }
    }
  }

  private void frontiers(NamedLibrary library) {
    if (!document.has("frontiers")) {
      throw document.wrong(
          "is neither an array of programs nor an object with \"frontiers\""
              + (document.has("abstractions") ? "; go on with an earlier output by --resume" : ""));
    }
    if (document.has("DSL")) {
      for (JsonPlace each : document.get("DSL").get("productions").list(MOST_PROGRAMS)) {
        production(each.get("expression"), library);
      }
    }
    int number = 0;
    for (JsonPlace frontier : document.get("frontiers").list(MOST_PROGRAMS)) {
      task(frontier, number++);
    }
  }

  private static void production(JsonPlace json, NamedLibrary library) {
    String text = json.text(LONGEST_PROGRAM);
    if (text.startsWith("#")) {
      if (!(term(json) instanceof Term.Abstraction abstraction)) {
        throw json.wrong("is no abstraction");
      }
      library.add(abstraction);
    }
  }

  /** A task with its programs; without a name it has its number. */
  private void task(JsonPlace json, int number) {
    String name =
        json.has("task") && !json.get("task").isNull()
            ? json.get("task").text(LONGEST_NAME)
            : String.valueOf(number);
    for (JsonPlace program : json.get(PROGRAMS).list(MOST_PROGRAMS)) {
      terms.add(program(program.isObject() ? program.get("program") : program));
      tasks.add(name);
    }
    if (terms.size() > MOST_PROGRAMS) {
      throw json.get(PROGRAMS).wrong("is too much; at most " + MOST_PROGRAMS + " are read");
    }
  }

  /** A program that is a string. */
  static Term program(JsonPlace json) {
    Term term = term(json);
    if (hasArgument(term)) {
      throw json.wrong("is no program: #0, #1, .. are arguments of abstractions");
    }
    return term;
  }

  private static boolean hasArgument(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return hasArgument(lambda.body());
    }
    return term instanceof Term.Application application
        ? hasArgument(application.function()) || hasArgument(application.argument())
        : Abstraction.isArgument(term);
  }

  /** A term that is a string. */
  static Term term(JsonPlace json) {
    try {
      return TermReader.read(json.text(LONGEST_PROGRAM));
    } catch (SyntaxException e) {
      throw json.wrong("is no program: " + e.getMessage());
    }
  }
}
