package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.data.DataFiles;
import mws4j.cli.train.DomainTraining;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.training.TrainingConfig;

/**
 * Training on string concepts.
 *
 * @param hidden width of the LSTMs, if given
 * @param dropout share of hidden units dropped, if given
 */
record RegexTraining(Optional<Integer> hidden, Optional<Double> dropout)
    implements DomainTraining<StringSet, RegexModel, ConceptTrainingSet> {
  /** With the default sizes. */
  public RegexTraining() {
    this(Optional.empty(), Optional.empty());
  }

  @Override
  public String domain() {
    return RegexModel.DOMAIN;
  }

  @Override
  public TrainingConfig defaults() {
    return RegexModel.trainingDefaults();
  }

  @Override
  public ConceptTrainingSet readSample() throws IOException {
    return new ConceptTrainingSet(StringConceptsReader.readSample());
  }

  @Override
  public ConceptTrainingSet read(Path file) throws IOException {
    DataFiles.require(file);
    return new ConceptTrainingSet(StringConceptsReader.read(file));
  }

  @Override
  public RegexModel model(Map<String, String> settings, ConceptTrainingSet data, long seed) {
    RegexModel.Settings structure =
        settings.isEmpty() ? RegexModel.Settings.defaults() : RegexModel.Settings.of(settings);
    structure = hidden.map(structure::withHidden).orElse(structure);
    structure = dropout.map(structure::withDropout).orElse(structure);
    RegexModel model = new RegexModel(structure, seed);
    model.countBackground(data.observations());
    return model;
  }
}
