package mws4j.cli.regex;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.explain.ConceptPosterior;

/**
 * Everything that {@code explain} says of some strings.
 *
 * @param column the strings and where they come from
 * @param concept programs and new strings
 * @param strings each different string looked at with these programs
 */
public record Explanation(ColumnStrings column, ConceptView concept, List<StringView> strings) {
  private static final int PROGRAMS = 5;

  /** Strings of a column shown as text. */
  private static final int SHOWN = 10;

  /** Puts a posterior into words. */
  public static Explanation of(
      ColumnStrings column,
      ConceptPosterior posterior,
      RegexProbabilities probabilities,
      int proposals,
      RandomGenerator rng) {
    List<StringView> views = new ArrayList<>();
    for (String string : new LinkedHashSet<>(column.strings())) {
      views.add(StringView.of(string, posterior, probabilities));
    }
    return new Explanation(
        column, ConceptView.of(column.title(), posterior, PROGRAMS, proposals, rng), views);
  }

  /** As text of several lines. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!column.title().isEmpty()) {
      text.append(
          String.format(
              "%s: %d values, %d different%s%n%n",
              column.title(),
              column.values(),
              column.distinct(),
              column.distinct() > strings.size()
                  ? ", the first " + strings.size() + " looked at"
                  : ""));
    }
    if (concept.programs().isEmpty()) {
      return text.append("no program found; try a larger --budget\n").toString();
    }
    programs(text);
    strings(text);
    if (!concept.proposed().isEmpty()) {
      text.append("\nnew: ").append(ConceptView.join(concept.proposed())).append('\n');
    }
    return text.toString();
  }

  private void programs(StringBuilder text) {
    int width = concept.programs().stream().mapToInt(c -> c.program().length()).max().orElse(0);
    String row = "%6s  %-" + Math.max(width, "program".length()) + "s  %s%n";
    text.append(String.format(row, "mass", "program", "java.util.regex"));
    for (ConceptView.Candidate candidate : concept.programs()) {
      String mass = String.format(Locale.ROOT, "%.3f", candidate.mass());
      text.append(String.format(row, mass, candidate.program(), candidate.pattern()));
    }
    text.append('\n');
  }

  private void strings(StringBuilder text) {
    List<StringView> shown = strings;
    String heading = "string and its parse";
    if (!column.title().isEmpty() && strings.size() > SHOWN) {
      shown =
          strings.stream()
              .sorted(Comparator.comparingDouble(StringView::oddness).reversed())
              .limit(SHOWN)
              .toList();
      heading = "the " + SHOWN + " oddest strings of " + strings.size() + " (--json has all)";
    }
    text.append(String.format("%9s  %8s  %s%n", "log p", "oddness", heading));
    for (StringView string : shown) {
      text.append(
          String.format(
              Locale.ROOT,
              "%9.2f  %8.2f  %s%s%n",
              string.logp(),
              string.oddness(),
              StringView.visible(string.text()),
              string.oddness() > 0 ? "   <- odd" : ""));
      if (!string.program().isEmpty()) {
        for (String line : string.aligned()) {
          text.append(" ".repeat(23)).append(line).append('\n');
        }
      }
    }
  }

  /** As an object with {@code title, values, distinct, bound, programs, strings, new}. */
  public JsonObject toJson() {
    JsonObject json = concept.toJson();
    json.addProperty("values", column.values());
    json.addProperty("distinct", column.distinct());
    JsonArray views = new JsonArray();
    strings.forEach(string -> views.add(string.toJson()));
    json.add("strings", views);
    return json;
  }
}
