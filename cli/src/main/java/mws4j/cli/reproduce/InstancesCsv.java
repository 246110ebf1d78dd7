package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Where the numbers of a job are. */
  Path file(Job job) {
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
    List<double[]> columns = new ArrayList<>();
    for (int column = 0; column < names.length; column++) {
      columns.add(new double[lines.size() - 1]);
    }
    int[] sizes = new int[names.length];
    for (int line = 1; line < lines.size(); line++) {
      try {
        addLine(lines.get(line).split(",", -1), line - 1, columns, sizes);
      } catch (IllegalArgumentException e) {
        throw DataException.at(file.toString(), line + 1, "damaged line: " + e.getMessage());
      }
    }
    Map<String, PerInstance> instances = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      double[] column = Arrays.copyOf(columns.get(i), sizes[i]);
      if (names[i].isEmpty() || instances.put(names[i], new PerInstance(column)) != null) {
        throw DataException.at(file.toString(), 1, "a name that is missing or there twice");
      }
    }
    return instances;
  }

  /** Adds the numbers of a line; a column that is shorter than others is blank to its end. */
  private static void addLine(String[] fields, int line, List<double[]> columns, int[] sizes) {
    if (fields.length != columns.size()) {
      throw new IllegalArgumentException(fields.length + " fields, not " + columns.size());
    }
    for (int column = 0; column < fields.length; column++) {
      if (fields[column].isEmpty()) {
        continue;
      }
      if (sizes[column] < line) {
        throw new IllegalArgumentException("a number below a blank, in column " + (column + 1));
      }
      columns.get(column)[line] = Double.parseDouble(fields[column]);
      sizes[column] = line + 1;
    }
  }
}
