package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import mws4j.mws.probability.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlipTest {
  private static final RandomStreams.Use WORDS = RandomStreams.Use.named("tests/slips");

  private static int[] codePoints(String value) {
    return value.codePoints().toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "actve, active, LIKELY",
    "activve, active, LIKELY",
    "acitve, active, LIKELY",
    "acrive, active, LIKELY",
    "actove, active, LIKELY",
    "acwive, active, POSSIBLE",
    "ctive, active, POSSIBLE",
    "sctive, active, POSSIBLE",
    "xctive, active, NONE",
    "activ, active, POSSIBLE",
    "inactive, active, NONE",
    "passive, active, NONE",
    "opne, open, LIKELY",
    "opn, open, POSSIBLE",
    "on, no, NONE",
    "yse, yes, POSSIBLE",
    "shoes, shoe, POSSIBLE",
    "iran, iraq, POSSIBLE",
    "gambia, zambia, NONE",
    "soltera, soltero, NONE",
    "employer, employee, NONE",
    "type b, type a, NONE",
    "type ab, type a, NONE",
    "stage iii, stage ii, NONE",
    "level iv, level ii, NONE",
    "code 12, code 13, NONE",
    "code 1, code 11, NONE",
    "in progres, in progress, LIKELY",
    "inprogress, in progress, LIKELY",
    "мсоква, москва, LIKELY",
    "мсокав, москва, NONE",
  })
  void slipsAreToldFromOtherWords(String written, String meant, Slip slip) {
    assertEquals(slip, Slip.between(codePoints(written), codePoints(meant)));
  }

  @ParameterizedTest
  @CsvSource({
    "'  In  Progress ', in progress",
    "in_progress, in progress",
    "MÁLAGA, malaga",
    "Ｆｕｌｌ, full",
    "'a\u00A0b', a b",
  })
  void foldingForgetsSpelling(String value, String folded) {
    assertEquals(folded, Slip.fold(value));
  }

  /** One letter left out inside a long word is a slip, whichever; and both ways round. */
  @Test
  void leavingOutALetterIsASlipBothWays() {
    for (int seed = 0; seed < 500; seed++) {
      RandomGenerator rng = RandomStreams.of(seed, WORDS);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        word.append((char) ('a' + (int) (rng.nextDouble() * 26)));
      }
      String whole = word.toString();
      String shorter = word.deleteCharAt(2 + (int) (rng.nextDouble() * 4)).toString();
      assertTrue(
          Slip.between(codePoints(shorter), codePoints(whole)) != Slip.NONE, shorter + " " + whole);
      assertTrue(
          Slip.between(codePoints(whole), codePoints(shorter)) != Slip.NONE, shorter + " " + whole);
    }
  }
}
