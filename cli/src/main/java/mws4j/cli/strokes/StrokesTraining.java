package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import mws4j.cli.run.RunConfig;
import mws4j.cli.train.DomainTraining;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.training.TrainingConfig;

/**
 * Training on images of characters.
 *
 * @param options what is wanted of the model
 * @param taken what is taken of the data
 */
record StrokesTraining(ModelOptions options, DataSelection taken)
    implements DomainTraining<CharacterImage, StrokesModel, StrokesTrainingSet> {
  /** Steps on dreams before all others, as in the authors' code (which has 10 000). */
  private static final long DREAMS = 4000;

  /** Reads the images that a run was trained on, with the names of their alphabets. */
  public static StrokesTrainingSet dataOf(RunConfig run) throws IOException {
    StrokesTraining any = new StrokesTraining(ModelOptions.none(), DataSelection.everything());
    return any.goingOn(run).readOf(run);
  }

  @Override
  public String domain() {
    return StrokesModel.DOMAIN;
  }

  /** Those of the model, dreams first. */
  @Override
  public TrainingConfig defaults() {
    return firstDreaming();
  }

  static TrainingConfig firstDreaming() {
    return StrokesModel.trainingDefaults().withPretraining(DREAMS);
  }

  @Override
  public StrokesTrainingSet readSample() throws IOException {
    return new StrokesTrainingSet(taken.readSample());
  }

  @Override
  public StrokesTrainingSet read(Path path) throws IOException {
    return new StrokesTrainingSet(taken.read(path));
  }

  @Override
  public Map<String, String> selection() {
    return taken.toMap();
  }

  @Override
  public StrokesTraining goingOn(RunConfig run) {
    return new StrokesTraining(options, taken.or(DataSelection.of(run.selection())));
  }

  @Override
  public StrokesModel model(Map<String, String> settings, StrokesTrainingSet data, long seed) {
    StrokesSettings before =
        settings.isEmpty() ? StrokesSettings.defaults() : StrokesSettings.of(settings);
    return new StrokesModel(options.apply(before, data.data().alphabets()), seed);
  }
}
