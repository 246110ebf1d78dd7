package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.Parameter;
import mws4j.example.walk.WalkModel;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.Draws;
import mws4j.mws.model.NonFiniteException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of one observation, field 1, two walks are remembered: a step to the right, which ends there, and
 * one to the left, which is another's slip. The recognition model likes the wrong one a bit more.
 */
final class BestReplayTest {
  private static final int LEFT = 0; // the number of the walk, see WalkModel
  private static final int RIGHT = 1;
  private static final int WALKS = 14;
  private static final int FIELD = 1;

  /** So that the memory stays as it is. */
  private static final Draws NO_PROPOSALS = Draws.exact(0);

  private static WalkModel model() {
    WalkModel model = new WalkModel();
    Parameter guesses = model.parameters().recognition().get("guesses");
    guesses.value().set(FIELD, LEFT, 2);
    guesses.value().set(FIELD, RIGHT, 1);
    return model;
  }

  private static Memory memory() {
    DistinctPrograms pool = new DistinctPrograms();
    pool.add(new int[] {1}, 0, 1);
    pool.add(new int[] {0}, 0, 1);
    Memory memory = new Memory(1, 2, 3);
    memory.replace(0, pool, 0, 2, new double[] {-1, -2});
    return memory;
  }

  private static AscentDirections<Integer> directions(WalkModel model, String name, Replay replay) {
    Algorithm algorithm = Algorithms.of(name, 0.5, replay);
    return new AscentDirections<>(model, List.of(FIELD), algorithm, memory(), new Baseline());
  }

  /** {@code onehot(best) - softmax(2, 1, 0 ...)} in the row of the field, zero elsewhere. */
  @ParameterizedTest
  @CsvSource({"BEST, 0", "BEST_WEIGHTED, 1"})
  void psiAscendsTheProgramThatItPrefers(Replay replay, int best) {
    double total = Math.exp(2) + Math.exp(1) + WALKS - 2;
    double[] expected = new double[WALKS];
    Arrays.fill(expected, -1 / total);
    expected[LEFT] = -Math.exp(2) / total;
    expected[RIGHT] = -Math.exp(1) / total;
    expected[best] += 1;
    double[] all = directions(model(), "mws-replay", replay).draw(NO_PROPOSALS, 1);
    int psi = WALKS + 1;
    assertEquals(psi + WalkModel.FIELDS * WALKS, all.length);
    for (int field = 0; field < WalkModel.FIELDS; field++) {
      double[] row = Arrays.copyOfRange(all, psi + field * WALKS, psi + (field + 1) * WALKS);
      assertArrayEquals(field == FIELD ? expected : new double[WALKS], row, 1e-6, "" + field);
    }
  }

  /** θ learns from a draw from the memory, which is the right walk nearly always. */
  @ParameterizedTest
  @EnumSource(
      value = Replay.class,
      names = {"BEST", "BEST_WEIGHTED"})
  void thetaLearnsAsIfDrawn(Replay replay) {
    for (int seed = 0; seed < 20; seed++) {
      double[] best = directions(model(), "mws-replay", replay).draw(NO_PROPOSALS, seed);
      double[] drawn = directions(model(), "mws-replay", Replay.DRAWN).draw(NO_PROPOSALS, seed);
      int theta = WALKS + 1;
      assertArrayEquals(Arrays.copyOf(drawn, theta), Arrays.copyOf(best, theta));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Replay.class,
      names = {"BEST", "BEST_WEIGHTED"})
  void aPreferenceThatIsNoNumberStopsTheStep(Replay replay) {
    WalkModel model = model();
    model.parameters().recognition().get("guesses").value().set(FIELD, LEFT, Float.NaN);
    AscentDirections<Integer> directions = directions(model, "mws-replay", replay);
    NonFiniteException e =
        assertThrows(NonFiniteException.class, () -> directions.draw(NO_PROPOSALS, 1));
    assertTrue(e.getMessage().startsWith("log r(z|x) is NaN for instance 0"), e.getMessage());
  }
}
