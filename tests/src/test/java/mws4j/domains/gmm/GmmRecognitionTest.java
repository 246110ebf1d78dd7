package mws4j.domains.gmm;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmRecognitionTest {
  /** A model with weights large enough to make peaked distributions. */
  private static GmmModel model(int points, double spread) {
    GmmModel model = new GmmModel(new GmmModel.Settings(points, 5), 1);
    RandomGenerator rng = new SplittableRandom(points);
    for (Parameter parameter : model.parameters().recognition()) {
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

  /** All partitions for each observation. */
  private static ProgramBatch enumerate(GmmModel model, int observations) {
    return Programs.repeat(model.allPrograms().orElseThrow(), observations);
  }

  /** {@code log r(z|x)} in double, point by point, from the weights. */
  private static double twin(GmmModel model, MiniDataset data, int[] tokens, double temperature) {
    double[] hidden = new double[model.structure().hidden()];
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
    Parameter weight = model.parameters().recognition().get(layer + ".weight");
    Parameter bias = model.parameters().recognition().get(layer + ".bias");
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
    ProgramBatch programs = enumerate(model, data.size());
    double[] logs = Programs.values(encode(model, data).logProb(programs));
    double[] sums = new double[data.size()];
    for (int p = 0; p < programs.size(); p++) {
      MiniDataset x = data.get(programs.observation(p));
      assertEquals(twin(model, x, programs.copyOf(p), 1), logs[p], 2e-5);
      sums[programs.observation(p)] += Math.exp(logs[p]);
    }
    for (double sum : sums) {
      assertEquals(1, sum, 1e-5);
    }
  }

  @Test
  void whatIsNoPartitionIsImpossibleAndTeachesNothing() {
    GmmModel model = model(3, 1);
    int[][] tokens = {{0, 0, 1}, {0, 0}, {1, 0, 0}, {0, 2, 1}, {0, 0, -1}};
    ProgramBatch programs = Programs.of(tokens);
    double[] logs = Programs.values(encode(model, data(3, 1)).logProb(programs));
    assertTrue(Double.isFinite(logs[0]));
    for (int p = 1; p < 5; p++) {
      assertEquals(Double.NEGATIVE_INFINITY, logs[p]);
    }
    float[] gradient = gradient(model, Programs.of(tokens[0]), 0.25);
    assertTrue(gradient[0] != 0);
    assertArrayEquals(gradient, gradient(model, programs, 0.25, 0, 1, 0.5, -3));
  }

  private static float[] gradient(GmmModel model, ProgramBatch programs, double... weights) {
    Gradients gradients = Gradients.of(model.parameters().recognition());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Encoding encoding = model.recognition().encode(tape, data(model.maxProgramLength(), 1));
    tape.backward(weightedSum(encoding.logProb(programs), weights));
    return gradients.of(model.parameters().recognition().get("hidden.weight")).data;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5})
  void drawsAsOftenAsItScores(double temperature) {
    int points = 4;
    int exact = 20_000;
    int flat = 30_000;
    GmmModel model = model(points, 2);
    List<MiniDataset> data = data(points, 2);
    ProgramBatch drawn = new ProgramBatch();
    Draws both = new Draws(exact, flat, temperature);
    encode(model, data).sample(both, new SplittableRandom(9), drawn);
    assertEquals(2 * (exact + flat), drawn.size());
    int p = 0;
    for (int observation = 0; observation < 2; observation++) {
      for (int kind = 0; kind < 2; kind++) { // first the exact ones
        int draws = kind == 0 ? exact : flat;
        Map<GmmProgram, Integer> counts = new HashMap<>();
        for (int i = 0; i < draws; i++, p++) {
          assertEquals(observation, drawn.observation(p));
          counts.merge(GmmProgram.of(drawn.copyOf(p)), 1, Integer::sum);
        }
        for (int[] tokens : DenseTwin.partitions(points)) {
          double r =
              Math.exp(twin(model, data.get(observation), tokens, kind == 0 ? 1 : temperature));
          double found = counts.getOrDefault(GmmProgram.of(tokens), 0) / (double) draws;
          // Rare ones are Poisson: 5 more than expected has a chance below 1e-3 only if r is tiny.
          double bound = 5 * Math.sqrt(r * (1 - r) / draws) + 5.0 / draws;
          assertEquals(r, found, bound, observation + " " + kind + Arrays.toString(tokens));
        }
      }
    }
  }

  @Test
  void gradientAgreesWithDifferences() {
    int points = 4;
    GmmModel model = model(points, 0.7);
    List<MiniDataset> data = data(points, 3);
    ProgramBatch programs = enumerate(model, data.size());
    double[] weights = new SplittableRandom(3).doubles(programs.size(), -1, 1).toArray();
    weights[5] = 0;
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().recognition(),
            tape -> weightedSum(model.recognition().encode(tape, data).logProb(programs), weights),
            new SplittableRandom(7))
        .requireBelow(1e-3);
  }

  @Test
  void extremeLogitsStayExact() {
    GmmModel model = model(3, 0);
    float[] bias = model.parameters().recognition().get("output.bias").value().data;
    // Point 1: 200 nats between its two clusters. Point 2: the third logit dwarfs the others.
    System.arraycopy(new float[] {0, 0, 0, -200, 0, 0, -300, -301, 500}, 0, bias, 0, 9);
    ProgramBatch programs =
        Programs.of(new int[] {0, 0, 0}, new int[] {0, 0, 1}, new int[] {0, 1, 2});
    double[] logs = Programs.values(encode(model, data(3, 1)).logProb(programs));
    assertEquals(-200 - Math.log(1 + Math.exp(-1)), logs[0], 1e-4);
    assertEquals(-201 - Math.log(1 + Math.exp(-1)), logs[1], 1e-4);
    assertEquals(0, logs[2], 1e-6);
  }

  @Test
  void namesLogitsThatAreNoNumbers() {
    GmmModel model = model(3, 1);
    model.parameters().recognition().get("output.bias").fill(Float.NaN);
    Encoding encoding = encode(model, data(3, 1));
    NonFiniteException e =
        assertThrows(
            NonFiniteException.class,
            () -> encoding.sample(Draws.exact(1), new SplittableRandom(1), new ProgramBatch()));
    assertEquals("no outcome can be drawn: none has a positive probability", e.getMessage());
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
