package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.List;
import mws4j.cli.json.Estimate;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
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
 * @param evaluation what was found
 */
public record EvaluationView(String model, String data, int rounds, RegexEvaluation evaluation)
    implements View {
  /** False-accept rates of the curve; the rexpy of tdda is at 3.9 %. */
  private static final double[] RATES = {0.005, 0.01, 0.0125, 0.02, 0.039, 0.05, 0.1, 0.2};

  private static final String LENGTHS =
      "{tokens} tokens of a concept's best program, {written} with the library\n";

  @Override
  public Result result() {
    return new Result()
        .put("model", model)
        .put("data", data)
        .put("rounds", rounds)
        .put("instances", evaluation.concepts())
        .put("explained", evaluation.explained())
        .put("bound", estimate(evaluation.bound()), Format.NATS)
        .put("tokens", estimate(evaluation.tokens()), Format.decimals(2))
        .put("written", estimate(evaluation.written()), Format.decimals(2))
        .put("bigramBound", estimate(evaluation.bigramBound()), Format.NATS)
        .put("dotPlusBound", estimate(evaluation.dotPlusBound()), Format.NATS)
        .put("testStrings", evaluation.testStrings())
        .put("possible", evaluation.possible())
        .put("possibleShare", evaluation.possibleShare(), Format.percent(1))
        .put("logPredictive", estimate(evaluation.logPredictive()), Format.NATS)
        .put("bigramLogPredictive", estimate(evaluation.bigramPredictive()), Format.NATS)
        .put("dotPlusLogPredictive", estimate(evaluation.dotPlusPredictive()), Format.NATS)
        .put("curve", curve());
  }

  private List<Result> curve() {
    AcceptanceCurve curve = evaluation.acceptance();
    List<Result> points = new ArrayList<>();
    for (double rate : RATES) {
      double threshold = curve.threshold(rate);
      points.add(
          new Result()
              .show(
                  "falseAcceptRate",
                  "false accept",
                  curve.falseAcceptRate(threshold),
                  Format.percent(2))
              .show("recall", "recall", curve.recall(threshold), Format.percent(1))
              .show("threshold", "oddness <", threshold, Format.NATS));
    }
    return points;
  }

  private static Estimate estimate(Mean mean) {
    return new Estimate(mean.value(), mean.standardError());
  }

  @Override
  public String text() {
    boolean shorter = evaluation.written().value() < evaluation.tokens().value();
    return result()
            .fill(
                """
                {model} on {data}, {rounds} rounds
                {explained} of {instances} concepts explained
                {possible} of {testStrings} test strings ({possibleShare}) have a probability \
                above zero
                """
                    + (shorter ? LENGTHS : "")
                    + """

                nats, mean +- standard error                     model              bigram\
                                  .+
                log p of a concept, at least        {bound,18}  {bigramBound,18}\
                  {dotPlusBound,18}
                log predictive of a test string     {logPredictive,18}  {bigramLogPredictive,18}\
                  {dotPlusLogPredictive,18}

                """)
        + Result.table(curve());
  }
}
