package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.column.ValueForms;
import mws4j.domains.regex.nearest.CharWords;

/**
 * The classes into which the rows of a column fall, whose shares are compared: each marker of
 * missing values, each member of a closed set, each format, and the rest. Immutable.
 */
final class Shares {
  private static final int MOST_VALUES = 500;

  /** Not by their rows: the rare ones are rare by chance, and would be more in other rows. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(value -> ColumnValues.samplingRank(value) ^ Integer.MIN_VALUE);

  private final List<String> labels = new ArrayList<>();
  private final List<Long> rows = new ArrayList<>();
  private final Map<String, Integer> values = new HashMap<>();
  private final int firstFormat;

  Shares(ColumnProfile profile) {
    labels.add("anything else");
    rows.add(0L);
    for (String marker : some(profile.missing())) {
      String label = ValueForms.isBlank(marker) ? "empty" : "missing " + CharWords.quoted(marker);
      add(marker, label, profile.missing().rows(marker));
    }
    if (profile.isClosed()) {
      for (String member : some(profile.members())) {
        add(member, CharWords.quoted(member), profile.members().rows(member));
      }
    }
    firstFormat = labels.size();
    for (int f = 0; f < profile.formats().size() && !profile.isClosed(); f++) {
      labels.add("format " + profile.formats().get(f).program());
      rows.add(profile.formats().get(f).rows());
    }
    long known = rows.stream().mapToLong(each -> each).sum();
    rows.set(0, Math.max(0, profile.rows() - profile.rowsLetGo() - known));
  }

  private static List<String> some(ValueCounts counts) {
    return counts.size() <= MOST_VALUES
        ? counts.values()
        : counts.values().stream().sorted(ORDER).limit(MOST_VALUES).toList();
  }

  private void add(String value, String label, long count) {
    values.put(value, labels.size());
    labels.add(label);
    rows.add(count);
  }

  int size() {
    return labels.size();
  }

  String label(int number) {
    return labels.get(number);
  }

  /** Rows of the profile. */
  long rows(int number) {
    return rows.get(number);
  }

  long rows() {
    return rows.stream().mapToLong(each -> each).sum();
  }

  /** The class of a marker or member; 0 if it is in none. */
  int ofValue(String value) {
    return values.getOrDefault(value, 0);
  }

  /** The class of a format. */
  int ofFormat(int format) {
    return firstFormat + format < labels.size() ? firstFormat + format : 0;
  }
}
