package mws4j.bench.regex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Explaining five strings from an empty memory in ten rounds of proposals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ExplainBenchmark {
  private static final int STEPS_BEFORE = 60;
  private static final int ROUNDS = 10;

  private RegexExplainer explainer;
  private final List<String> strings = List.of("12:30", "09:05", "23:59 +1", "07:41", "18:22");

  /** Trains a little, and checks that the strings are explained. */
  @Setup
  public void prepare() throws IOException {
    List<StringSet> data = new ArrayList<>();
    for (StringConcept concept : StringConceptsReader.readSample()) {
      data.add(new StringSet(concept.train()));
    }
    RegexModel model = new RegexModel(RegexSettings.defaults(), 1);
    model.countBackground(data);
    try (Trainer<StringSet> trainer =
        new Trainer<>(model, data, TrainingConfig.defaults(), Compute.of(1))) {
      for (int step = 0; step < STEPS_BEFORE; step++) {
        trainer.step();
      }
    }
    explainer = new RegexExplainer(model, Compute.of(1));
    if (explain().programs().isEmpty()) {
      throw new IllegalStateException("nothing explains the strings");
    }
  }

  /** One concept. */
  @Benchmark
  public ConceptPosterior explain() {
    return explainer.explain(strings, 1, ROUNDS);
  }
}
