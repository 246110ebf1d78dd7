package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.DataException;
import mws4j.nn.safetensors.AtomicFile;

/**
 * {@code jobs.csv}: a header, then one line per finished job, in the order in which they finished.
 *
 * <pre>algorithm,k,seed,seconds, one column per figure</pre>
 *
 * A line is on the disk before the next is written; one that was cut short is dropped when the file
 * is opened again.
 */
final class JobsCsv {
  private static final List<String> KEYS = List.of("algorithm", "k", "seed", "seconds");

  private final Path file;
  private final List<Figure> figures;
  private final Map<Job, double[]> finished = new LinkedHashMap<>();

  private JobsCsv(Path file, List<Figure> figures) {
    this.file = file;
    this.figures = figures;
  }

  /**
   * Opens a file, which is made if it does not exist.
   *
   * @throws DataException if it is damaged
   */
  static JobsCsv open(Path file, List<Figure> figures) throws IOException {
    JobsCsv csv = new JobsCsv(file, figures);
    if (!Files.exists(file)) {
      AtomicFile.write(file, csv.header() + "\n");
      return csv;
    }
    String text = Files.readString(file);
    csv.read(Arrays.asList(text.split("\n", -1)));
    int whole = text.lastIndexOf('\n') + 1;
    if (whole < text.length()) {
      AtomicFile.write(file, text.substring(0, whole));
    }
    return csv;
  }

  private String header() {
    List<String> names = new ArrayList<>(KEYS);
    figures.forEach(figure -> names.add(figure.name()));
    return String.join(",", names);
  }

  private void read(List<String> lines) {
    if (!lines.get(0).equals(header())) {
      throw DataException.at(file.toString(), 1, "not the header \"" + header() + "\"");
    }
    for (int i = 1; i < lines.size() - 1; i++) {
      String[] fields = lines.get(i).split(",", -1);
      try {
        if (fields.length != KEYS.size() + figures.size()) {
          throw new NumberFormatException(fields.length + " fields");
        }
        finished.put(
            new Job(fields[0], Integer.parseInt(fields[1]), Long.parseLong(fields[2])),
            Arrays.stream(fields).skip(KEYS.size()).mapToDouble(Double::parseDouble).toArray());
      } catch (NumberFormatException e) {
        throw DataException.at(file.toString(), i + 1, "damaged line: " + e.getMessage());
      }
    }
  }

  /** The figures of every finished job. */
  synchronized Map<Job, double[]> finished() {
    return new LinkedHashMap<>(finished);
  }

  /** Adds a finished job. */
  synchronized void add(Job job, double seconds, double[] values) throws IOException {
    StringBuilder line = new StringBuilder(job.algorithm());
    line.append(',').append(job.k()).append(',').append(job.seed());
    line.append(',').append((float) seconds);
    for (double value : values) {
      line.append(',').append(value);
    }
    Files.writeString(file, line.append('\n'), StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    finished.put(job, values.clone());
  }
}
