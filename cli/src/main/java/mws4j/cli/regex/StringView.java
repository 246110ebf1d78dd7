package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexDerivation.Item;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.language.RegexProgram;

/**
 * One string of a concept: how likely, how odd, and which part of a program explains which
 * characters.
 *
 * @param text the string
 * @param logPredictive posterior predictive log-probability in nats, {@code -Infinity} if
 *     impossible
 * @param oddness log odds that it does not belong, nats; above 0 it probably does not belong
 * @param program the most probable program that can make it; empty if no plausible one can
 * @param parse its best derivation; empty if there is no program
 */
public record StringView(
    String text, double logPredictive, double oddness, String program, List<Item> parse)
    implements View {

  /** Posterior mass below which a program's view of a string says nothing. */
  private static final double PLAUSIBLE = 1e-3;

  /** Looks at a string with the eyes of a posterior. */
  public static StringView of(
      String text, ConceptPosterior posterior, RegexProbabilities probabilities) {
    double logPredictive = posterior.logPredictive(text);
    double oddness = posterior.oddness(text);
    for (int rank = 0; rank < posterior.programs().size(); rank++) {
      if (posterior.mass(rank) < PLAUSIBLE) {
        break;
      }
      RegexProgram program = posterior.programs().get(rank);
      Optional<RegexDerivation> derivation = RegexDerivation.best(program, probabilities, text);
      if (derivation.isPresent()) {
        return new StringView(
            text, logPredictive, oddness, program.toString(), derivation.get().items());
      }
    }
    return new StringView(text, logPredictive, oddness, "", List.of());
  }

  /** The string with tabs made visible, and the empty one as two quotes. */
  public static String visible(String text) {
    return text.isEmpty() ? "\"\"" : text.replace("\t", "\\t");
  }

  /**
   * Two lines, one above the other: the pieces of the string and the parts that explain them.
   * Neighbouring literals, and neighbours of the same class, make one piece.
   */
  public List<String> aligned() {
    StringBuilder pieces = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    for (Item item : merged()) {
      String piece = item.text().replace("\t", "\\t");
      int width = Math.max(piece.length(), item.regex().length()) + 2;
      pad(pieces.append(piece), width - piece.length());
      pad(parts.append(item.regex()), width - item.regex().length());
    }
    return List.of(pieces.toString().stripTrailing(), parts.toString().stripTrailing());
  }

  private static void pad(StringBuilder line, int spaces) {
    line.append(" ".repeat(spaces));
  }

  private List<Item> merged() {
    List<Item> merged = new ArrayList<>();
    String previous = "";
    for (Item item : parse) {
      boolean both = isLiteral(previous) && isLiteral(item.regex());
      boolean same = isClass(item.regex()) && item.regex().equals(previous);
      previous = item.regex();
      if (both || same) {
        Item last = merged.remove(merged.size() - 1);
        merged.add(
            new Item(
                last.regex() + item.regex(), last.start(), item.end(), last.text() + item.text()));
      } else {
        merged.add(item);
      }
    }
    return merged;
  }

  private static boolean isLiteral(String regex) {
    return (regex.length() == 1 && !regex.equals("."))
        || (regex.length() == 2 && regex.charAt(0) == '\\' && !isClass(regex));
  }

  private static boolean isClass(String regex) {
    return List.of(".", "\\w", "\\d", "\\u", "\\l", "\\s").contains(regex);
  }

  @Override
  public Result result() {
    return new Result()
        .put("string", text, string -> visible(text))
        .put("logPredictive", logPredictive, Format.NATS)
        .put("oddness", oddness, Format.NATS)
        .put("program", program)
        .put("parse", parse.stream().map(StringView::part).toList());
  }

  private static Result part(Item item) {
    return new Result()
        .put("regex", item.regex())
        .put("start", item.start())
        .put("end", item.end())
        .put("text", item.text());
  }
}
