package mws4j.domains.regex.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.Test;

final class BelongingTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private final StringBackground background = background();

  private static StringBackground background() {
    RegexModel model =
        new RegexModel(new RegexSettings(8, 3, 5, 6).withLanguage(RegexLanguage.EXTENDED), 1);
    model.countBackground(
        List.of(
            new StringSet(
                List.of("AB-12", "orange", "3:45", "Über 7", "x_1"), RegexLanguage.EXTENDED)));
    return new StringBackground(model, Compute.of(1));
  }

  private Belonging of(String... examples) {
    return new Belonging(background, List.of(examples));
  }

  @Test
  void ratiosAreOverTheBackgroundAndCut() {
    double[] features = of("A-1", "B-22").features("C-3", -5, -7);
    assertEquals(2, features[0], 1e-12);
    assertEquals(-30, of("A-1").features("C-3", NONE, -7)[0]);
    assertEquals(-30, of("A-1").features("c", -5, -7)[1], "no example has the template");
    assertEquals(30, of("A-1").features("C-3", -5, -700)[0]);
  }

  @Test
  void lengthsAreInDeviationsAndFormatsAreCounted() {
    double[] features = of("ab-1", "cd-23", "e", "f").features("ghi", -1, -1);
    double mean = (4 + 5 + 1 + 1) / 4.0;
    double deviation = Math.sqrt((16 + 25 + 1 + 1) / 4.0 - mean * mean);
    assertEquals(Math.abs(3 - mean) / (deviation + 0.5), features[5], 1e-12);
    assertEquals(2, features[6], "a-9 and a");
    assertEquals(6, of("a").features("a".repeat(40), -1, -1)[5]);
  }

  @Test
  void whatLooksLikeTheExamplesHasTheHigherOdds() {
    String[][] cases = {
      {"GP-14407", "DU-87462", "EO-54210", "FI-01804", "QA-55555", "banana"},
      {"12:30", "09:05", "23:59", "07:41", "16:08", "16-08"},
      {"Öl", "Übel", "Äther", "Öse", "Ähre", "17"},
    };
    for (String[] each : cases) {
      for (int n = 1; n <= 4; n++) {
        Belonging belonging = new Belonging(background, List.of(each).subList(0, n));
        double[] odds = new double[2];
        for (int k = 0; k < 2; k++) {
          String string = each[4 + k];
          odds[k] = belonging.logOdds(belonging.features(string, NONE, background.logProb(string)));
        }
        assertTrue(
            odds[0] > odds[1] + 1, each[5] + " beside " + n + ": " + odds[0] + " " + odds[1]);
      }
    }
  }

  /** The fit of the weights finds those that examples were drawn with. */
  @Test
  void theFitFindsKnownWeights() {
    double[] weights = {0.3, 1.5, -0.7};
    Random random = new Random(1);
    List<double[]> features = new ArrayList<>();
    boolean[] belongs = new boolean[20_000];
    for (int e = 0; e < belongs.length; e++) {
      double[] f = {1, random.nextGaussian(), random.nextGaussian()};
      double odds = weights[0] + weights[1] * f[1] + weights[2] * f[2];
      features.add(f);
      belongs[e] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    }
    double[] equal = new double[belongs.length];
    Arrays.fill(equal, 1.0 / belongs.length);
    double[] fitted = BelongingFit.fit(features, belongs, equal);
    assertArrayEquals(weights, fitted, 0.08);
  }
}
