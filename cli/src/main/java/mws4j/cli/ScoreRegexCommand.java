package mws4j.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mws4j.cli.json.Json;
import mws4j.cli.regex.InputStrings;
import mws4j.cli.regex.StringView;
import mws4j.cli.run.RunFolder;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernels;
import mws4j.domains.regex.language.RegexProgram;
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
    RegexProgram parsed = RegexProgram.parse(program);
    if (strings.equals(List.of("-"))) {
      strings = InputStrings.lines(System.in, "standard input");
    } else {
      InputStrings.require(strings);
    }
    double[] logp = score(parsed, probabilities());
    PrintWriter out = spec.commandLine().getOut();
    if (format.json) {
      out.println(Json.line(json(parsed, logp)));
    } else {
      for (int i = 0; i < logp.length; i++) {
        out.println(text(logp[i]) + "  " + StringView.visible(strings.get(i)));
      }
    }
    return 0;
  }

  private RegexProbabilities probabilities() throws IOException {
    return model == null
        ? RegexProbabilities.initial()
        : RegexModel.load(RunFolder.checkpoint(model)).probabilities();
  }

  private double[] score(RegexProgram parsed, RegexProbabilities phi) {
    RegexScorer scorer = new RegexScorer(phi, RegexKernels.fromProperty());
    double[] logp = new double[strings.size()];
    for (int from = 0; from < logp.length; from += CHUNK) {
      List<String> chunk = strings.subList(from, Math.min(logp.length, from + CHUNK));
      scorer.score(scorer.observe(chunk), parsed.tokens(), 0, parsed.length(), logp, from);
    }
    return logp;
  }

  private static String text(double logp) {
    String number = Double.isFinite(logp) ? String.format(Locale.ROOT, "%.6f", logp) : "-inf";
    return String.format("%14s", number);
  }

  private JsonObject json(RegexProgram parsed, double[] logp) {
    JsonArray scores = new JsonArray();
    for (int i = 0; i < logp.length; i++) {
      JsonObject score = new JsonObject();
      score.addProperty("string", strings.get(i));
      score.add("logp", Json.number(logp[i]));
      scores.add(score);
    }
    JsonObject json = new JsonObject();
    json.addProperty("program", parsed.toString());
    json.add("scores", scores);
    return json;
  }
}
