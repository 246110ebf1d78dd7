package mws4j.domains.regex.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;

/**
 * How well a model explains concepts that it infers from an empty memory.
 *
 * @param concepts number of concepts
 * @param explained how many of them at least one program explains
 * @param bound MWS bound on {@code log p(x)} of a concept's training strings, over the explained
 * @param tokens number of tokens of a concept's best program, macros written out
 * @param written the same as it is written with the model's library
 * @param bigramBound the bound by the character bigram, over all concepts
 * @param dotPlusBound the same by the program {@code .+}
 * @param testStrings number of held-out test strings
 * @param possible how many of them have a predictive probability above zero
 * @param logPredictive log predictive probability of the possible ones
 * @param bigramPredictive the same strings by the character bigram
 * @param dotPlusPredictive the same strings by {@code .+}
 * @param acceptance recall against false accepts
 */
public record RegexEvaluation(
    int concepts,
    int explained,
    Mean bound,
    Mean tokens,
    Mean written,
    Mean bigramBound,
    Mean dotPlusBound,
    int testStrings,
    int possible,
    Mean logPredictive,
    Mean bigramPredictive,
    Mean dotPlusPredictive,
    AcceptanceCurve acceptance) {

  /**
   * A mean with its standard error; NaN if there is nothing to average.
   *
   * @param value the mean
   * @param standardError of the mean
   */
  public record Mean(double value, double standardError) {
    static Mean of(List<Double> values) {
      double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      return new Mean(mean, Math.sqrt(squares / (values.size() - 1.0) / values.size()));
    }
  }

  /**
   * Other concepts, at most, whose first test string each concept should refuse. With 20 drawn out
   * of 200 the recall at a given rate of false accepts swings by two percent with the draw.
   */
  static final int OTHERS = 200;

  /**
   * Evaluates concepts.
   *
   * @param training strings that the two baselines are fitted to: those the model was trained on
   * @param seed of inference and of the choice of other concepts
   * @param rounds of proposals per concept
   */
  public static RegexEvaluation of(
      RegexExplainer explainer,
      List<StringConcept> evaluated,
      List<String> training,
      long seed,
      int rounds) {
    CharacterBigram bigram = new CharacterBigram(training, explainer.language());
    DotPlus dotPlus = new DotPlus(training, explainer.language());
    List<ConceptPosterior> posteriors =
        explainer.explainAll(
            evaluated.stream().map(concept -> explainer.strings(concept.train())).toList(),
            seed,
            rounds);
    List<Double> bounds = new ArrayList<>();
    List<Double> tokens = new ArrayList<>();
    List<Double> written = new ArrayList<>();
    List<Double> predictive = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    for (int i = 0; i < evaluated.size(); i++) {
      ConceptPosterior posterior = posteriors.get(i);
      if (!posterior.programs().isEmpty()) {
        bounds.add(posterior.bound());
        int[] best = posterior.programs().get(0).tokens();
        tokens.add((double) best.length);
        written.add((double) explainer.library().write(best).length);
      }
      for (String test : evaluated.get(i).test()) {
        double logPredictive = posterior.logPredictive(test);
        if (logPredictive > Double.NEGATIVE_INFINITY) {
          predictive.add(logPredictive);
          possible.add(test);
        }
      }
    }
    return new RegexEvaluation(
        evaluated.size(),
        bounds.size(),
        Mean.of(bounds),
        Mean.of(tokens),
        Mean.of(written),
        Mean.of(perConcept(evaluated, bigram::logProb)),
        Mean.of(perConcept(evaluated, dotPlus::logProb)),
        evaluated.size() * StringConceptsReader.STRINGS,
        possible.size(),
        Mean.of(predictive),
        Mean.of(possible.stream().map(bigram::logProb).toList()),
        Mean.of(possible.stream().map(dotPlus::logProb).toList()),
        AcceptanceCurve.of(evaluated, posteriors, OTHERS, seed));
  }

  private static List<Double> perConcept(
      List<StringConcept> concepts, ToDoubleFunction<String> logProb) {
    return concepts.stream()
        .map(concept -> concept.train().stream().mapToDouble(logProb).sum())
        .toList();
  }

  /** Share of test strings with non-zero probability. */
  public double possibleShare() {
    return (double) possible / testStrings;
  }
}
