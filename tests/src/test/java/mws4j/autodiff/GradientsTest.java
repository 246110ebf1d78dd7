package mws4j.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GradientsTest {
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "-1e-45, true",
    "3.4e38, true",
    "-3.4e38, true",
    "Infinity, false",
    "-Infinity, false",
    "NaN, false"
  })
  void tellsWhetherAllAreFinite(float value, boolean finite) {
    ParameterSet params = new ParameterSet();
    params.add("a", 3, 7);
    Parameter last = params.add("b", 5, 1);
    Gradients gradients = Gradients.of(params);
    gradients.of(last).set(4, 0, value);
    assertEquals(finite, gradients.isFinite());
    gradients.clear();
    gradients.of(params.get("a")).set(0, 0, value);
    assertEquals(finite, gradients.isFinite());
  }
}
