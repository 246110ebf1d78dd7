package mws4j.cli.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.DataException;

/**
 * A file of results: lines {@code # key: value} that say where they are from, then CSV without
 * quotes, the header first.
 *
 * @param name of the file without {@code .csv}
 * @param origin the values of the first lines by key
 * @param columns names, in order
 * @param rows values by column
 */
record ResultsFile(
    String name, Map<String, String> origin, List<String> columns, List<Map<String, String>> rows) {
  /** What every file says. */
  static final List<String> REQUIRED = List.of("command", "commit", "date", "machine", "seeds");

  /** The largest differences that a repetition may show, {@code figure=value} each. */
  static final String TOLERANCE = "tolerance";

  private static final String MARK = "# ";
  private static final String SUFFIX = ".csv";

  /**
   * Reads a file.
   *
   * @throws DataException if it is malformed or does not say where it is from
   */
  static ResultsFile read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, String> origin = new LinkedHashMap<>();
    int line = 0;
    for (; line < lines.size() && lines.get(line).startsWith(MARK); line++) {
      String[] parts = lines.get(line).substring(MARK.length()).split(": ", 2);
      if (parts.length < 2 || parts[1].isBlank()) {
        throw DataException.at(file.toString(), line + 1, "not of the form \"# key: value\"");
      }
      origin.put(parts[0], parts[1].strip());
    }
    for (String key : REQUIRED) {
      if (!origin.containsKey(key)) {
        throw DataException.at(
            file.toString(), line + 1, "a line \"# " + key + ": ...\" is missing above this one");
      }
    }
    if (line == lines.size()) {
      throw DataException.at(file.toString(), line, "no table follows");
    }
    return new ResultsFile(name(file), origin, fields(lines.get(line)), rows(file, lines, line));
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static List<String> fields(String line) {
    return List.of(line.split(",", -1));
  }

  /**
   * The rows below a header.
   *
   * @param file for messages
   * @param header number of its line, from 0
   */
  static List<Map<String, String>> rows(Path file, List<String> lines, int header) {
    List<String> columns = fields(lines.get(header));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = header + 1; line < lines.size(); line++) {
      List<String> values = fields(lines.get(line));
      if (values.size() != columns.size()) {
        throw DataException.at(
            file.toString(),
            line + 1,
            values.size() + " fields where the header has " + columns.size());
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Reads all files of a folder, in the order of their names. */
  static Map<String, ResultsFile> readAll(Path folder) throws IOException {
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    Map<String, ResultsFile> results = new LinkedHashMap<>();
    for (Path file : files) {
      ResultsFile read = read(file);
      results.put(read.name(), read);
    }
    return results;
  }

  /**
   * The largest difference of each figure that a repetition may show.
   *
   * @throws IllegalArgumentException if they are malformed
   */
  Map<String, Double> tolerances() {
    Map<String, Double> tolerances = new LinkedHashMap<>();
    for (String each : origin.getOrDefault(TOLERANCE, "").split(" ", -1)) {
      String[] parts = each.split("=", -1);
      try {
        if (!each.isEmpty()) {
          tolerances.put(parts[0], Double.parseDouble(parts[1]));
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            name + SUFFIX + ": tolerance \"" + each + "\" is not of the form figure=number", e);
      }
    }
    return tolerances;
  }
}
