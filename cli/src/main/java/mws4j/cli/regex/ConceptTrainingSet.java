package mws4j.cli.regex;

import java.util.List;
import mws4j.cli.run.RunSummary;
import mws4j.cli.run.TrainingSet;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.training.Trainer;

/**
 * String concepts to learn from.
 *
 * @param concepts with their names, and test strings that are not looked at
 */
public record ConceptTrainingSet(List<StringConcept> concepts) implements TrainingSet<StringSet> {
  @Override
  public List<StringSet> observations() {
    return concepts.stream().map(concept -> new StringSet(concept.train())).toList();
  }

  @Override
  public String unit() {
    return "concepts";
  }

  @Override
  public RunSummary summary(Trainer<StringSet> trainer, long seed) {
    return RegexSummary.of(trainer, concepts, seed);
  }
}
