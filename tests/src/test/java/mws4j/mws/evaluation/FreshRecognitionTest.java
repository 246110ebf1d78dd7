package mws4j.mws.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringSet;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

final class FreshRecognitionTest {
  private static final int PARTICLES = 500;

  private static TrainingConfig config(String algorithm, int steps) {
    return TrainingConfig.defaults()
        .withAlgorithm(algorithm)
        .withBatch(5)
        .withParticles(4, 4)
        .withRates(0.05, 0.05, 0.05)
        .withSchedule(5, steps);
  }

  private static float[] values(ParameterSet set) {
    List<Float> all = new ArrayList<>();
    for (Parameter parameter : set) {
      for (int i = 0; i < parameter.size(); i++) {
        all.add(parameter.value().data[i]);
      }
    }
    float[] values = new float[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  private static List<float[]> values(ProgramModel<?> model) {
    return Stream.of(Part.values()).map(part -> values(model.parameters().of(part))).toList();
  }

  private static void assertUnchanged(List<float[]> before, ProgramModel<?> model) {
    List<float[]> after = values(model);
    for (int part = 0; part < before.size(); part++) {
      assertArrayEquals(before.get(part), after.get(part));
    }
  }

  /**
   * {@code mws-fantasy} makes r the posterior; one step of {@code mws-replay} leaves it as it was.
   */
  @Test
  void recognitionModelsLearnAndTheGenerativeModelDoesNot() {
    WalkModel model = Walks.random(1);
    List<float[]> before = values(model);
    List<TrainingConfig> configs = List.of(config("mws-replay", 1), config("mws-fantasy", 3000));
    List<String> told = new ArrayList<>();
    FreshRecognition<Integer> fresh =
        FreshRecognition.of(
            model,
            Walks.SEEN,
            configs,
            PARTICLES,
            1,
            Compute.of(2),
            (config, report) -> told.add(config.algorithm() + " " + report.step()));
    assertUnchanged(before, model);
    assertEquals(3001, told.size());
    assertEquals("mws-replay 1", told.get(0));
    assertEquals("mws-fantasy 3000", told.get(3000));

    FreshRecognition.Fit<Integer> poor = fresh.fits().get(0);
    FreshRecognition.Fit<Integer> good = fresh.fits().get(1);
    for (FreshRecognition.Fit<Integer> fit : fresh.fits()) {
      assertSame(configs.get(fresh.fits().indexOf(fit)), fit.config());
      assertSame(model.parameters().prior(), fit.model().parameters().prior());
      assertSame(model.parameters().likelihood(), fit.model().parameters().likelihood());
      assertTrue(fit.estimate().mean() <= fresh.best().estimate().mean());
    }
    double exact = ExactEvaluation.of(model, Walks.SEEN, Compute.of(1)).mean();
    assertEquals(exact, good.estimate().mean(), 4 * good.estimate().standardError());
    assertEquals(exact, poor.estimate().mean(), 4 * poor.estimate().standardError());
    assertTrue(good.estimate().standardError() < poor.estimate().standardError() / 2);
    assertTrue(good.estimate().effectiveSampleSizes().mean() > 0.9 * PARTICLES);
    assertTrue(poor.estimate().effectiveSampleSizes().mean() < 0.8 * PARTICLES);
    assertTrue(divergence(good.model()) < 0.05, "KL(r||p) " + divergence(good.model()));
    assertTrue(divergence(poor.model()) > 0.2, "KL(r||p) " + divergence(poor.model()));
  }

  private static double divergence(ProgramModel<Integer> model) {
    return InferenceQuality.of(
            model,
            Walks.SEEN,
            Approximations.ofRecognition(model, Walks.SEEN, Compute.of(1)),
            ExactEvaluation.of(model, Walks.SEEN, Compute.of(1)).logMarginals(),
            Compute.of(1))
        .divergences()
        .mean();
  }

  @Test
  void mostExplainedComesBeforeTheLargestMean() {
    TrainingConfig config = config("mws-replay", 1);
    ImportanceEstimate none = new ImportanceEstimate(Double.NEGATIVE_INFINITY, Double.NaN, 0, 0, 0);
    ImportanceEstimate high = new ImportanceEstimate(-1, 0.1, 5, -1, 0.1);
    ImportanceEstimate low = new ImportanceEstimate(-9, 0.1, 5, -9, 0.1);
    ImportanceEstimate lower = new ImportanceEstimate(-10, 0.1, 5, -10, 0.1);
    List<FreshRecognition.Fit<Integer>> fits = new ArrayList<>();
    for (List<ImportanceEstimate> estimates :
        List.of(List.of(high, none), List.of(low, lower), List.of(low, low))) {
      fits.add(
          new FreshRecognition.Fit<>(
              config, new WalkModel(), new ImportanceSampling(10, estimates)));
    }
    assertSame(fits.get(2), new FreshRecognition<>(fits).best());
    assertThrows(IllegalArgumentException.class, () -> new FreshRecognition<>(List.of()));
  }

  @Test
  void regexModelsShareAllButTheRecognitionModel() {
    RegexSettings sizes = RegexSettings.defaults().withHidden(8);
    RegexModel model = new RegexModel(sizes, 1);
    List<StringSet> data = List.of(new StringSet(List.of("12", "7")), new StringSet(List.of("ab")));
    model.countBackground(data);
    RegexModel other = model.withFreshRecognition(2);
    assertSame(model.parameters().prior(), other.parameters().prior());
    assertSame(model.parameters().likelihood(), other.parameters().likelihood());
    assertSame(model.parameters().statistics(), other.parameters().statistics());
    assertEquals(model.settings(), other.settings());
    assertArrayEquals(
        values(new RegexModel(sizes, 2).parameters().recognition()),
        values(other.parameters().recognition()));
    float[] own = values(model.parameters().recognition());
    assertNotEquals(own[0], values(other.parameters().recognition())[0]);

    List<float[]> before = values(model);
    FreshRecognition<StringSet> fresh =
        FreshRecognition.of(
            model,
            data,
            List.of(config("mws-mixed", 10)),
            100,
            1,
            Compute.of(2),
            (config, report) -> {});
    assertUnchanged(before, model);
    FreshRecognition<StringSet> alone =
        FreshRecognition.of(
            model,
            data,
            List.of(config("mws-mixed", 10)),
            100,
            1,
            Compute.of(1),
            (config, report) -> {});
    assertEquals(fresh.best().estimate(), alone.best().estimate());
    assertArrayEquals(
        values(fresh.best().model().parameters().recognition()),
        values(alone.best().model().parameters().recognition()));
  }
}
