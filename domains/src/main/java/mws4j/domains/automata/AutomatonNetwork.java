package mws4j.domains.automata;

import static mws4j.autodiff.ops.Activations.logOnePlus;
import static mws4j.autodiff.ops.Activations.relu;
import static mws4j.autodiff.ops.Pooling.sumPool;

import java.util.random.RandomGenerator;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Window;
import mws4j.nn.Conv2d;
import mws4j.nn.Linear;

/**
 * The layers of the recognition model: convolution, ReLU, sum over all positions, logarithm, linear
 * layer.
 */
record AutomatonNetwork(Conv2d detectors, Linear output) {
  static AutomatonNetwork create(
      ParameterSet params, int neighbours, ImageShape in, int channels, RandomGenerator rng) {
    Conv2d detectors =
        new Conv2d(params, "detectors", in, channels, new Window(neighbours, 2, 0), rng);
    int bits = Neighbourhoods.patterns(neighbours);
    return new AutomatonNetwork(detectors, new Linear(params, "output", channels, bits, rng));
  }

  /** images: (batch x in.size()) of -1 and 1 -> logits of the bits: (batch x patterns). */
  Var logits(Tape tape, Var images) {
    Var seen = relu(detectors.forward(tape, images));
    return output.forward(tape, logOnePlus(sumPool(seen, detectors.out())));
  }
}
