package mws4j.domains.regex.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mws4j.domains.regex.synthetic.SyntheticColumns;
import mws4j.mws.probability.RandomStreams;

/**
 * How many errors a check finds and how many values it reports that are right: columns are made up,
 * their first rows are profiled, and the others are checked as they are and with an error each.
 */
public final class ErrorMeasurement {
  private static final RandomStreams.Use ERRORS = RandomStreams.Use.named("test/injected-errors");
  static final int PROFILED = 300;
  static final int HELD_OUT = 200;
  private static final int ERRORS_EACH = 5;
  private static final int MISSED_SHOWN = 400;

  private final Map<InjectedError, int[]> found = new EnumMap<>(InjectedError.class);
  private final List<String> missed = new ArrayList<>();
  private long clean;
  private long reported;
  private int columns;

  /** Prints the table of all kinds of columns, or of every so many-th. */
  public static void main(String[] args) throws IOException {
    int every = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    ErrorMeasurement measurement = of(every);
    System.out.println(measurement.table());
    measurement.missed.stream().limit(MISSED_SHOWN).forEach(System.out::println);
  }

  /** Measures a column of every so many-th kind. */
  static ErrorMeasurement of(int everyKind) {
    List<SyntheticColumns.Column> columns = SyntheticColumns.of(everyKind, PROFILED + HELD_OUT, 7);
    ErrorMeasurement measurement = new ErrorMeasurement();
    measurement.measure(columns);
    return measurement;
  }

  /** The columns of a folder with one value a line. */
  static List<SyntheticColumns.Column> files(Path folder) throws IOException {
    List<SyntheticColumns.Column> columns = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        columns.add(
            new SyntheticColumns.Column(file.getFileName().toString(), Files.readAllLines(file)));
      }
    }
    return columns;
  }

  private void measure(List<SyntheticColumns.Column> all) {
    List<String> names = all.stream().map(SyntheticColumns.Column::kind).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < PROFILED; row++) {
      int r = row;
      rows.add(all.stream().map(column -> column.values().get(r)).toList());
    }
    Profile profile = Profiler.standard().profile(names, rows);
    columns = all.size();
    for (int c = 0; c < all.size(); c++) {
      List<String> values = all.get(c).values();
      String elsewhere = all.get((c + 1) % all.size()).values().get(PROFILED);
      Profile one = new Profile(PROFILED, List.of(profile.columns().get(c)));
      clean(one, values.subList(PROFILED, values.size()));
      errors(
          one,
          InjectedError.Values.of(names.get(c), values.subList(0, PROFILED), elsewhere),
          values.subList(PROFILED, values.size()),
          c);
    }
  }

  private void clean(Profile profile, List<String> values) {
    CheckReport report = check(profile, values);
    clean += values.size();
    reported += report.unfitCells();
    report
        .columns()
        .get(0)
        .findings()
        .forEach(
            each ->
                missed.add(
                    "REPORTED "
                        + each.column()
                        + "  "
                        + each.value()
                        + "  "
                        + each.reason()
                        + " "
                        + profile.columns().get(0).formats()));
  }

  private static CheckReport check(Profile profile, List<String> values) {
    List<String> names = profile.columns().stream().map(ColumnProfile::name).toList();
    return profile.check(names, values.stream().map(List::of).toList());
  }

  private void errors(
      Profile profile, InjectedError.Values column, List<String> values, int number) {
    for (InjectedError error : InjectedError.values()) {
      RandomGenerator rng = RandomStreams.of(1, ERRORS, number, error.ordinal());
      int tried = 0;
      for (int i = 0; i < values.size() && tried < ERRORS_EACH; i++) {
        Optional<String> wrong = error.apply(column, values.get(i), rng);
        if (wrong.isPresent()) {
          tried++;
          count(error, profile, values.get(i), wrong.get());
        }
      }
    }
  }

  private void count(InjectedError error, Profile profile, String right, String wrong) {
    int[] counts = found.computeIfAbsent(error, none -> new int[2]);
    CheckReport report = check(profile, List.of(wrong));
    boolean told = report.unfitCells() > 0 || !report.table().isEmpty();
    counts[0]++;
    counts[1] += told ? 1 : 0;
    if (!told) {
      missed.add(
          error
              + "  "
              + profile.columns().get(0).name()
              + "  "
              + right
              + " -> "
              + wrong
              + "  "
              + profile.columns().get(0).formats());
    }
  }

  int columns() {
    return columns;
  }

  int tried(InjectedError error) {
    return found.getOrDefault(error, new int[2])[0];
  }

  double rate(InjectedError error) {
    int[] counts = found.getOrDefault(error, new int[2]);
    return (double) counts[1] / counts[0];
  }

  double rate() {
    int tried = found.values().stream().mapToInt(counts -> counts[0]).sum();
    return (double) found.values().stream().mapToInt(counts -> counts[1]).sum() / tried;
  }

  double falseAlarms() {
    return (double) reported / clean;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(columns).append(" columns\n| error | tried | found |\n|---|---:|---:|\n");
    for (InjectedError error : InjectedError.values()) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f %% |%n",
              error.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              tried(error),
              100 * rate(error)));
    }
    table.append(String.format(Locale.ROOT, "| all | | %.1f %% |%n", 100 * rate()));
    table.append(
        String.format(
            Locale.ROOT, "| right values reported | %d | %.2f %% |%n", clean, 100 * falseAlarms()));
    return table.toString();
  }
}
