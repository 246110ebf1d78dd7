package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;

/**
 * Everything that {@code explain} says of some strings.
 *
 * @param column the strings and where they come from
 * @param concept programs and new strings
 * @param strings each different string looked at with these programs
 * @param not strings that were said not to belong
 */
public record Explanation(
    ColumnStrings column, ConceptView concept, List<StringView> strings, List<Excluded> not)
    implements View {

  /**
   * A string that was said not to belong.
   *
   * @param string the string
   * @param mass of the programs that make it all the same; 1 if no program found excludes it
   */
  public record Excluded(String string, double mass) implements View {
    private static final double NEARLY_ALL = 1 - 1e-6;

    @Override
    public Result result() {
      return new Result().put("string", string, StringView::visible).put("mass", mass, Format.MASS);
    }

    @Override
    public String text() {
      return result()
          .fill(
              mass > NEARLY_ALL
                  ? "{string} is made by every program found; none excludes it"
                  : mass < 1 - NEARLY_ALL
                      ? "{string} is excluded"
                      : "{string} is made by programs of mass {mass} all the same");
    }
  }

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
    List<Excluded> not = new ArrayList<>();
    for (Answer answer : posterior.answers()) {
      not.add(new Excluded(answer.string(), posterior.massOfMakers(answer.string())));
    }
    return new Explanation(
        column, ConceptView.of(column.title(), posterior, PROGRAMS, proposals, rng), views, not);
  }

  /** Of a column without values. */
  public static Explanation ofNothing(ColumnStrings column) {
    ConceptView none = new ConceptView(column.title(), List.of(), List.of(), 0, List.of());
    return new Explanation(column, none, List.of(), List.of());
  }

  @Override
  public Result result() {
    return new Result()
        .put("title", column.title())
        .put("values", column.values())
        .put("distinct", column.distinct())
        .put("bound", concept.bound())
        .put("programs", concept.programs())
        .put("strings", strings)
        .put("not", not)
        .put("new", concept.proposed());
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    if (column.strings().isEmpty()) {
      return column.title() + ": no values\n";
    }
    if (!column.title().isEmpty()) {
      text.append(result().fill("{title}: {values} values, {distinct} different"));
      int looked = strings.size();
      text.append(column.distinct() > looked ? ", the first " + looked + " looked at" : "");
      text.append("\n\n");
    }
    if (concept.programs().isEmpty()) {
      return text.append("no program found; try a larger --budget\n").toString();
    }
    text.append(Result.table(concept.programs()).indent(1)).append('\n');
    strings(text);
    text.append(not.isEmpty() ? "" : "\n");
    not.forEach(each -> text.append("not: ").append(each.text()).append('\n'));
    if (!concept.proposed().isEmpty()) {
      text.append("\nnew: ").append(ConceptView.join(concept.proposed())).append('\n');
    }
    return text.toString();
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
      text.append(string.result().fill("{logPredictive,9}  {oddness,8}  {string}"));
      text.append(string.oddness() > 0 ? "   <- odd\n" : "\n");
      if (!string.program().isEmpty()) {
        for (String line : string.aligned()) {
          text.append(" ".repeat(23)).append(line).append('\n');
        }
      }
    }
  }
}
