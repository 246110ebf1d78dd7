package mws4j.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.cli.data.CsvColumns;
import mws4j.cli.json.Json;
import mws4j.cli.regex.ColumnStrings;
import mws4j.cli.regex.Explanation;
import mws4j.cli.regex.InputStrings;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.training.RandomStreams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of {@code mws4j explain} that explains strings. */
final class ExplainStrings {
  /** Options that other domains do not have. */
  static final List<String> OPTIONS =
      List.of("--strings", "--column", "--delimiter", "--header", "--new");

  private static final long STREAM = 33;
  private static final int MOST_NEW = 10_000;

  @Option(
      names = "--strings",
      description = "The words that follow are the strings themselves, not a file.")
  private boolean strings;

  @Option(
      names = "--column",
      paramLabel = "NAME|INDEX",
      description = "The column of the file, by heading or counted from 1 (default: all).")
  private String column;

  @Option(
      names = "--delimiter",
      paramLabel = "C",
      converter = DelimiterConverter.class,
      description = "The character between fields, tab, or none (default: guessed).")
  private char delimiter = CsvColumns.Format.GUESS_DELIMITER;

  @Option(
      names = "--header",
      paramLabel = "present|absent|guess",
      description = "Whether the first row names the columns (default: guess).")
  private CsvColumns.Header header = CsvColumns.Header.GUESS;

  @Option(
      names = "--new",
      paramLabel = "N",
      description = "New strings to draw (default: ${DEFAULT-VALUE}).")
  private int proposals = 5;

  /** Explains the words of the command line. */
  int run(
      List<String> words, Duration budget, ModelOption model, JsonOption format, CommandSpec spec)
      throws IOException {
    Checks.range("--new", proposals, 0, MOST_NEW);
    List<ColumnStrings> columns = columns(words, spec);
    Path checkpoint = model.checkpoint(RegexModel.DOMAIN);
    RegexModel loaded = RegexModel.load(checkpoint);
    RegexExplainer explainer = new RegexExplainer(loaded);
    RandomGenerator rng = RandomStreams.of(1, STREAM);
    JsonArray concepts = new JsonArray();
    PrintWriter out = spec.commandLine().getOut();
    for (ColumnStrings each : columns) {
      ConceptPosterior posterior = explainer.explain(each.explained(), budget);
      Explanation explanation =
          Explanation.of(each, posterior, loaded.probabilities(), proposals, rng);
      if (format.json) {
        concepts.add(explanation.toJson());
      } else {
        out.println(explanation.text());
        out.flush();
      }
    }
    if (format.json) {
      JsonObject json = new JsonObject();
      json.addProperty("model", checkpoint.toString());
      json.add("concepts", concepts);
      out.println(Json.line(json));
    }
    return 0;
  }

  private List<ColumnStrings> columns(List<String> words, CommandSpec spec) throws IOException {
    if (strings) {
      if (column != null) {
        throw new ParameterException(
            spec.commandLine(), "--column goes with a file, not --strings");
      }
      if (words.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "--strings: no strings follow");
      }
      InputStrings.require(words);
      return List.of(ColumnStrings.given(words));
    }
    if (words.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          words.isEmpty()
              ? "Give a CSV file, - for standard input, or --strings and strings"
              : "Give one file, not " + words.size() + "; strings need --strings before them");
    }
    return ColumnStrings.read(words.get(0), column, new CsvColumns.Format(delimiter, header));
  }
}
