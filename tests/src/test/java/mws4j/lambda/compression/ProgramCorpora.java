package mws4j.lambda.compression;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;

/** Corpora of programs on disk, each a row of JSON. */
final class ProgramCorpora {
  private ProgramCorpora() {}

  /** The rows of a file; a test that asks for a file that is not there is skipped. */
  static List<JsonObject> rows(String name) throws IOException {
    Path file = Path.of(System.getProperty("mws4j.data", ""), "dreamcoder", name);
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    return Files.readAllLines(file).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  /** The corpus of a row of {@code golden.jsonl}. */
  static Corpus golden(JsonObject row) {
    List<Term> programs = terms(row.getAsJsonArray("programs"));
    if (row.get("tasks").isJsonNull()) {
      return Corpus.of(programs);
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> tasks = new ArrayList<>();
    for (JsonElement task : row.getAsJsonArray("tasks")) {
      tasks.add(numbers.computeIfAbsent(task.getAsString(), name -> numbers.size()));
    }
    return Corpus.of(programs, tasks);
  }

  /** The corpus of a row of {@code frontiers}; a task may have several of them. */
  static Corpus frontiers(JsonObject row) {
    List<Term> programs = new ArrayList<>();
    List<Integer> tasks = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (JsonElement each : row.getAsJsonArray("frontiers")) {
      JsonObject frontier = each.getAsJsonObject();
      int task =
          numbers.computeIfAbsent(frontier.get("task").getAsString(), name -> numbers.size());
      for (Term program : terms(frontier.getAsJsonArray("programs"))) {
        programs.add(program);
        tasks.add(task);
      }
    }
    return Corpus.of(programs, tasks);
  }

  private static List<Term> terms(JsonArray programs) {
    List<Term> terms = new ArrayList<>();
    programs.forEach(program -> terms.add(TermReader.read(program.getAsString())));
    return terms;
  }

  /** Cost of a term where the arguments of abstractions cost so much. */
  static long cost(Term term, long argument) {
    if (term instanceof Term.Lambda lambda) {
      return 1 + cost(lambda.body(), argument);
    }
    if (term instanceof Term.Application application) {
      return 1 + cost(application.function(), argument) + cost(application.argument(), argument);
    }
    return Abstraction.isArgument(term) ? argument : 100;
  }
}
