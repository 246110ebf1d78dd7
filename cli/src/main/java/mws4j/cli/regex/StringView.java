package mws4j.cli.regex;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.cli.json.Json;
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
 * @param logp posterior predictive log-probability in nats, {@code -Infinity} if impossible
 * @param oddness above 0 it rather does not belong
 * @param program the most probable program that can make it; empty if no plausible one can
 * @param parse its best derivation; empty if there is no program
 */
public record StringView(
    String text, double logp, double oddness, String program, List<Item> parse) {

  /** Posterior mass below which a program's view of a string says nothing. */
  private static final double PLAUSIBLE = 1e-3;

  /** Looks at a string with the eyes of a posterior. */
  public static StringView of(
      String text, ConceptPosterior posterior, RegexProbabilities probabilities) {
    double logp = posterior.logPredictive(text);
    double oddness = posterior.oddness(text);
    for (int rank = 0; rank < posterior.programs().size(); rank++) {
      if (posterior.mass(rank) < PLAUSIBLE) {
        break;
      }
      RegexProgram program = posterior.programs().get(rank);
      Optional<RegexDerivation> derivation = RegexDerivation.best(program, probabilities, text);
      if (derivation.isPresent()) {
        return new StringView(text, logp, oddness, program.toString(), derivation.get().items());
      }
    }
    return new StringView(text, logp, oddness, "", List.of());
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

  /** As an object with {@code string, logp, oddness, program, parse}. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("string", text);
    json.add("logp", Json.number(logp));
    json.add("oddness", Json.number(oddness));
    json.addProperty("program", program);
    JsonArray items = new JsonArray();
    for (Item item : parse) {
      JsonObject part = new JsonObject();
      part.addProperty("regex", item.regex());
      part.addProperty("start", item.start());
      part.addProperty("end", item.end());
      part.addProperty("text", item.text());
      items.add(part);
    }
    json.add("parse", items);
    return json;
  }
}
