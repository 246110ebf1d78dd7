package mws4j.domains.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.algorithm.NonFiniteException;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmRecognitionTest {
  /** A model with weights large enough to make peaked distributions. */
  private static GmmModel model(int points, double spread) {
    GmmModel model = new GmmModel(new GmmModel.Sizes(points, 5), 1);
    RandomGenerator rng = new SplittableRandom(points);
    for (Parameter parameter : model.recognitionParameters()) {
      parameter.fillUniform(-spread, spread, rng);
    }
    return model;
  }

  private static List<MiniDataset> data(int points, int count) {
    RandomGenerator rng = new SplittableRandom(points + 100);
    return rng.longs(count)
        .mapToObj(
            seed ->
                MiniDataset.of(new SplittableRandom(seed).doubles(2L * points, -2, 2).toArray()))
        .toList();
  }

  private static Encoding encode(GmmModel model, List<MiniDataset> data) {
    return model.recognition().encode(new Tape(KernelProvider.create()), data);
  }

  /** All partitions for each observation, with its position. */
  private static int[] enumerate(GmmModel model, int observations, ProgramBatch programs) {
    int[] observationOf = new int[0];
    for (int i = 0; i < observations; i++) {
      model.enumerate(programs);
      int from = observationOf.length;
      observationOf = Arrays.copyOf(observationOf, programs.size());
      Arrays.fill(observationOf, from, programs.size(), i);
    }
    return observationOf;
  }

  /** {@code log r(z|x)} in double, point by point, from the weights. */
  private static double twin(GmmModel model, MiniDataset data, int[] tokens, double temperature) {
    double[] hidden = new double[model.sizes().hidden()];
    int points = data.points();
    double[] x = new double[2 * points];
    Arrays.setAll(x, i -> i % 2 == 0 ? data.x(i / 2) : data.y(i / 2));
    double[] h = affine(model, "hidden", x);
    Arrays.setAll(hidden, i -> Math.tanh(h[i]));
    double[] logits = affine(model, "output", hidden);
    double log = 0;
    int clusters = 0;
    for (int j = 0; j < points; j++) {
      double sum = 0;
      for (int c = 0; c <= clusters; c++) {
        sum += Math.exp(logits[j * points + c] / temperature);
      }
      log += logits[j * points + tokens[j]] / temperature - Math.log(sum);
      clusters = Math.max(clusters, tokens[j] + 1);
    }
    return log;
  }

  private static double[] affine(GmmModel model, String layer, double[] x) {
    Parameter weight = model.recognitionParameters().get(layer + ".weight");
    Parameter bias = model.recognitionParameters().get(layer + ".bias");
    double[] y = new double[bias.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = bias.value().data[i];
      for (int k = 0; k < x.length; k++) {
        y[i] += x[k] * weight.value().data[k * y.length + i];
      }
    }
    return y;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7})
  void agreesWithTheDefinitionAndSumsToOne(int points) {
    GmmModel model = model(points, 1);
    List<MiniDataset> data = data(points, 3);
    ProgramBatch programs = new ProgramBatch();
    int[] observationOf = enumerate(model, data.size(), programs);
    double[] logs = new double[programs.size()];
    encode(model, data).score(programs, observationOf, logs);
    double[] sums = new double[data.size()];
    for (int p = 0; p < programs.size(); p++) {
      MiniDataset x = data.get(observationOf[p]);
      assertEquals(twin(model, x, programs.copyOf(p), 1), logs[p], 2e-5);
      sums[observationOf[p]] += Math.exp(logs[p]);
    }
    for (double sum : sums) {
      assertEquals(1, sum, 1e-5);
    }
  }

  @Test
  void whatIsNoPartitionIsImpossibleAndCannotBeTrainedOn() {
    GmmModel model = model(3, 1);
    ProgramBatch programs = new ProgramBatch();
    for (int[] tokens : new int[][] {{0, 0, 1}, {0, 0}, {1, 0, 0}, {0, 2, 1}, {0, 0, -1}}) {
      programs.add(tokens, 0, tokens.length);
    }
    double[] logs = new double[5];
    double[] weights = {1, 0, 0, 0, 0};
    Encoding encoding = encode(model, data(3, 1));
    encoding.differentiate(programs, new int[5], weights, logs);
    assertTrue(Double.isFinite(logs[0]));
    for (int p = 1; p < 5; p++) {
      assertEquals(Double.NEGATIVE_INFINITY, logs[p]);
    }
    weights[3] = 0.5;
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> encoding.differentiate(programs, new int[5], weights, logs));
    assertEquals(
        "gmm: cannot train on program 3, which is no partition of the points", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5})
  void drawsAsOftenAsItScores(double temperature) {
    int points = 4;
    int draws = 20_000; // each exact and flatter
    GmmModel model = model(points, 2);
    List<MiniDataset> data = data(points, 2);
    ProgramBatch drawn = new ProgramBatch();
    encode(model, data).sample(2 * draws, temperature, RandomStreams.of(9), drawn);
    assertEquals(4 * draws, drawn.size());
    for (int observation = 0; observation < 2; observation++) {
      for (int parity = 0; parity < 2; parity++) {
        Map<GmmProgram, Integer> counts = new HashMap<>();
        for (int i = parity; i < 2 * draws; i += 2) {
          int[] tokens = drawn.copyOf(observation * 2 * draws + i);
          counts.merge(GmmProgram.of(tokens), 1, Integer::sum);
        }
        for (int[] tokens : DenseTwin.partitions(points)) {
          double r =
              Math.exp(twin(model, data.get(observation), tokens, parity == 0 ? 1 : temperature));
          double found = counts.getOrDefault(GmmProgram.of(tokens), 0) / (double) draws;
          // Rare ones are Poisson: 5 more than expected has a chance below 1e-3 only if r is tiny.
          double bound = 5 * Math.sqrt(r * (1 - r) / draws) + 5.0 / draws;
          assertEquals(r, found, bound, observation + " " + parity + Arrays.toString(tokens));
        }
      }
    }
  }

  @Test
  void gradientAgreesWithDifferences() {
    int points = 4;
    GmmModel model = model(points, 0.7);
    List<MiniDataset> data = data(points, 3);
    ProgramBatch programs = new ProgramBatch();
    int[] observationOf = enumerate(model, data.size(), programs);
    double[] weights = new SplittableRandom(3).doubles(programs.size(), -1, 1).toArray();
    weights[5] = 0;
    GradientCheck.worst(
            KernelProvider.create(),
            model.recognitionParameters(),
            tape ->
                model
                    .recognition()
                    .encode(tape, data)
                    .differentiate(programs, observationOf, weights, new double[weights.length]),
            new SplittableRandom(7))
        .requireBelow(1e-3);
  }

  @Test
  void extremeLogitsStayExact() {
    GmmModel model = model(3, 0);
    float[] bias = model.recognitionParameters().get("output.bias").value().data;
    // Point 1: 200 nats between its two clusters. Point 2: the third logit dwarfs the others.
    System.arraycopy(new float[] {0, 0, 0, -200, 0, 0, -300, -301, 500}, 0, bias, 0, 9);
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[] {0, 0, 0}, 0, 3);
    programs.add(new int[] {0, 0, 1}, 0, 3);
    programs.add(new int[] {0, 1, 2}, 0, 3);
    double[] logs = new double[3];
    Encoding encoding = encode(model, data(3, 1));
    encoding.score(programs, new int[3], logs);
    assertEquals(-200 - Math.log(1 + Math.exp(-1)), logs[0], 1e-4);
    assertEquals(-201 - Math.log(1 + Math.exp(-1)), logs[1], 1e-4);
    assertEquals(0, logs[2], 1e-6);
  }

  @Test
  void namesLogitsThatAreNoNumbers() {
    GmmModel model = model(3, 1);
    model.recognitionParameters().get("output.bias").fill(Float.NaN);
    Encoding encoding = encode(model, data(3, 1));
    NonFiniteException e =
        assertThrows(
            NonFiniteException.class,
            () -> encoding.sample(1, RandomStreams.of(1), new ProgramBatch()));
    assertEquals("probability of the next cluster is NaN", e.getMessage());
  }

  @Test
  void refusesObservationsOfAnotherSize() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> encode(model(3, 1), List.of(MiniDataset.of(1, 2))));
    assertEquals("gmm: the model is of 3 points; an observation has 1", e.getMessage());
  }
}
