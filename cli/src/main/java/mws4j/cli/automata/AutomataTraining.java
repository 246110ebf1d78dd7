package mws4j.cli.automata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.data.DataFiles;
import mws4j.cli.run.RunConfig;
import mws4j.cli.train.DomainTraining;
import mws4j.domains.DataException;
import mws4j.domains.automata.AutomatonData;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.mws.training.TrainingConfig;

/**
 * Training on images of automata.
 *
 * @param neighbours cells that a cell depends on, if given; else 3 or those of the run
 */
record AutomataTraining(Optional<Integer> neighbours)
    implements DomainTraining<AutomatonImage, AutomatonModel, AutomataTrainingSet> {
  /** Neighbours of the elementary automata, which the shipped sample has. */
  static final int ELEMENTARY = 3;

  private static final int GENERATED = 100;
  private static final long GENERATED_SEED = 1;

  @Override
  public String domain() {
    return AutomatonModel.DOMAIN;
  }

  @Override
  public TrainingConfig defaults() {
    return AutomatonModel.trainingDefaults(neighbours.orElse(ELEMENTARY));
  }

  @Override
  public boolean fixedLength() {
    return true;
  }

  /** The shipped images or, of rules with more neighbours, generated ones. */
  @Override
  public AutomataTrainingSet readSample() throws IOException {
    int number = neighbours.orElse(ELEMENTARY);
    return new AutomataTrainingSet(
        number == ELEMENTARY
            ? AutomatonData.readSample()
            : AutomatonGenerator.defaults(number).generate(GENERATED, GENERATED_SEED));
  }

  @Override
  public AutomataTrainingSet read(Path file) throws IOException {
    return new AutomataTrainingSet(readInstances(file));
  }

  /** Reads a data file. */
  public static List<AutomatonInstance> readInstances(Path file) throws IOException {
    DataFiles.require(file);
    return AutomatonData.read(file);
  }

  /** Reads images that a model can look at. */
  public static List<AutomatonInstance> matching(Path file, AutomatonModel model)
      throws IOException {
    List<AutomatonInstance> instances = readInstances(file);
    requireNeighbours(file.toString(), instances, model.structure().neighbours());
    try {
      model.structure().requireSize(instances.get(0).image());
    } catch (IllegalArgumentException e) {
      throw DataException.in(file.toString(), e.getMessage());
    }
    return instances;
  }

  /** Cells that a cell depends on by the rules of a data file, which are all of one kind, or 3. */
  public static int neighboursOf(List<AutomatonInstance> instances) {
    return instances.stream()
        .flatMap(instance -> instance.rule().stream())
        .mapToInt(AutomatonProgram::neighbours)
        .findFirst()
        .orElse(ELEMENTARY);
  }

  /**
   * Cells that a cell depends on in a model.
   *
   * @param wanted what the option {@code --neighbours} says, or null
   */
  static int neighboursOf(AutomatonModel model, Integer wanted) {
    int cells = model.structure().neighbours();
    if (wanted != null && wanted != cells) {
      throw new IllegalArgumentException("--neighbours is " + wanted + ", the model has " + cells);
    }
    return cells;
  }

  private static void requireNeighbours(
      String source, List<AutomatonInstance> instances, int neighbours) {
    instances.stream()
        .flatMap(instance -> instance.rule().stream())
        .filter(rule -> rule.neighbours() != neighbours)
        .findFirst()
        .ifPresent(
            rule -> {
              throw DataException.in(
                  source,
                  String.format(
                      "rules of %d neighbours; the model has %d", rule.neighbours(), neighbours));
            });
  }

  @Override
  public AutomataTrainingSet readOf(RunConfig run) throws IOException {
    int number = AutomatonModel.Settings.of(run.model()).neighbours();
    return neighbours.isPresent()
        ? DomainTraining.super.readOf(run)
        : new AutomataTraining(Optional.of(number)).readOf(run);
  }

  @Override
  public AutomatonModel model(Map<String, String> settings, AutomataTrainingSet data, long seed) {
    int before =
        settings.isEmpty() ? ELEMENTARY : AutomatonModel.Settings.of(settings).neighbours();
    AutomatonImage first = data.observations().get(0);
    AutomatonModel.Settings wanted =
        AutomatonModel.Settings.defaults(neighbours.orElse(before))
            .withSize(first.height(), first.width());
    requireNeighbours("training data", data.instances(), wanted.neighbours());
    return AutomatonModel.of(wanted, seed);
  }
}
