package mws4j.nn;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Convolution;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Window;

/** A convolution of images of one geometry, see {@link Convolution#conv2d}. */
public final class Conv2d {
  private final ImageShape in;
  private final Window window;
  private final ImageShape out;
  private final Parameter weight; // (out channels x in channels*window)
  private final Parameter bias; // (1 x out channels)

  /**
   * Weights and bias drawn from Uniform(-1/sqrt(n), 1/sqrt(n)), where n is the number of weights of
   * an output channel (the default of PyTorch).
   */
  public Conv2d(
      ParameterSet params,
      String name,
      ImageShape in,
      int outChannels,
      Window window,
      RandomGenerator rng) {
    this.in = in;
    this.window = window;
    out = in.convolved(window, outChannels);
    int fanIn = in.channels() * window.area();
    double bound = 1 / Math.sqrt(fanIn);
    weight = params.add(name + ".weight", outChannels, fanIn).fillUniform(-bound, bound, rng);
    bias = params.add(name + ".bias", 1, outChannels).fillUniform(-bound, bound, rng);
  }

  /** x: (batch x in().size()) -> (batch x out().size()). */
  public Var forward(Tape tape, Var x) {
    return Convolution.conv2d(x, tape.use(weight), tape.use(bias), in, window);
  }

  /** Geometry of the input. */
  public ImageShape in() {
    return in;
  }

  /** Geometry of the result. */
  public ImageShape out() {
    return out;
  }

  /** (out channels x in channels*window). */
  public Parameter weight() {
    return weight;
  }

  /** (1 x out channels). */
  public Parameter bias() {
    return bias;
  }
}
