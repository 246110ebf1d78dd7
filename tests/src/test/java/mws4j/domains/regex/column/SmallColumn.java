package mws4j.domains.regex.column;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of columns.txt and what must be found in it; the file says how it is written. */
record SmallColumn(
    ColumnKind kind, String name, List<String> rows, List<String> missing, List<String> odd) {
  private static final Pattern ITEM = Pattern.compile("(\"[^\"]*\"|[^;\"]+?)(?:\\*(\\d+))?");
  private static final Pattern RANGE =
      Pattern.compile("(.*)\\{(\\d+)\\.\\.(\\d+)(?:\\.\\.(\\d+))?}(.*)");

  @Override
  public String toString() {
    return name;
  }

  static List<SmallColumn> all() throws IOException {
    try (InputStream in = SmallColumn.class.getResourceAsStream("columns.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<SmallColumn> columns = new ArrayList<>();
      for (String block : text.split("\n\n+", -1)) {
        if (!block.startsWith("#")) {
          columns.add(read(block.strip().split("\n")));
        }
      }
      return columns;
    }
  }

  private static SmallColumn read(String[] lines) {
    String[] title = lines[0].split(" ", 2);
    List<String> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] line = lines[i].split(" ", 2);
      List<String> list =
          switch (line[0]) {
            case "values" -> rows;
            case "missing" -> missing;
            case "odd" -> odd;
            default ->
                throw new IllegalArgumentException("columns.txt: not understood: " + lines[i]);
          };
      list.addAll(items(line[1]));
    }
    return new SmallColumn(ColumnKind.valueOf(title[0]), title[1], rows, missing, odd);
  }

  private static List<String> items(String line) {
    List<String> items = new ArrayList<>();
    for (String part : line.split(";", -1)) {
      String trimmed = part.strip();
      if (trimmed.contains(" > ")) {
        items.add(trimmed.replace("\"", ""));
        continue;
      }
      Matcher item = ITEM.matcher(trimmed);
      if (!item.matches()) {
        throw new IllegalArgumentException("columns.txt: no value: " + trimmed);
      }
      String value = item.group(1).replace("\"", "").replace("\\t", "\t");
      int times = item.group(2) == null ? 1 : Integer.parseInt(item.group(2));
      for (int i = 0; i < times; i++) {
        items.addAll(range(value));
      }
    }
    return items;
  }

  private static List<String> range(String value) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return List.of(value);
    }
    List<String> values = new ArrayList<>();
    int step = range.group(4) == null ? 1 : Integer.parseInt(range.group(4));
    String format = "%0" + range.group(2).length() + "d";
    for (int i = Integer.parseInt(range.group(2));
        i <= Integer.parseInt(range.group(3));
        i += step) {
      values.add(range.group(1) + String.format(format, i) + range.group(5));
    }
    return values;
  }
}
