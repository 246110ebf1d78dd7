package mws4j.cli.gmm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.data.DataFiles;
import mws4j.cli.train.DomainTraining;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.training.TrainingConfig;

/**
 * Training on mini-datasets.
 *
 * @param hidden width of the recognition network, if given
 * @param truth variance within the clusters that made the data, if it is known
 */
record GmmTraining(Optional<Integer> hidden, Optional<Double> truth)
    implements DomainTraining<MiniDataset, GmmModel, GmmTrainingSet> {
  /** Variance within the clusters of the sample and of the paper's data (section 4.1). */
  public static final double PAPER_VARIANCE = 0.03;

  @Override
  public String domain() {
    return GmmModel.DOMAIN;
  }

  @Override
  public TrainingConfig defaults() {
    return GmmModel.trainingDefaults();
  }

  @Override
  public boolean fixedLength() {
    return true;
  }

  @Override
  public GmmTrainingSet readSample() throws IOException {
    return GmmTrainingSet.of(GmmData.readSample(), Optional.of(truth.orElse(PAPER_VARIANCE)));
  }

  /** Reads a data file. */
  static List<MiniDataset> readDatasets(Path file) throws IOException {
    DataFiles.require(file);
    return GmmData.read(file);
  }

  /**
   * Reads mini-datasets that a model can look at.
   *
   * @param name of the model in the message if they have another number of points
   */
  public static List<MiniDataset> matching(Path file, GmmModel model, Path name)
      throws IOException {
    List<MiniDataset> data = readDatasets(file);
    if (data.get(0).points() != model.structure().points()) {
      throw new IllegalArgumentException(
          String.format(
              "%s: mini-datasets of %d points, the model %s has %d",
              file, data.get(0).points(), name, model.structure().points()));
    }
    return data;
  }

  @Override
  public GmmTrainingSet read(Path file) throws IOException {
    return GmmTrainingSet.of(readDatasets(file), truth);
  }

  @Override
  public GmmModel model(Map<String, String> settings, GmmTrainingSet data, long seed) {
    GmmModel.Settings before =
        settings.isEmpty() ? GmmModel.Settings.defaults() : GmmModel.Settings.of(settings);
    int points = data.observations().get(0).points();
    return new GmmModel(new GmmModel.Settings(points, hidden.orElse(before.hidden())), seed);
  }
}
