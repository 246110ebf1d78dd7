package mws4j.mws.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.WakeStep;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;

/**
 * A wake step whose proposals come from a search: what it found is pooled with the memory of each
 * instance and scored, and the best is remembered.
 *
 * @param together observations that are encoded together
 * @param <X> an observation
 */
record SearchStep<X>(GrowingModel<X> model, int together, Compute compute) {
  /** Instances whose programs are scored together. */
  private static final int SCORED_AT_ONCE = 16;

  /** For edits, of which there are none. */
  private static final RandomGenerator UNUSED =
      () -> {
        throw new IllegalStateException("a search draws no random numbers");
      };

  /**
   * Searches, which changes no memory.
   *
   * @param known see {@link ProgramSearch#search}
   */
  Found search(
      List<X> observations,
      double[] known,
      boolean recognition,
      SearchLimits limits,
      BooleanSupplier stop) {
    Optional<Encodings> encodings =
        recognition
            ? Optional.of(Encodings.of(model, observations, together, compute))
            : Optional.empty();
    Found found = model.search(compute).search(observations, known, encodings, limits, stop);
    if (found.certificates().length != observations.size()) {
      throw new IllegalStateException(
          "search: asked for %d observations, answered for %d"
              .formatted(observations.size(), found.certificates().length));
    }
    return found;
  }

  /**
   * Remembers the best of what was found.
   *
   * @param instances whose observations these are, in the same order
   */
  void remember(Memory memory, int[] instances, List<X> observations, ProgramBatch found) {
    compute.runGroups(
        instances.length,
        SCORED_AT_ONCE,
        () ->
            new WakeStep<>(
                memory, new JointScorer<>(model, compute.kernels()), new MemoryEdits<>(model, 0)),
        (WakeStep<X> wake, int from, int to) ->
            wake.remember(
                Arrays.copyOfRange(instances, from, to),
                observations.subList(from, to),
                part(found, from, to),
                UNUSED,
                new StepMetrics()));
  }

  /** The programs of the observations [from, to), which are counted from 0 then. */
  private static ProgramBatch part(ProgramBatch programs, int from, int to) {
    ProgramBatch part = new ProgramBatch();
    int end = programs.endOf(to - 1, 0);
    for (int p = programs.endOf(from - 1, 0); p < end; p++) {
      part.turnTo(programs.observation(p) - from);
      part.add(programs, p);
    }
    return part;
  }
}
