package mws4j.mws.algorithm;

import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.SmallModel;
import org.junit.jupiter.api.Nested;

/** Every algorithm on every small model. */
final class GradientExpectationTest {
  private static final int STEPS = 20_000;

  @Nested
  final class OnWalks extends GradientExpectation<Integer> {
    OnWalks() {
      super(SmallModel.walk(1), 3, STEPS);
    }
  }

  /** Where impossible programs are drawn. */
  @Nested
  final class OnWalksWithoutSlips extends GradientExpectation<Integer> {
    OnWalksWithoutSlips() {
      super(SmallModel.walkWithoutSlips(1), 2, STEPS);
    }
  }

  @Nested
  final class OnMixtures extends GradientExpectation<MiniDataset> {
    OnMixtures() {
      super(SmallModel.mixture(3, 1), 3, STEPS);
    }
  }

  /** Images whose gradient in the noise is large: with others zero would nearly pass. */
  @Nested
  final class OnAutomata extends GradientExpectation<AutomatonImage> {
    OnAutomata() {
      super(SmallModel.automaton(2), 2, STEPS);
    }
  }
}
