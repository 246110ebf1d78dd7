package mws4j.cli.results;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.DataException;

/**
 * A file of results: lines that say where they are from ({@link Origin}), then CSV ({@link
 * CsvLine}), the header first.
 *
 * @param name of the file without {@code .csv}
 * @param origin the values of the first lines by key
 * @param columns names, in order; any text, and none of the first, if it names the rows
 * @param rows values by column
 */
record ResultsFile(
    String name, Map<String, String> origin, List<String> columns, List<Map<String, String>> rows) {
  private static final String SUFFIX = ".csv";
  private static final long MOST_BYTES = 1 << 24;

  /**
   * Reads a file.
   *
   * @throws DataException if it is malformed or does not say where it is from
   */
  static ResultsFile read(Path file) throws IOException {
    List<String> lines = text(file).lines().toList();
    Map<String, String> origin = Origin.read(file, lines);
    int header = origin.size();
    if (header == lines.size()) {
      throw DataException.at(file.toString(), header, "no table follows");
    }
    List<Map<String, String>> rows = rows(file, lines, header);
    if (!Origin.hasSeedsOf(origin, rows)) {
      throw DataException.in(file.toString(), "the rows are of other seeds than \"# seeds:\" says");
    }
    return new ResultsFile(name(file), origin, header(file, lines, header), rows);
  }

  /** All of a text file that is not too large to be meant. */
  static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw DataException.in(file.toString(), "larger than " + MOST_BYTES + " bytes");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw DataException.in(file.toString(), "no text in UTF-8");
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static List<String> header(Path file, List<String> lines, int header) {
    List<String> columns = CsvLine.fields(file, header + 1, lines.get(header));
    if (columns.lastIndexOf("") > 0 || new HashSet<>(columns).size() < columns.size()) {
      throw DataException.at(
          file.toString(), header + 1, "columns without a name or with the same: " + columns);
    }
    return columns;
  }

  /**
   * The rows below a header.
   *
   * @param file for messages
   * @param header number of its line, from 0
   */
  static List<Map<String, String>> rows(Path file, List<String> lines, int header) {
    List<String> columns = header(file, lines, header);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = header + 1; line < lines.size(); line++) {
      List<String> values = CsvLine.fields(file, line + 1, lines.get(line));
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
    for (String each : origin.getOrDefault(Origin.TOLERANCE, "").split(" ", -1)) {
      if (!each.isEmpty()) {
        String[] parts = each.split("=", -1);
        double most = parts.length == 2 ? number(parts[1]) : Double.NaN;
        if (!(most >= 0 && most < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              name + SUFFIX + ": tolerance \"" + each + "\" is not of the form figure=number");
        }
        tolerances.put(parts[0], most);
      }
    }
    return tolerances;
  }

  /** A number, NaN if a text is none. */
  static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
