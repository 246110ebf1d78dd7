package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mws4j.autodiff.Tape;
import mws4j.lambda.task.Task;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Recognition;

/** {@code r_ψ(z|x)}: reads the examples of all tasks in one packed run. */
final class FunctionalRecognition implements Recognition<Task> {
  private final RecognitionNetwork network;
  private final FunctionalSettings settings;
  private final Supplier<LanguageVersion> current;
  private final ProgramTokens tokens;
  private ProgramReader reader;

  FunctionalRecognition(
      RecognitionNetwork network,
      FunctionalSettings settings,
      Supplier<LanguageVersion> current,
      ProgramTokens tokens) {
    this.network = network;
    this.settings = settings;
    this.current = current;
    this.tokens = tokens;
  }

  @Override
  public Encoding encode(Tape tape, List<Task> observations) {
    LanguageVersion version = current.get();
    if (reader == null || reader.version() != version) {
      reader = new ProgramReader(version, tokens);
    }
    List<int[]> examples = new ArrayList<>();
    int[] counts = new int[observations.size()];
    for (int i = 0; i < counts.length; i++) {
      List<int[]> own =
          ExampleTokens.of(observations.get(i), settings.examples(), settings.exampleTokens());
      examples.addAll(own);
      counts[i] = own.size();
    }
    return new FunctionalEncoding(
        network, network.read(tape, examples, counts), observations, reader, tokens, settings);
  }
}
