package mws4j.cli.json;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Named values, each given once with all that is needed to print it: its key in JSON, what people
 * call it, and how it is rounded for them. Values are whatever {@link Json#of} knows, other results
 * among them.
 */
public final class Result implements View {
  /** {@code {key}}, or {@code {key,12}} right-aligned in 12 columns. */
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:,(\\d+))?}");

  /** A value; without a label it stands in no table and has no line of its own. */
  private record Entry<T>(String key, String label, T value, Format<? super T> format) {
    String text() {
      return format.text(value);
    }

    boolean shown() {
      return !label.isEmpty();
    }

    boolean isNumber() {
      return value instanceof Number || value instanceof double[];
    }
  }

  private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

  /** Adds a value with a label. */
  public <T> Result show(String key, String label, T value, Format<? super T> format) {
    return add(new Entry<>(key, label, value, format));
  }

  /** Adds a value without a label. */
  public <T> Result put(String key, T value, Format<? super T> format) {
    return add(new Entry<>(key, "", value, format));
  }

  /** Adds a value without a label, which people read as it is. */
  public Result put(String key, Object value) {
    return put(key, value, Format.TEXT);
  }

  /** Adds all that another one has. */
  public Result putAll(View other) {
    other.result().entries.values().forEach(this::add);
    return this;
  }

  private Result add(Entry<?> entry) {
    if (entries.putIfAbsent(entry.key(), entry) != null) {
      throw new IllegalArgumentException("result: duplicate key \"" + entry.key() + "\"");
    }
    return this;
  }

  @Override
  public Result result() {
    return this;
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    entries.values().forEach(entry -> json.add(entry.key(), Json.of(entry.value())));
    return json;
  }

  /** A line for each label. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    lines().forEach((label, value) -> text.append(String.format("%-38s  %s%n", label, value)));
    return text.toString();
  }

  /** The values that have labels, by label. */
  public Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    shown().forEach(entry -> lines.put(entry.label(), entry.text()));
    return lines;
  }

  /**
   * A text with values in it.
   *
   * @param template has <code>{key}</code> where a value goes, or <code>{key,12}</code> where it is
   *     right-aligned in 12 columns
   */
  public String fill(String template) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (var place = PLACE.matcher(template); place.find(); from = place.end()) {
      String value = entry(place.group(1)).text();
      int width = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
      text.append(template, from, place.start());
      text.append(" ".repeat(Math.max(0, width - value.length()))).append(value);
    }
    return text.append(template, from, template.length()).toString();
  }

  private Entry<?> entry(String key) {
    Entry<?> entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("result: no key \"" + key + "\" in " + entries.keySet());
    }
    return entry;
  }

  /** The values that have labels as a table with a heading; numbers are right-aligned. */
  public static String table(List<? extends View> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(rows.get(0).result().labels());
    rows.forEach(row -> cells.add(row.result().cells()));
    List<Entry<?>> columns = rows.get(0).result().shown();
    StringBuilder text = new StringBuilder();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns.size(); c++) {
        int column = c;
        int width = cells.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        String blanks = " ".repeat(width - row.get(c).length());
        line.append(c == 0 ? "" : "  ");
        line.append(columns.get(c).isNumber() ? blanks + row.get(c) : row.get(c) + blanks);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** The labels, in order. */
  public List<String> labels() {
    return List.copyOf(lines().keySet());
  }

  /** What stands under the labels. */
  public List<String> cells() {
    return List.copyOf(lines().values());
  }

  private List<Entry<?>> shown() {
    return entries.values().stream().filter(Entry::shown).toList();
  }
}
