package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.data.DataFiles;
import mws4j.cli.run.RunConfig;
import mws4j.cli.train.DomainTraining;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.training.TrainingConfig;

/**
 * Training on string concepts.
 *
 * @param hidden width of the LSTMs, if given
 * @param dropout share of hidden units dropped, if given
 * @param language of the programs
 * @param library macros that programs may be written with, if given
 */
record RegexTraining(
    Optional<Integer> hidden,
    Optional<Double> dropout,
    RegexLanguage language,
    Optional<RegexLibrary> library)
    implements DomainTraining<StringSet, RegexModel, ConceptTrainingSet> {
  /**
   * Steps on dreams before all others. Without them the prior learns the first, generic programs by
   * heart, and better ones do not enter the memory.
   */
  private static final long DREAMS = 3000;

  /** With the default sizes. */
  RegexTraining(RegexLanguage language) {
    this(Optional.empty(), Optional.empty(), language, Optional.empty());
  }

  /** In the language of the paper, with the default sizes. */
  RegexTraining() {
    this(RegexLanguage.PAPER);
  }

  @Override
  public String domain() {
    return RegexModel.DOMAIN;
  }

  /** Those of the model, dreams first. */
  @Override
  public TrainingConfig defaults() {
    return RegexModel.trainingDefaults().withPretraining(DREAMS);
  }

  @Override
  public ConceptTrainingSet readSample() throws IOException {
    return new ConceptTrainingSet(StringConceptsReader.readSample(), language);
  }

  @Override
  public ConceptTrainingSet read(Path file) throws IOException {
    DataFiles.require(file);
    return new ConceptTrainingSet(StringConceptsReader.read(file, language), language);
  }

  @Override
  public RegexTraining goingOn(RunConfig run) {
    RegexLanguage same = RegexSettings.of(run.model()).language();
    return new RegexTraining(hidden, dropout, same, library);
  }

  @Override
  public RegexModel model(Map<String, String> settings, ConceptTrainingSet data, long seed) {
    RegexSettings structure =
        settings.isEmpty() ? RegexSettings.defaults(language) : RegexSettings.of(settings);
    structure = hidden.map(structure::withHidden).orElse(structure);
    structure = dropout.map(structure::withDropout).orElse(structure);
    structure = library.map(structure::withLibrary).orElse(structure);
    RegexModel model = new RegexModel(structure, seed);
    model.countBackground(data.observations());
    return model;
  }
}
