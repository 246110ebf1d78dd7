package mws4j.mws.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.mws.algorithm.Replay;
import org.junit.jupiter.api.Test;

final class VariationsTest {
  private static final Variations ALL =
      new Variations(0.25, Replay.REWEIGHTED, 7, 3, 0.5, Variations.Learns.ALL);

  @Test
  void anAlgorithmKeepsWhatItHas() {
    assertEquals(ALL, ALL.of("mws-mixed"));
    assertEquals(
        new Variations(
            Variations.none().fantasyWeight(), Replay.REWEIGHTED, 7, 3, 0.5, ALL.learns()),
        ALL.of("mws-replay"));
    assertEquals(
        new Variations(Variations.none().fantasyWeight(), Replay.DRAWN, 7, 0, 0.5, ALL.learns()),
        ALL.of("rws-wake"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, String> map = new LinkedHashMap<>();
    ALL.addTo(map);
    assertEquals(ALL, Variations.of(map));
  }
}
