package mws4j.domains.automata;

import static mws4j.autodiff.ops.Activations.logOnePlus;
import static mws4j.autodiff.ops.Activations.relu;
import static mws4j.autodiff.ops.Pooling.sumPool;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Window;
import mws4j.nn.Conv2d;
import mws4j.nn.Linear;

/**
 * The layers of the recognition model: detectors at every position of the picture (a convolution
 * with a window of two columns), ReLU, for each detector the sum over all positions, its logarithm,
 * and a linear layer that weighs detectors against each other.
 *
 * <p>The sum makes it blind to where something was seen, as a rule is the same everywhere; the
 * logarithm lets ten sightings of a rare neighbourhood count like a thousand of a common one.
 */
record AutomatonNetwork(Conv2d detectors, Linear output) {
  static AutomatonNetwork create(
      ParameterSet params, int neighbours, ImageShape in, int channels, RandomGenerator rng) {
    Window window = new Window(neighbours, 2, 0);
    Conv2d detectors = new Conv2d(params, "detectors", in, channels, window, rng);
    detect(detectors.weight(), detectors.bias(), rng);
    int bits = Neighbourhoods.patterns(neighbours);
    return new AutomatonNetwork(detectors, new Linear(params, "output", channels, bits, rng));
  }

  /**
   * Every detector starts as a random picture of its window and answers where at most one cell
   * differs: with n cells of -1 and 1, of which m differ, {@code n - 2m + 3 - n} is 3, 1 or
   * negative. With the usual small weights every detector answers nearly everywhere, and learning
   * takes thousands of steps instead of a hundred.
   */
  private static void detect(Parameter weight, Parameter bias, RandomGenerator rng) {
    int cells = weight.value().numCols;
    for (int i = 0; i < weight.size(); i++) {
      weight.value().data[i] = rng.nextDouble() < 0.5 ? -1 : 1;
    }
    bias.fill(3 - cells);
  }

  /** images: (batch x in.size()) of -1 and 1 -> logits of the bits: (batch x patterns). */
  Var logits(Tape tape, Var images) {
    Var seen = relu(detectors.forward(tape, images));
    return output.forward(tape, logOnePlus(sumPool(seen, detectors.out())));
  }
}
