package mws4j.mws.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.SmallModel;
import mws4j.mws.algorithm.Enumeration;
import mws4j.mws.inference.ImportanceSample.Impossible;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ImportanceSampleTest {
  private static final int K = 40;
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static Stream<SmallModel<?>> models() {
    return Stream.of(
        SmallModel.walk(1),
        SmallModel.walkWithoutSlips(1),
        SmallModel.mixture(4, 1),
        SmallModel.automaton(1));
  }

  private static <X> Encoding encode(SmallModel<X> small) {
    Tape tape = new Tape(KernelProvider.create()).begin();
    return small.model().recognition().encode(tape, small.data());
  }

  private static <X> ImportanceSample draw(SmallModel<X> small, Impossible impossible) {
    ImportanceSample sample = new ImportanceSample();
    JointScorer<X> joint = new JointScorer<>(small.model(), KernelProvider.create());
    for (int seed = 1; seed <= 2; seed++) { // the first is forgotten
      sample.draw(
          encode(small),
          joint,
          small.data(),
          K,
          impossible,
          new SplittableRandom(seed),
          new StepMetrics());
    }
    return sample;
  }

  @ParameterizedTest
  @MethodSource("models")
  <X> void standsForAllDraws(SmallModel<X> small) {
    Enumeration<X> exact = new Enumeration<>(small.model(), small.data());
    ProgramBatch drawn = new ProgramBatch();
    encode(small).sample(Draws.exact(K), new SplittableRandom(2), drawn);
    int[][] counts = new int[small.data().size()][exact.programs()];
    for (int p = 0; p < drawn.size(); p++) {
      counts[drawn.observation(p)][exact.number(drawn.copyOf(p))]++;
    }
    for (Impossible impossible : Impossible.values()) {
      ImportanceSample sample = draw(small, impossible);
      assertEquals(K, sample.draws());
      int[][] found = new int[counts.length][exact.programs()];
      for (int i = 0; i < counts.length; i++) {
        assertEquals(i == 0 ? 0 : sample.end(i - 1), sample.start(i));
        for (int p = sample.start(i); p < sample.end(i); p++) {
          assertEquals(i, sample.programs().observation(p));
          int z = exact.number(sample.programs().copyOf(p));
          assertEquals(0, found[i][z], "no program twice");
          found[i][z] = sample.count(p);
          requireWeight(sample, p, exact.logJoint(i)[z], exact.logProposal(i)[z], impossible);
        }
        assertArrayEquals(counts[i], found[i]);
      }
      assertEquals(sample.programs().size(), sample.end(counts.length - 1));
    }
  }

  private static void requireWeight(
      ImportanceSample sample, int p, double logJoint, double logProposal, Impossible impossible) {
    if (logJoint > NONE) {
      assertEquals(logProposal, sample.logProposal(p), 1e-6);
      assertEquals(logJoint - logProposal, sample.logWeight(p), 1e-6);
      assertEquals(sample.logWeight(p), sample.logWeight(p, -1000));
    } else if (impossible == Impossible.DROPPED) {
      assertTrue(Double.isNaN(sample.logProposal(p)));
      assertEquals(NONE, sample.logWeight(p));
    } else {
      assertEquals(logProposal, sample.logProposal(p), 1e-6);
      assertEquals(NONE, sample.logWeight(p));
      assertEquals(-1000 - logProposal, sample.logWeight(p, -1000), 1e-6);
    }
  }

  /** {@code r} is computed for those that are weighed only: of the same programs. */
  @Test
  void droppedProgramsAreNotScored() {
    SmallModel<Integer> small = SmallModel.walkWithoutSlips(1);
    ImportanceSample dropped = draw(small, Impossible.DROPPED);
    ImportanceSample weighed = draw(small, Impossible.WEIGHED);
    int programs = dropped.programs().size();
    assertEquals(programs, weighed.programs().size());
    assertEquals(programs, weighed.weighed().size());
    double[] numbered = new double[programs];
    Arrays.setAll(numbered, p -> p);
    assertArrayEquals(numbered, weighed.ofWeighed(numbered));
    double[] left = dropped.ofWeighed(numbered);
    assertEquals(left.length, dropped.weighed().size());
    assertEquals(left.length, dropped.logProposals().rows());
    assertTrue(left.length > 0 && left.length < programs, "some are dropped");
    int next = 0;
    for (int p = 0; p < programs; p++) {
      assertArrayEquals(weighed.programs().copyOf(p), dropped.programs().copyOf(p));
      if (weighed.logWeight(p) > NONE) {
        assertEquals(p, left[next]);
        assertArrayEquals(dropped.programs().copyOf(p), dropped.weighed().copyOf(next));
        assertEquals(dropped.programs().observation(p), dropped.weighed().observation(next));
        assertEquals(dropped.logProposal(p), dropped.logProposals().value().data[next]);
        next++;
      }
    }
    assertEquals(left.length, next);
  }

  /** A draw that its own distribution calls impossible: something is wrong with the domain. */
  @Test
  void saysWhichObservationHasNoFiniteProposal() {
    SmallModel<Integer> small = SmallModel.walk(1);
    Encoding sound = encode(small);
    Encoding broken =
        new Encoding() {
          @Override
          public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
            sound.sample(draws, rng, programs);
          }

          @Override
          public Var logProb(ProgramBatch programs) {
            Var logs = sound.logProb(programs);
            logs.value().data[programs.endOf(1, 0)] = Float.NEGATIVE_INFINITY;
            return logs;
          }
        };
    JointScorer<Integer> joint = new JointScorer<>(small.model(), KernelProvider.create());
    NonFiniteException e =
        assertThrows(
            NonFiniteException.class,
            () ->
                new ImportanceSample()
                    .draw(
                        broken,
                        joint,
                        small.data(),
                        K,
                        Impossible.DROPPED,
                        new SplittableRandom(1),
                        new StepMetrics()));
    assertEquals("log_recognition is -Infinity for instance 2", e.getMessage());
  }
}
