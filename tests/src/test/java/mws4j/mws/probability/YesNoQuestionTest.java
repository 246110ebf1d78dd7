package mws4j.mws.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class YesNoQuestionTest {
  private static final double[] MASSES = {0.5, 0.2, 0.2, 0.1, 0};

  /** The mutual information from the joint distribution of hypothesis and answer. */
  private static double byEnumeration(boolean[] yes, double error) {
    double bits = 0;
    for (boolean answer : new boolean[] {true, false}) {
      double marginal = 0;
      for (int h = 0; h < MASSES.length; h++) {
        marginal += MASSES[h] * (yes[h] == answer ? 1 - error : error);
      }
      for (int h = 0; h < MASSES.length; h++) {
        double given = yes[h] == answer ? 1 - error : error;
        double joint = MASSES[h] * given;
        bits += joint > 0 ? joint * Math.log(given / marginal) / Math.log(2) : 0;
      }
    }
    return bits;
  }

  @Test
  void isTheMutualInformation() {
    for (int set = 0; set < 32; set++) {
      boolean[] yes = new boolean[MASSES.length];
      for (int h = 0; h < yes.length; h++) {
        yes[h] = (set >> h & 1) == 1;
      }
      for (double error : new double[] {0, 1e-9, 0.01, 0.3}) {
        double bits = YesNoQuestion.bits(MASSES, yes, error);
        assertEquals(byEnumeration(yes, error), bits, 1e-12, "set " + set + ", error " + error);
      }
    }
  }

  @Test
  void anEvenChoiceWithoutErrorsIsABit() {
    boolean[] yes = {true, false, false, false, false};
    assertEquals(1, YesNoQuestion.bits(MASSES, yes, 0), 1e-12);
    assertEquals(0.5, YesNoQuestion.probabilityOfYes(MASSES, yes, 0), 1e-12);
  }

  @Test
  void whatAllExpectTellsNothing() {
    boolean[] yes = {true, true, true, true, true};
    assertEquals(0, YesNoQuestion.bits(MASSES, yes, 0.1), 1e-12);
    assertEquals(0.9, YesNoQuestion.probabilityOfYes(MASSES, yes, 0.1), 1e-12);
  }
}
