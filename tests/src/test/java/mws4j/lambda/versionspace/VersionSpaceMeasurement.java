package mws4j.lambda.versionspace;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Prints the tables of the page on version spaces; needs the data. */
final class VersionSpaceMeasurement {
  private static final int SHOWN = 3;

  private VersionSpaceMeasurement() {}

  /**
   * Prints a line for each row of some frontiers.
   *
   * @param args file within the data folder, number of rows, programs of each task, steps, spaces
   */
  public static void main(String[] args) throws IOException {
    List<JsonObject> rows = Frontiers.rows(args[0]);
    VersionSpaceSettings settings =
        VersionSpaceSettings.defaults()
            .withSteps(Integer.parseInt(args[3]))
            .withSpaces(Integer.parseInt(args[4]));
    System.out.println("bench, tasks, programs, spaces, candidates, cost, s, s to rewrite");
    for (JsonObject row : rows.subList(0, Math.min(rows.size(), Integer.parseInt(args[1])))) {
      measure(row, Integer.parseInt(args[2]), settings);
    }
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
  }

  /** Processor time of this thread: others on the machine do not count. */
  private static long nanoseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
