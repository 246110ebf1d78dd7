package mws4j.cli.regex;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntaxException;
import mws4j.mws.compute.Compute;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j score regex PROGRAM STRING...}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    description = {
      "Exact log-probabilities of strings under a regex, in nats: the sum over all derivations.",
      "Without --model every choice of an operator has probability 1/2 and every class is uniform"
          + " over its characters."
    },
    footer = {
      "",
      "Programs: literals, classes . \\w \\d \\u \\l \\s, operators ? * + |, brackets; a literal"
          + " that is an operator, a bracket, '.' or '\\' has '\\' before it.",
      "",
      "Examples:",
      "  mws4j score regex '\\d+\\.\\d\\d' 12.50 7.99 7,99",
      "  mws4j score regex --model runs/regex --json '\\u\\l+' Anna Bob",
      "  mws4j score regex '\\d+' - <numbers.txt      one string per line",
      "  mws4j score regex -- '-?\\d+' -17 4          put -- before a program that begins with '-'"
    })
final class ScoreRegexCommand implements Callable<Integer> {
  /** Strings scored together: some hundred kilobytes of tables. */
  private static final int CHUNK = 1024;

  @Option(
      names = "--model",
      paramLabel = "RUN",
      description =
          "Take the learned probabilities of this run folder or checkpoint file (default: the"
              + " initial ones).")
  private Path model;

  @Parameters(index = "0", paramLabel = "PROGRAM", description = "A regex.")
  private String program;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "STRING",
      description = "Strings to score, or a single - to read one per line from standard input.")
  private List<String> strings;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.noOptions(spec, strings);
    RegexProgram parsed = parse();
    if (strings.equals(List.of("-"))) {
      strings = InputStrings.lines(System.in, "standard input", RegexLanguage.EXTENDED);
    } else {
      InputStrings.require(strings, RegexLanguage.EXTENDED);
    }
    double[] logp = score(parsed, probabilities());
    if (Arrays.stream(logp).allMatch(each -> each == Double.NEGATIVE_INFINITY)) {
      hint();
    }
    List<Result> scores = scores(logp);
    format.print(
        new Result().put("program", parsed).put("scores", scores),
        () ->
            scores.stream()
                .map(score -> score.fill("{logLikelihood,14}  {string}\n"))
                .collect(Collectors.joining()),
        spec.commandLine().getOut());
    return 0;
  }

  private RegexProgram parse() {
    try {
      return RegexProgram.parse(program);
    } catch (RegexSyntaxException e) {
      Optional<RegexProgram> same = JavaPatternReader.read(program);
      if (same.isEmpty()) {
        throw e;
      }
      throw new IllegalArgumentException(
          e.getMessage() + "; if it is java.util.regex, here write '" + same.get() + "'", e);
    }
  }

  /** Nothing fits: the program may have been meant in the language that most people know. */
  private void hint() {
    long matched;
    try {
      Pattern pattern = Pattern.compile(program);
      matched = strings.stream().filter(each -> pattern.matcher(each).matches()).count();
    } catch (PatternSyntaxException e) {
      return;
    }
    if (matched > 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "mws4j: hint: as java.util.regex '%s' matches %d of %d; here %s%n",
          program,
          matched,
          strings.size(),
          JavaPatternReader.read(program)
              .map(same -> "write '" + same + "'")
              .orElse("brackets and braces are literals, see 'mws4j score regex --help'"));
      err.flush();
    }
  }

  private RegexProbabilities probabilities() throws IOException {
    return model == null
        ? RegexProbabilities.initial()
        : AskedModel.of(ModelOption.of(model)).model().probabilities();
  }

  private double[] score(RegexProgram parsed, RegexProbabilities phi) {
    RegexScorer scorer = new RegexScorer(phi, RegexKernel.of(Compute.of(1).kernels()));
    double[] logp = new double[strings.size()];
    for (int from = 0; from < logp.length; from += CHUNK) {
      List<String> chunk = strings.subList(from, Math.min(logp.length, from + CHUNK));
      scorer.score(scorer.observe(chunk), parsed.tokens(), 0, parsed.length(), logp, from);
    }
    return logp;
  }

  private List<Result> scores(double[] logp) {
    List<Result> scores = new ArrayList<>();
    for (int i = 0; i < logp.length; i++) {
      scores.add(
          new Result()
              .put("string", strings.get(i), StringView::visible)
              .put("logLikelihood", logp[i], Format.decimals(6)));
    }
    return scores;
  }
}
