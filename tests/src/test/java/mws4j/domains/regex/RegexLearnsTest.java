package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From strings to a regex, from end to end, with small networks. */
@Tag("slow")
final class RegexLearnsTest {
  private static final List<StringSet> DATA =
      List.of(
          StringSet.of("12:30", "09:05", "23:59", "07:41", "18:22"),
          StringSet.of("11:16", "20:54", "03:38", "15:07", "22:49"),
          StringSet.of("10:10", "14:25", "08:33", "19:02", "21:57"),
          StringSet.of("2001-05", "1999-12", "2015-07", "1987-03", "2020-11"),
          StringSet.of("1994-01", "2008-09", "2011-10", "1976-06", "2003-02"),
          StringSet.of("AB12", "XC90", "QT37", "LM45", "ZD68"),
          StringSet.of("PK71", "WE26", "RS03", "HJ84", "UV59"),
          StringSet.of("alpha", "beta", "gamma", "delta", "omega"),
          StringSet.of("red", "green", "blue", "white", "black"),
          StringSet.of("Anna", "Bert", "Carla", "Dora", "Emil"),
          StringSet.of("$5", "$12", "$40", "$7", "$350"),
          StringSet.of("$3", "$99", "$15", "$260", "$8"));

  @Test
  void boundRisesAndTimesAreRecognised() {
    int steps = 500;
    RegexModel model = new RegexModel(new RegexSettings(12, 16, 32, 32), 1);
    model.countBackground(DATA);
    TrainingConfig config =
        TrainingConfig.defaults()
            .withBatch(12)
            .withParticles(5, 10)
            .withRates(5e-3, 1e-2, 5e-3)
            .withSchedule(20, steps);
    double early = 0;
    double late = 0;
    try (Trainer<StringSet> trainer = new Trainer<>(model, DATA, config, Compute.of(2))) {
      for (int step = 0; step < steps; step++) {
        StepReport report = trainer.step();
        if (step == 99) {
          early = report.metrics().mean(Metric.ELBO);
        }
        if (step == steps - 1) {
          late = report.metrics().mean(Metric.ELBO);
          assertEquals(1, report.metrics().mean(Metric.EXPLAINED));
        }
      }
    }
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, "bound after 100 steps {0}, at the end {1}", early, late);
    assertTrue(late > early + 5, "the bound rose from " + early + " to " + late);
    ConceptPosterior times =
        new RegexExplainer(model, Compute.of(2))
            .explainAll(List.of(StringSet.of("13:45", "06:20", "17:31")), 1, 10)
            .get(0);
    assertTrue(times.programs().size() > 0);
    // \d\d:\d\d or \d\d.\d\d or the like: accepts another time, refuses what has another form.
    assertTrue(times.logPredictive("16:08") > -20, "" + times.programs());
    assertTrue(times.oddness("16:08") < 0, times.oddness("16:08") + " " + times.programs());
    for (String odd : List.of("Anna", "16:0x", "ab:cd", "16:08 pm")) {
      assertTrue(times.oddness(odd) > 0, odd + ": " + times.oddness(odd));
    }
  }
}
