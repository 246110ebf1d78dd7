package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.options.ModelOption;
import mws4j.cli.run.RunConfig;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.regex.synthetic.SyntheticConcepts;
import mws4j.mws.compute.Compute;

/**
 * The trained model that a command asks.
 *
 * @param name how results call it: its checkpoint, or {@code pretrained}
 * @param model as it was read
 * @param checkpoint where it was read from, unless it is the one that ships
 */
record AskedModel(String name, RegexModel model, Optional<Path> checkpoint) {
  /** Reads the model that is meant. */
  static AskedModel of(ModelOption option) throws IOException {
    if (option.isPretrained(RegexModel.DOMAIN)) {
      return new AskedModel(ModelOption.PRETRAINED, RegexModel.pretrained(), Optional.empty());
    }
    Path checkpoint = option.checkpoint(RegexModel.DOMAIN);
    return new AskedModel(
        checkpoint.toString(), RegexModel.load(checkpoint), Optional.of(checkpoint));
  }

  /** Explains with it on all processors. */
  RegexExplainer explainer() {
    return new RegexExplainer(model, Compute.ofAllProcessors());
  }

  /** The strings that it was trained on. */
  List<String> trainingStrings() throws IOException {
    if (checkpoint.isEmpty()) {
      return SyntheticConcepts.generate(SyntheticConcepts.SEED).stream()
          .flatMap(concept -> concept.train().stream())
          .toList();
    }
    RunConfig run =
        RunConfig.beside(checkpoint.get(), "the baselines need to know the training data");
    return new RegexTraining(model.language())
        .readOf(run).observations().stream()
            .flatMap(concept -> concept.strings().stream())
            .toList();
  }
}
