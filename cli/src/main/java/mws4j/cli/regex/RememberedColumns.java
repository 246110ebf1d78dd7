package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.run.RunConfig;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.library.learning.Remembered;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;

/** What a run remembers of the columns that it was trained on. */
final class RememberedColumns {
  private RememberedColumns() {}

  /**
   * The columns of a model's run with the programs remembered, macros written out; none if the
   * model stands alone or its algorithm has no memory.
   *
   * @throws IllegalArgumentException if the data of the run is gone or is another
   */
  static List<Remembered> of(AskedModel asked) throws IOException {
    if (asked.checkpoint().isEmpty()) {
      return List.of();
    }
    Path checkpoint = asked.checkpoint().get();
    if (Checkpoint.isModelAlone(Checkpoint.metadata(checkpoint))) {
      return List.of();
    }
    RegexModel model = asked.model();
    RunConfig run = RunConfig.beside(checkpoint, "it says which data the run remembers");
    ConceptTrainingSet set = new RegexTraining(model.language()).readOf(run);
    try (Trainer<StringSet> trainer =
        new Trainer<>(model, set.observations(), run.training(), Compute.of(1))) {
      Checkpoint.resume(checkpoint, trainer);
      Memory memory = trainer.memory();
      List<Remembered> columns = new ArrayList<>();
      for (int i = 0; i < memory.instances(); i++) {
        columns.add(remembered(set.concepts().get(i), model, memory, i));
      }
      return columns;
    }
  }

  private static Remembered remembered(
      StringConcept concept, RegexModel model, Memory memory, int instance) {
    List<RegexProgram> programs = new ArrayList<>();
    for (int rank = 0; rank < memory.size(instance); rank++) {
      programs.add(model.regex(memory.program(instance, rank)));
    }
    return new Remembered(concept.name(), concept.train(), programs);
  }
}
