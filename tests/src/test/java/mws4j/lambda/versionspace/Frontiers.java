package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;

/** What went into DreamCoder's abstraction phases. */
final class Frontiers {
  private Frontiers() {}

  /** The rows of a file of the data; the test is skipped where there is none. */
  static List<JsonObject> rows(String name) throws IOException {
    Path file = Path.of(System.getProperty("mws4j.data"), "dreamcoder", name);
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    List<JsonObject> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JsonParser.parseString(line).getAsJsonObject());
    }
    return rows;
  }

  /** The most probable programs of each task of a row. */
  static List<TaskPrograms> tasks(JsonObject row, int most) {
    List<TaskPrograms> tasks = new ArrayList<>();
    for (JsonElement element : row.getAsJsonArray("frontiers")) {
      JsonObject frontier = element.getAsJsonObject();
      JsonArray programs = frontier.getAsJsonArray("programs");
      JsonArray logPrior = frontier.getAsJsonArray("logPrior");
      List<Term> best =
          IntStream.range(0, programs.size())
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -logPrior.get(i).getAsDouble()))
              .limit(most)
              .map(i -> TermReader.read(programs.get(i).getAsString()))
              .toList();
      tasks.add(new TaskPrograms(TypeReader.read(frontier.get("type").getAsString()), best));
    }
    return tasks;
  }

  /** The same tasks with other programs. */
  static List<TaskPrograms> with(List<TaskPrograms> tasks, List<List<Term>> programs) {
    List<TaskPrograms> changed = new ArrayList<>();
    for (int t = 0; t < tasks.size(); t++) {
      changed.add(new TaskPrograms(tasks.get(t).request(), programs.get(t)));
    }
    return changed;
  }
}
