package mws4j.cli.regex;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import mws4j.cli.columns.ColumnAnswers;
import mws4j.cli.columns.ColumnsView;
import mws4j.cli.columns.TableInput;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.cli.options.BudgetOption;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j explain regex}, which is also meant by {@code mws4j explain} alone. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what strings are: a column of a CSV file, all columns of it, or the strings given.",
      "Shows what kind of column it is, its formats with the rows that they match, what is missing,"
          + " what is odd and why, and new strings that would fit. No training is needed.",
      "With --model a trained model explains: programs with their posterior mass among those found;"
          + " for each string its log-probability, its oddness (above 0 it probably does not"
          + " belong) and which part explains which characters.",
      "The word regex may be left out."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j explain --strings 12.50 7.99 103.00",
      "  mws4j explain --model runs/regex --strings 12.50 7.99 103.00 --not 12 7,99",
      "  mws4j explain --json --strings -- --x -y          no options after --",
      "  mws4j explain --column price products.csv",
      "  mws4j explain --model runs/regex --budget 2s products.csv",
      "  cut -f 2 table.tsv | mws4j explain --json -"
    })
final class ExplainRegexCommand implements Callable<Integer> {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/explain-regex");
  private static final int MOST_NEW = 10_000;

  @Option(
      names = "--strings",
      description = "The words that follow are the strings themselves, not a file.")
  private boolean strings;

  @Option(
      names = "--not",
      arity = "1..*",
      paramLabel = "STRING",
      description =
          "With --model: strings that do not belong, up to the next option; programs that make them"
              + " lose their mass.")
  private List<String> not = List.of();

  @Option(
      names = "--new",
      paramLabel = "N",
      description = "New strings to draw (default: ${DEFAULT-VALUE}).")
  private int proposals = 5;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|STRING",
      description = "A CSV file, or - for standard input; with --strings the strings.")
  private List<String> words = List.of();

  @Mixin private TableInput table;
  @Mixin private ModelOption model;
  @Mixin private BudgetOption search;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.noOptions(spec, words);
    Checks.range("--new", proposals, 0, MOST_NEW);
    Duration budget = search.budget();
    requireOneSource();
    return model.given() ? ofModel(budget) : ofColumns();
  }

  /** Kinds and formats in the extended language; needs no training. */
  private int ofColumns() throws IOException {
    ColumnAnswers answers = new ColumnAnswers(proposals);
    PrintWriter err = spec.commandLine().getErr();
    ColumnsView view =
        strings ? answers.ofStrings(words) : answers.of(table.read(words.get(0), err));
    format.print(view, view::details, spec.commandLine().getOut());
    return table.exitCode();
  }

  /** The posterior of a trained model. */
  private int ofModel(Duration budget) throws IOException {
    AskedModel asked = AskedModel.of(model);
    RegexModel loaded = asked.model();
    InputStrings.require(not, loaded.language());
    List<ColumnStrings> columns = columns(loaded.language());
    RegexExplainer explainer = asked.explainer();
    List<Answer> negative = not.stream().map(Answer::not).toList();
    RandomGenerator rng = RandomStreams.of(1, DRAWS);
    List<Explanation> concepts = new ArrayList<>();
    PrintWriter out = spec.commandLine().getOut();
    for (ColumnStrings each : columns) {
      Explanation explanation = Explanation.ofNothing(each);
      if (!each.strings().isEmpty()) {
        ConceptPosterior posterior = explainer.explain(each.explained(), negative, budget);
        explanation = Explanation.of(each, posterior, loaded.probabilities(), proposals, rng);
      }
      if (format.json()) {
        concepts.add(explanation);
      } else {
        out.println(explanation.text());
        out.flush();
      }
    }
    if (format.json()) {
      out.println(Json.line(new Result().put("model", asked.name()).put("concepts", concepts)));
    }
    return table.exitCode();
  }

  private void requireOneSource() {
    CommandLine line = spec.commandLine();
    if (strings && table.asksForColumn()) {
      throw new ParameterException(line, "--column goes with a file, not --strings");
    }
    if (!not.isEmpty() && !model.given()) {
      throw new ParameterException(
          line, "--not asks the posterior of a trained model; name it with --model");
    }
    if (strings && words.isEmpty()) {
      throw new ParameterException(line, "--strings: no strings follow");
    }
    if (!strings && words.size() != 1) {
      throw new ParameterException(
          line,
          words.isEmpty()
              ? "Give a CSV file, - for standard input, or --strings and strings"
              : "Give one file, not " + words.size() + "; strings need --strings before them");
    }
  }

  private List<ColumnStrings> columns(RegexLanguage language) throws IOException {
    if (strings) {
      InputStrings.require(words, language);
      return List.of(ColumnStrings.given(words));
    }
    String file = words.get(0);
    return table.read(file, spec.commandLine().getErr()).stream()
        .map(
            column ->
                ColumnStrings.of(column, file.equals("-") ? "standard input" : file, language))
        .toList();
  }
}
