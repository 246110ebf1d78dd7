package mws4j.mws.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.SmallModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FreshScoresTest {
  private static final Compute COMPUTE = Compute.of(2);

  static Stream<SmallModel<?>> models() {
    return Stream.of(
        SmallModel.walk(1),
        SmallModel.walkWithoutSlips(2),
        SmallModel.mixture(5, 3),
        SmallModel.automaton(4));
  }

  /** More instances than are scored together, all of them in the company of others. */
  @ParameterizedTest
  @MethodSource("models")
  <X> void companyChangesNoBit(SmallModel<X> small) {
    List<X> data = Collections.nCopies(20, small.data()).stream().flatMap(List::stream).toList();
    Search search = new Search(5, 3, 0, 4);
    Memory memory =
        new Inference<>(small.model(), search, COMPUTE).infer(data, Patience.rounds(2), 5);
    List<double[]> found =
        FreshScores.ofMemory(small.model(), data, memory, COMPUTE, this::numbers);
    JointScorer<X> joint = new JointScorer<>(small.model(), KernelProvider.create());
    int explained = 0;
    for (int i = 0; i < data.size(); i++) {
      ProgramBatch programs = new ProgramBatch();
      memory.addTo(i, programs);
      double[] logJoint = joint.score(programs, data.get(i));
      double bound = LogWeights.logSumExp(logJoint, 0, logJoint.length);
      double[] weights = LogWeights.normalise(logJoint, 0, logJoint.length);
      assertEquals(i, found.get(i)[0]);
      assertEquals(bound, found.get(i)[1]);
      for (int p = 0; p < weights.length; p++) {
        assertEquals(weights[p], found.get(i)[2 + p]);
      }
      explained += weights.length > 0 ? 1 : 0;
    }
    assertTrue(explained > 20, "only " + explained);
    assertArrayEquals(
        found.get(0),
        FreshScores.ofMemory(small.model(), data, memory, Compute.of(1), this::numbers).get(0));
  }

  private double[] numbers(int instance, FreshScores scores) {
    double[] weights = scores.weights();
    double[] numbers = new double[2 + weights.length];
    numbers[0] = instance;
    numbers[1] = scores.bound();
    System.arraycopy(weights, 0, numbers, 2, weights.length);
    return numbers;
  }
}
