package mws4j.mws.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.mws.Pools;
import mws4j.mws.SmallModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
import org.junit.jupiter.api.Test;

final class MemoryBoundTest {
  private final SmallModel<Integer> walk = SmallModel.walkWithoutSlips(1);

  private Memory empty(int instances) {
    return new Memory(instances, 14, walk.model().maxProgramLength());
  }

  /** Scores in the memory are stale on purpose; only the programs count. */
  @Test
  void allProgramsReachTheEvidence() {
    Memory memory = empty(3);
    DistinctPrograms programs = Pools.of(walk.model().allPrograms().orElseThrow());
    memory.replace(0, programs, 0, 14, new double[14]);
    memory.replace(2, programs, 0, 14, new double[14]);
    MemoryBound bound = MemoryBound.of(walk.model(), walk.data(), memory, Compute.of(1));
    List<Integer> known = List.of(walk.data().get(0), walk.data().get(2));
    assertEquals(2, bound.explained());
    assertEquals(
        ExactEvaluation.of(walk.model(), known, Compute.of(1)).mean(), bound.mean(), 1e-12);
  }

  @Test
  void nothingIsExplainedByEmptyMemories() {
    MemoryBound bound = MemoryBound.of(walk.model(), walk.data(), empty(3), Compute.of(1));
    assertEquals(0, bound.explained());
    assertTrue(Double.isNaN(bound.mean()));
  }

  /** Such as that of an algorithm that keeps none. */
  @Test
  void refusesTheMemoryOfOtherData() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> MemoryBound.of(walk.model(), walk.data(), empty(0), Compute.of(1)))
            .getMessage();
    assertEquals("Memory: it is one of 0 instances, not of 3", message);
  }
}
