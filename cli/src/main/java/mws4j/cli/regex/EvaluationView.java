package mws4j.cli.regex;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.domains.regex.explain.AcceptanceCurve;
import mws4j.domains.regex.explain.RegexEvaluation;
import mws4j.domains.regex.explain.RegexEvaluation.Mean;

/**
 * An evaluation as people and machines read it.
 *
 * @param model the checkpoint
 * @param data the file of concepts
 * @param rounds of proposals per concept
 * @param result what was found
 */
public record EvaluationView(String model, String data, int rounds, RegexEvaluation result)
    implements View {
  /** False-accept rates of the curve; the rexpy of tdda is at 3.9 %. */
  private static final double[] RATES = {0.005, 0.01, 0.02, 0.039, 0.05, 0.1, 0.2};

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "%s on %s, %d rounds", model, data, rounds);
    line(text, "%d of %d concepts explained", result.explained(), result.concepts());
    line(
        text,
        "%d of %d test strings (%.1f %%) have a probability above zero",
        result.possible(),
        result.testStrings(),
        100 * result.possibleShare());
    line(text, "");
    line(text, "%-34s  %18s  %18s  %18s", "nats, mean +- standard error", "model", "bigram", ".+");
    row(
        text,
        "log p of a concept, at least",
        result.bound(),
        result.bigramBound(),
        result.dotPlusBound());
    row(
        text,
        "log predictive of a test string",
        result.logPredictive(),
        result.bigramPredictive(),
        result.dotPlusPredictive());
    line(text, "");
    line(text, "%12s  %7s  %10s", "false accept", "recall", "oddness <");
    AcceptanceCurve curve = result.acceptance();
    for (double rate : RATES) {
      double threshold = curve.threshold(rate);
      line(
          text,
          "%10.2f %%  %5.1f %%  %10.2f",
          100 * curve.falseAcceptRate(threshold),
          100 * curve.recall(threshold),
          threshold);
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String what, Mean model, Mean bigram, Mean dotPlus) {
    line(text, "%-34s  %18s  %18s  %18s", what, mean(model), mean(bigram), mean(dotPlus));
  }

  private static String mean(Mean mean) {
    return String.format(Locale.ROOT, "%.2f +- %.2f", mean.value(), mean.standardError());
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  /** As an object with all numbers; {@code curve} has objects with recall per false-accept rate. */
  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("model", model);
    json.addProperty("data", data);
    json.addProperty("rounds", rounds);
    json.addProperty("concepts", result.concepts());
    json.addProperty("explained", result.explained());
    json.add("bound", json(result.bound()));
    json.add("bigramBound", json(result.bigramBound()));
    json.add("dotPlusBound", json(result.dotPlusBound()));
    json.addProperty("testStrings", result.testStrings());
    json.addProperty("possible", result.possible());
    json.add("possibleShare", Json.number(result.possibleShare()));
    json.add("logPredictive", json(result.logPredictive()));
    json.add("bigramPredictive", json(result.bigramPredictive()));
    json.add("dotPlusPredictive", json(result.dotPlusPredictive()));
    json.add("curve", curve());
    return json;
  }

  private JsonArray curve() {
    JsonArray points = new JsonArray();
    for (double rate : RATES) {
      double threshold = result.acceptance().threshold(rate);
      JsonObject point = new JsonObject();
      point.add("threshold", Json.number(threshold));
      point.add("falseAcceptRate", Json.number(result.acceptance().falseAcceptRate(threshold)));
      point.add("recall", Json.number(result.acceptance().recall(threshold)));
      points.add(point);
    }
    return points;
  }

  private static JsonObject json(Mean mean) {
    JsonObject json = new JsonObject();
    json.add("mean", Json.number(mean.value()));
    json.add("standardError", Json.number(mean.standardError()));
    return json;
  }
}
