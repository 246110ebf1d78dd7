package mws4j.cli.functional.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.functional.task.PrimitiveWords;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.domains.functional.FunctionalModel;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.mws.training.Checkpoint;

/** Models of the commands. */
public final class LoadedModel {
  private LoadedModel() {}

  /** The model of a checkpoint, with the primitives that it names. */
  public static FunctionalModel of(Path checkpoint, ProgramKind kind) throws IOException {
    Map<String, String> metadata = Checkpoint.metadata(checkpoint);
    Optional<String> words = Optional.ofNullable(metadata.get("model.primitives"));
    PrimitiveSet primitives =
        words.isPresent() && kind.domain().equals(metadata.get("domain"))
            ? PrimitiveWords.ofSettings(words.get())
            : kind.primitives(); // loading says what is wrong
    return FunctionalModel.load(checkpoint, kind.domain(), primitives);
  }

  /** A language in which nothing was learned, all weights equal; its network is of no use. */
  public static FunctionalModel base(ProgramKind kind, PrimitiveSet primitives) {
    FunctionalSettings settings = FunctionalSettings.defaults().withWidths(1, 1);
    return FunctionalModel.of(kind.domain(), primitives, settings, 0);
  }
}
