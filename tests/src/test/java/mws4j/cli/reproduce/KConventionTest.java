package mws4j.cli.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mws4j.mws.training.Particles;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

final class KConventionTest {
  private static final TrainingConfig BASE = TrainingConfig.defaults();

  private static String sizes(boolean oneProposal, String algorithm, int k) {
    Particles particles = new KConvention(oneProposal).apply(BASE, algorithm, k).particles();
    return particles.memory() + "+" + particles.samples();
  }

  @Test
  void aMemoryAndItsProposalsShareK() {
    assertEquals("1+1", sizes(false, "mws-replay", 2));
    assertEquals("2+1", sizes(false, "mws-fantasy", 3));
    assertEquals("5+5", sizes(false, "mws-mixed", 10));
    assertEquals("10+1", sizes(true, "mws-replay", 10));
  }

  @Test
  void withoutAMemoryAllAreDrawn() {
    for (String algorithm : new String[] {"rws-wake", "rws-sleep", "vimco"}) {
      for (boolean oneProposal : new boolean[] {false, true}) {
        assertEquals(
            7, new KConvention(oneProposal).apply(BASE, algorithm, 7).particles().samples());
      }
    }
  }

  @Test
  void algorithmsAreLeftOutWhereTheyAreNotDefined() {
    Object[][] cases = { // name, K, M = R, one proposal
      {"mws-replay", 1, false, true},
      {"mws-replay", 2, true, true},
      {"vimco", 1, false, false},
      {"vimco", 2, true, true},
      {"rws-wake", 1, false, false},
      {"rws-sleep", 1, true, true},
      {"reinforce", 1, true, true},
      {"reinforce", 2, false, false},
    };
    for (Object[] each : cases) {
      String name = (String) each[0];
      int k = (Integer) each[1];
      assertEquals(each[2], new KConvention(false).defined(name, k), name + " " + k);
      assertEquals(each[3], new KConvention(true).defined(name, k), name + " " + k);
    }
  }
}
