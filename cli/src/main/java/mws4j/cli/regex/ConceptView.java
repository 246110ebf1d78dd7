package mws4j.cli.regex;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import mws4j.cli.json.Json;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.language.RegexProgram;

/**
 * What a few strings are believed to be.
 *
 * @param title a name for them, or empty
 * @param strings the strings explained
 * @param programs the best programs, most probable first
 * @param bound {@code log p(strings)} at least, in nats
 * @param proposed new strings that would fit
 */
public record ConceptView(
    String title,
    List<String> strings,
    List<Candidate> programs,
    double bound,
    List<String> proposed) {

  /**
   * A program found.
   *
   * @param program its written form
   * @param pattern the same for {@link java.util.regex.Pattern}
   * @param mass its posterior mass among the programs found
   * @param logJoint {@code log p(z,x)} in nats
   */
  public record Candidate(String program, String pattern, double mass, double logJoint) {}

  /** Shows the best programs of a posterior and draws new strings from all of them. */
  public static ConceptView of(
      String title, ConceptPosterior posterior, int programs, int proposals, RandomGenerator rng) {
    List<Candidate> candidates = new ArrayList<>();
    for (int rank = 0; rank < Math.min(programs, posterior.programs().size()); rank++) {
      RegexProgram program = posterior.programs().get(rank);
      candidates.add(
          new Candidate(
              program.toString(),
              program.toJavaPattern(),
              posterior.mass(rank),
              posterior.logJoint(rank)));
    }
    return new ConceptView(
        title,
        posterior.strings().strings(),
        candidates,
        posterior.bound(),
        posterior.propose(proposals, rng));
  }

  /** A short form: the strings, programs with their mass, new strings. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(title.isEmpty() ? "" : title + ":  ").append(join(strings)).append('\n');
    for (Candidate candidate : programs) {
      text.append(
          String.format(Locale.ROOT, "  %.3f  %s%n", candidate.mass(), candidate.program()));
    }
    text.append(programs.isEmpty() ? "  no program found\n" : "  new    " + join(proposed) + "\n");
    return text.toString();
  }

  /** The cells of a table: title, strings, programs, new strings. */
  public List<String> cells() {
    String found =
        programs.stream()
            .map(c -> String.format(Locale.ROOT, "%.3f  %s", c.mass(), c.program()))
            .collect(Collectors.joining("\n"));
    return List.of(title, String.join("\n", strings), found, String.join("\n", proposed));
  }

  /** As an object with {@code title, strings, bound, programs, new}. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("title", title);
    json.add("strings", Json.strings(strings));
    json.add("bound", Json.number(bound));
    json.add("programs", programsJson());
    json.add("new", Json.strings(proposed));
    return json;
  }

  private JsonArray programsJson() {
    JsonArray array = new JsonArray();
    for (Candidate candidate : programs) {
      JsonObject json = new JsonObject();
      json.addProperty("program", candidate.program());
      json.addProperty("pattern", candidate.pattern());
      json.add("mass", Json.number(candidate.mass()));
      json.add("logJoint", Json.number(candidate.logJoint()));
      array.add(json);
    }
    return array;
  }

  /** Strings on one line. */
  static String join(List<String> strings) {
    return strings.stream().map(StringView::visible).collect(Collectors.joining("  "));
  }
}
