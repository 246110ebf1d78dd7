package mws4j.lambda.versionspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.EtaLong;

/** Prints the tables of the page on version spaces; needs the data. */
final class VersionSpaceMeasurement {
  private static final int SHOWN = 3;

  private VersionSpaceMeasurement() {}

  /**
   * Prints a line for each row of some frontiers.
   *
   * @param args file within the data folder, number of rows, programs of each task, steps, spaces;
   *     and the names of tasks if it shall not be all
   */
  public static void main(String[] args) throws IOException {
    List<JsonObject> rows = Frontiers.rows(args[0]);
    VersionSpaceSettings settings =
        VersionSpaceSettings.defaults()
            .withSteps(Integer.parseInt(args[3]))
            .withSpaces(Integer.parseInt(args[4]));
    System.out.println("bench, tasks, programs, spaces, candidates, cost, s, s to rewrite");
    for (JsonObject row : rows.subList(0, Math.min(rows.size(), Integer.parseInt(args[1])))) {
      List<String> names = List.of(args).subList(5, args.length);
      row.getAsJsonArray("frontiers")
          .asList()
          .removeIf(f -> !names.isEmpty() && !names.contains(name(f.getAsJsonObject())));
      measure(row, Integer.parseInt(args[2]), settings);
    }
  }

  private static String name(JsonObject frontier) {
    return frontier.get("task").getAsString();
  }

  private static void measure(JsonObject row, int most, VersionSpaceSettings settings)
      throws IOException {
    List<TaskPrograms> tasks = Frontiers.tasks(row, most);
    long start = nanoseconds();
    Proposals proposals =
        new VersionSpaces(RandomTerms.types())
            .candidates(tasks, settings, () -> false)
            .orElseThrow();
    long proposed = nanoseconds();
    proposals.candidates().forEach(proposals::rewrite);
    long rewritten = nanoseconds();
    System.out.printf(
        Locale.ROOT,
        "%s, %d, %d, %d, %d, %.2f, %.1f, %.1f%n",
        row.get("bench").getAsString(),
        tasks.size(),
        tasks.stream().mapToInt(task -> task.programs().size()).sum(),
        proposals.spaces(),
        proposals.considered(),
        proposals.cost(),
        (proposed - start) / 1e9,
        (rewritten - proposed) / 1e9);
    proposals.cuts().forEach(cut -> System.out.println("  " + cut));
    proposals.candidates().stream().limit(SHOWN).forEach(c -> System.out.println("  " + c));
    for (JsonElement learned : row.getAsJsonArray("learned")) {
      System.out.println("  " + rank(learned.getAsString(), proposals) + ": " + learned);
    }
  }

  /** Where among the candidates an abstraction is that DreamCoder learned, in η-long form. */
  private static String rank(String learned, Proposals proposals) {
    Term body = ((Term.Abstraction) TermReader.read(learned)).body();
    Term formed = new EtaLong(RandomTerms.types()).of(body, RandomTerms.types().of(body));
    List<Term> abstractions =
        proposals.candidates().stream().<Term>map(Candidate::abstraction).toList();
    int rank = abstractions.indexOf(new Term.Abstraction(formed));
    return rank < 0 ? "not among the best" : "learned, rank " + rank;
  }

  /** Processor time of this thread: others on the machine do not count. */
  private static long nanoseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
