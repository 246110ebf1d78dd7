package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.DataException;
import mws4j.mws.evaluation.PerInstance;
import mws4j.nn.safetensors.AtomicFile;

/**
 * {@code instances/ALGORITHM-K-SEED.csv}: what a job yields of every instance, one line per
 * instance and one column per number.
 */
final class InstancesCsv {
  private final Path folder;

  /** Files of the sweep in this folder. */
  InstancesCsv(Path folder) {
    this.folder = folder.resolve("instances");
  }

  private Path file(Job job) {
    return folder.resolve(job.algorithm() + "-" + job.k() + "-" + job.seed() + ".csv");
  }

  /** Writes the numbers of a job, if it has any. */
  void write(Job job, Map<String, PerInstance> instances) throws IOException {
    if (instances.isEmpty()) {
      return;
    }
    StringBuilder csv = new StringBuilder(String.join(",", instances.keySet())).append('\n');
    int lines = instances.values().stream().mapToInt(PerInstance::size).max().orElseThrow();
    for (int i = 0; i < lines; i++) {
      int line = i;
      csv.append(
          String.join(
              ",",
              instances.values().stream()
                  .map(each -> line < each.size() ? String.valueOf(each.get(line)) : "")
                  .toList()));
      csv.append('\n');
    }
    Files.createDirectories(folder);
    AtomicFile.write(file(job), csv.toString());
  }

  /**
   * Reads them; empty if the job has none.
   *
   * @throws DataException if the file is damaged
   */
  Map<String, PerInstance> read(Job job) throws IOException {
    Path file = file(job);
    if (!Files.exists(file)) {
      return Map.of();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      throw DataException.at(file.toString(), 1, "no header");
    }
    String[] names = lines.get(0).split(",", -1);
    double[][] values = new double[names.length][lines.size() - 1];
    int[] sizes = new int[names.length];
    for (int line = 1; line < lines.size(); line++) {
      String[] fields = lines.get(line).split(",", -1);
      try {
        if (fields.length != names.length) {
          throw new NumberFormatException(fields.length + " fields");
        }
        for (int i = 0; i < names.length; i++) {
          if (!fields[i].isEmpty()) {
            values[i][sizes[i]++] = Double.parseDouble(fields[i]);
          }
        }
      } catch (NumberFormatException e) {
        throw DataException.at(file.toString(), line + 1, "damaged line: " + e.getMessage());
      }
    }
    Map<String, PerInstance> instances = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      instances.put(names[i], new PerInstance(Arrays.copyOf(values[i], sizes[i])));
    }
    return instances;
  }
}
