package mws4j.mws.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.Test;

final class PatienceTest {
  private static int rounds(Patience patience) {
    var goOn = patience.begin();
    int done = 1;
    while (goOn.test(done)) {
      done++;
    }
    return done;
  }

  @Test
  void roundsAreCountedAnewByEverySearch() {
    Patience three = Patience.rounds(3);
    assertEquals(3, rounds(three));
    assertEquals(3, rounds(three));
    assertThrows(IllegalArgumentException.class, () -> Patience.rounds(0));
  }

  @Test
  void itEndsWhenSomebodySaysSo() {
    AtomicInteger asked = new AtomicInteger();
    assertEquals(4, rounds(Patience.rounds(100).until(() -> asked.incrementAndGet() == 4)));
    assertEquals(100, rounds(Patience.rounds(100).until(() -> false)));
  }

  @Test
  void aStoppedSearchHasDoneOneRound() {
    Inference<Integer> inference =
        new Inference<>(new WalkModel(), Search.defaults(), Compute.of(1));
    Patience stopped = Patience.rounds(1_000_000_000).until(() -> true);
    ScoredPrograms after = inference.explain(List.of(1), stopped, 5).get(0);
    ScoredPrograms once = inference.explain(List.of(1), 1, 5).get(0);
    assertEquals(once.bound(), after.bound());
  }
}
