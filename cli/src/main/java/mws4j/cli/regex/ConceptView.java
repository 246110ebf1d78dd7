package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
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
    List<String> proposed)
    implements View {

  /**
   * A program found.
   *
   * @param program its written form
   * @param pattern the same for {@link java.util.regex.Pattern}
   * @param mass its posterior mass among the programs found
   * @param logJoint {@code log p(z,x)} in nats
   */
  public record Candidate(String program, String pattern, double mass, double logJoint)
      implements View {
    @Override
    public Result result() {
      return new Result()
          .show("mass", "mass", mass, Format.MASS)
          .show("program", "program", program, Format.TEXT)
          .show("pattern", "java.util.regex", pattern, Format.TEXT)
          .put("logJoint", logJoint);
    }

    @Override
    public String text() {
      return result().fill("{mass}  {program}");
    }
  }

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

  @Override
  public Result result() {
    return new Result()
        .show("title", "concept", title, Format.TEXT)
        .show("strings", "strings", strings, Format.LINES)
        .put("bound", bound)
        .show("programs", "programs", programs, found -> String.join("\n", programTexts()))
        .show("new", "new strings", proposed, Format.LINES);
  }

  private List<String> programTexts() {
    return programs.stream().map(Candidate::text).toList();
  }

  /** A short form: the strings, programs with their mass, new strings. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(title.isEmpty() ? "" : title + ":  ").append(join(strings)).append('\n');
    programTexts().forEach(program -> text.append("  ").append(program).append('\n'));
    text.append(programs.isEmpty() ? "  no program found\n" : "  new    " + join(proposed) + "\n");
    return text.toString();
  }

  /** Strings on one line. */
  static String join(List<String> strings) {
    return strings.stream().map(StringView::visible).collect(Collectors.joining("  "));
  }
}
