package mws4j.cli.results;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.domains.DataException;

/** The first lines of a file of results, {@code # key: value}: where its figures are from. */
final class Origin {
  static final String COMMAND = "command";
  static final String COMMIT = "commit";
  static final String DATE = "date";

  /** The largest differences that a repetition may show, {@code figure=value} each. */
  static final String TOLERANCE = "tolerance";

  private static final String SEEDS = "seeds";

  /** What every file says. */
  private static final List<String> REQUIRED = List.of(COMMAND, COMMIT, DATE, "machine", SEEDS);

  private static final List<String> OPTIONAL = List.of(TOLERANCE, "note");

  /** Instead of seeds: nothing was drawn, or only what the command itself fixes. */
  private static final String NO_SEEDS = "none";

  private static final String MARK = "#";
  private static final Pattern LINE = Pattern.compile("# ([a-z]+): +(\\S.*)");
  private static final Pattern SEED_RANGE = Pattern.compile("([0-9]{1,9}) to ([0-9]{1,9})");
  private static final Pattern SEED_LIST = Pattern.compile("[0-9]{1,9}(, [0-9]{1,9})*");
  private static final int MOST_SEEDS = 10_000;

  private Origin() {}

  /**
   * The values by key, in order; as many as there are such lines before the table.
   *
   * @throws DataException if one is malformed, missing or there twice
   */
  static Map<String, String> read(Path file, List<String> lines) {
    Map<String, String> origin = new LinkedHashMap<>();
    for (int i = 0; i < lines.size() && lines.get(i).startsWith(MARK); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) {
        throw DataException.at(file.toString(), i + 1, "not of the form \"# key: value\"");
      }
      check(file, i + 1, line.group(1), line.group(2).strip());
      if (origin.put(line.group(1), line.group(2).strip()) != null) {
        throw DataException.at(file.toString(), i + 1, "\"" + line.group(1) + "\" a second time");
      }
    }
    for (String key : REQUIRED) {
      if (!origin.containsKey(key)) {
        throw DataException.at(
            file.toString(),
            origin.size() + 1,
            "a line \"# " + key + ": ...\" is missing above this one");
      }
    }
    return origin;
  }

  private static void check(Path file, int line, String key, String value) {
    String problem = "";
    if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
      problem = "\"" + key + "\" is none of " + REQUIRED + " and " + OPTIONAL;
    } else if (key.equals(COMMIT)) {
      problem = isCommit(value) ? "" : "no commit but \"" + value + "\"; give 7 to 40 hexadecimals";
    } else if (key.equals(DATE)) {
      problem = isDate(value) ? "" : "no date but \"" + value + "\"; write it as 2026-01-31";
    } else if (key.equals(SEEDS)) {
      boolean meant = value.equals(NO_SEEDS) || !seeds(value).isEmpty();
      problem = meant ? "" : "no seeds; write \"1 to 5\", \"1, 2\" or \"none\"";
    }
    if (!problem.isEmpty()) {
      throw DataException.at(file.toString(), line, problem);
    }
  }

  /** Whether a text names a commit. */
  static boolean isCommit(String text) {
    return text.matches("[0-9a-f]{7,40}");
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The seeds that a text names, none if it names no seeds. */
  private static Set<Integer> seeds(String text) {
    Set<Integer> seeds = new TreeSet<>();
    Matcher range = SEED_RANGE.matcher(text);
    if (range.matches()) {
      int first = Integer.parseInt(range.group(1));
      int last = Integer.parseInt(range.group(2));
      for (int seed = first; seed <= last && seeds.size() < MOST_SEEDS; seed++) {
        seeds.add(seed);
      }
    } else if (SEED_LIST.matcher(text).matches()) {
      for (String seed : text.split(", ", -1)) {
        seeds.add(Integer.parseInt(seed));
      }
    }
    return seeds;
  }

  /**
   * Whether the rows are of the seeds that the first lines name: those in a column {@code seed}, or
   * as many as a column {@code seeds} counts at most.
   */
  static boolean hasSeedsOf(Map<String, String> origin, List<Map<String, String>> rows) {
    Set<String> named = new TreeSet<>();
    seeds(origin.get(SEEDS)).forEach(seed -> named.add(seed.toString()));
    if (rows.isEmpty() || rows.get(0).get("seed") == null) {
      String count = String.valueOf(named.size());
      return rows.isEmpty()
          || rows.get(0).get(SEEDS) == null
          || (rows.stream().anyMatch(row -> row.get(SEEDS).equals(count))
              && rows.stream().allMatch(row -> atMost(row.get(SEEDS), named.size())));
    }
    Set<String> found = new TreeSet<>();
    rows.forEach(row -> found.add(row.get("seed")));
    return found.equals(named);
  }

  private static boolean atMost(String count, int most) {
    return count.matches("[0-9]{1,9}") && Integer.parseInt(count) <= most;
  }
}
