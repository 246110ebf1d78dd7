package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.cli.run.Pace;
import mws4j.domains.DataException;
import mws4j.nn.safetensors.AtomicFile;

/**
 * {@code step-seconds.csv}: how fast every kind of run is, {@code algorithm,k,step,dream} in
 * seconds. It is measured once, before the first run, and then only read, so that a sweep that goes
 * on has the lengths that it began with. Copied with {@code sweep.json} into an empty folder, it
 * begins the same sweep again.
 */
final class StepSecondsCsv {
  private static final String HEADER = "algorithm,k,step,dream";

  /** Runs that differ in their seed alone. */
  private record Kind(String algorithm, int k) {}

  private final Path file;
  private final Map<Kind, Pace> paces = new LinkedHashMap<>();

  private StepSecondsCsv(Path file) {
    this.file = file;
  }

  /**
   * Opens a file, which need not exist.
   *
   * @throws DataException if it is damaged
   */
  static StepSecondsCsv open(Path file) throws IOException {
    StepSecondsCsv csv = new StepSecondsCsv(file);
    if (Files.exists(file)) {
      csv.read(Files.readAllLines(file));
    }
    return csv;
  }

  private void read(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw DataException.at(file.toString(), 1, "not the header \"" + HEADER + "\"");
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      try {
        if (fields.length != 4) {
          throw new NumberFormatException(fields.length + " fields");
        }
        paces.put(
            new Kind(fields[0], Integer.parseInt(fields[1])),
            new Pace(seconds(fields[2]), seconds(fields[3])));
      } catch (NumberFormatException e) {
        throw DataException.at(file.toString(), i + 1, "damaged line: " + e.getMessage());
      }
    }
  }

  private static double seconds(String field) {
    double value = Double.parseDouble(field);
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new NumberFormatException(field + " is no number of seconds");
    }
    return value;
  }

  /** Whether this kind of run was measured. */
  boolean has(Job job) {
    return paces.containsKey(new Kind(job.algorithm(), job.k()));
  }

  /** What was measured. */
  Pace get(Job job) {
    return paces.get(new Kind(job.algorithm(), job.k()));
  }

  /** Adds what was measured. */
  void add(Job job, Pace pace) throws IOException {
    paces.put(new Kind(job.algorithm(), job.k()), pace);
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    paces.forEach(
        (kind, each) -> {
          csv.append(kind.algorithm()).append(',').append(kind.k()).append(',');
          csv.append(each.step()).append(',').append(each.dream()).append('\n');
        });
    AtomicFile.write(file, csv.toString());
  }
}
