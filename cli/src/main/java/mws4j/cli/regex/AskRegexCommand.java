package mws4j.cli.regex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.regex.language.RegexLanguage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j ask regex}, which is also meant by {@code mws4j ask} alone. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds the program of a few strings by asking: does this string belong too? Each question is"
          + " the one whose answer tells most about the program, in bits.",
      "Answers are read from standard input: y for yes, n for no, q or Ctrl-D to end. It ends by itself when"
          + " no question is worth 0.05 bits.",
      "With --json nothing is read: the programs and the next question are printed.",
      "The word regex may be left out."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j ask --strings GP-14407 DU-87462 EO-54210",
      "  mws4j ask --strings 12.50 7.99 --yes 103.00 --no 7,99 12 --json"
    })
final class AskRegexCommand implements Callable<Integer> {
  private static final int MOST_QUESTIONS = 1000;
  private static final int MOST_ROUNDS = 10_000;

  @Option(names = "--strings", description = "The words that follow are strings that belong.")
  private boolean strings;

  @Parameters(arity = "0..*", paramLabel = "STRING", description = "Strings that belong.")
  private List<String> words = List.of();

  @Option(
      names = "--yes",
      arity = "1..*",
      paramLabel = "STRING",
      description = "Strings that are known to belong as if they had been asked about.")
  private List<String> yes = List.of();

  @Option(
      names = "--no",
      arity = "1..*",
      paramLabel = "STRING",
      description = "Strings that are known not to belong.")
  private List<String> no = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Most questions to ask (default: ${DEFAULT-VALUE}).")
  private int most = 20;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of proposals behind each answer (default: ${DEFAULT-VALUE}).")
  private int rounds = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other questions (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption model;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AskedModel asked = AskedModel.of(model);
    check(asked.model().language());
    List<Answer> answers = new ArrayList<>();
    yes.forEach(string -> answers.add(Answer.of(string, true)));
    no.forEach(string -> answers.add(Answer.of(string, false)));
    RegexExplainer explainer = asked.explainer();
    Dialogue dialogue =
        new Dialogue(given -> explainer.explainMembers(words, given, seed, rounds), seed, answers);
    if (!format.json()) {
      dialogue.run(System.in, spec.commandLine().getOut(), most);
    }
    format.print(
        AskView.of(asked.name(), dialogue.posterior(), dialogue.question(), seed),
        spec.commandLine().getOut());
    return 0;
  }

  private void check(RegexLanguage language) {
    Checks.noOptions(spec, words);
    Checks.range("--most", most, 0, MOST_QUESTIONS);
    Checks.range("--rounds", rounds, 1, MOST_ROUNDS);
    if (!strings || words.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          strings ? "--strings: no strings follow" : "Give --strings and strings that belong");
    }
    List.of(words, yes, no).forEach(given -> InputStrings.require(given, language));
    List<String> both = new ArrayList<>(yes);
    both.retainAll(no);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException("--yes and --no both have " + both.get(0));
    }
  }
}
