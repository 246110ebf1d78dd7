package mws4j.cli.regex;

import java.util.List;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.cli.train.TrainingSet;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;

/**
 * String concepts to learn from.
 *
 * @param concepts with their names, and test strings that are not looked at
 * @param language of the programs that are to explain them
 */
record ConceptTrainingSet(List<StringConcept> concepts, RegexLanguage language)
    implements TrainingSet<StringSet, RegexModel> {
  @Override
  public List<StringSet> observations() {
    return concepts.stream().map(concept -> new StringSet(concept.train(), language)).toList();
  }

  @Override
  public String unit() {
    return "concepts";
  }

  @Override
  public RunSummary summary(TrainedModel<StringSet, RegexModel> trained, long seed) {
    return RegexSummary.of(trained, concepts, seed);
  }
}
