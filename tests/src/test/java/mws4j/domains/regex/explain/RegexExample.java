package mws4j.domains.regex.explain;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * String concepts from end to end in under a minute: trains small networks on the shipped sample,
 * then explains strings that were not in it.
 */
final class RegexExample {
  private static final int REPORTS = 10;
  private static final int ROUNDS = 20;

  private RegexExample() {}

  /** Trains for a number of steps and prints the bound on the way, then explanations. */
  static void run(int steps, PrintStream out) throws IOException {
    List<StringSet> data =
        StringConceptsReader.readSample().stream()
            .map(concept -> new StringSet(concept.train()))
            .toList();
    RegexModel model = new RegexModel(new RegexSettings(20, 32, 64, 64), 1);
    model.countBackground(data);
    TrainingConfig config =
        TrainingConfig.defaults().withBatch(50).withRates(3e-3, 1e-2, 3e-3).withSchedule(20, steps);
    out.printf("%d concepts; %s%n", data.size(), config);
    Compute compute = Compute.ofAllProcessors();
    try (Trainer<StringSet> trainer = new Trainer<>(model, data, config, compute)) {
      for (int step = 0; step < steps; step++) {
        StepReport report = trainer.step();
        if (step % Math.max(1, steps / REPORTS) == 0 || step == steps - 1) {
          out.printf(
              Locale.ROOT,
              "step %4d   bound %8.2f nats per concept, %3.0f %% explained%n",
              report.step(),
              report.metrics().mean(Metric.ELBO),
              100 * report.metrics().mean(Metric.EXPLAINED));
        }
      }
    }
    RegexExplainer explainer = new RegexExplainer(model, compute);
    List<StringSet> novel =
        List.of(
            StringSet.of("10:30", "9:45", "23:05"),
            StringSet.of("KD-4471", "ZB-9023", "AA-1180"),
            StringSet.of("4.5 kg", "12.0 kg", "7.25 kg"));
    for (ConceptPosterior posterior : explainer.explainAll(novel, 1, ROUNDS)) {
      print(posterior, out);
    }
  }

  private static void print(ConceptPosterior posterior, PrintStream out) {
    out.println(posterior.strings().strings());
    for (int rank = 0; rank < Math.min(3, posterior.programs().size()); rank++) {
      out.printf(
          Locale.ROOT, "  %5.3f  %s%n", posterior.mass(rank), posterior.programs().get(rank));
    }
    out.println("  such as " + posterior.propose(4, new SplittableRandom(1)));
  }
}
