package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Activations.relu;
import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.LinearAlgebra.matmul;

import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Window;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Recognition;
import mws4j.nn.Conv2d;
import mws4j.nn.MaxPool;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code r_ψ(z|x)}: a convolutional network turns the image into features that an LSTM over strokes
 * reads at every step (spec, section 4.2; f = 64 filters, 28 x 28 pixels).
 *
 * <pre>
 * 1x28x28  conv 3 pad 2  f x30x30  relu  pool 3/2  f x14x14
 *          conv 3 pad 1 2f x14x14  relu  pool 3/2 2f x6x6
 *          conv 3       2f x4x4    relu
 *          conv 3        f x2x2    relu  pool 2/2  f x1x1
 * </pre>
 *
 * <p>Holds parameters only, so that all threads may share it.
 */
final class StrokesRecognition implements Recognition<CharacterImage> {
  private final StrokeTokens vocabulary;
  private final int side;
  private final Conv2d[] convolutions = new Conv2d[4];
  private final MaxPool[] pools = new MaxPool[4]; // the third is none
  private final Parameter features; // (features x contextWidth)
  private final Parameter alphabets; // (alphabets x contextWidth), null without
  private final StrokeLstm network;

  StrokesRecognition(ParameterSet parameters, StrokesSettings settings, RandomGenerator rng) {
    vocabulary = settings.tokens();
    side = settings.side();
    int f = settings.filters();
    ImageShape shape = new ImageShape(1, side, side);
    shape = layer(parameters, 0, shape, f, new Window(3, 3, 2), 3, rng);
    shape = layer(parameters, 1, shape, 2 * f, new Window(3, 3, 1), 3, rng);
    shape = layer(parameters, 2, shape, 2 * f, new Window(3, 3, 0), 0, rng);
    shape = layer(parameters, 3, shape, f, new Window(3, 3, 0), 2, rng);
    network = new StrokeLstm(parameters, "decoder", vocabulary.bank(), settings.hidden(), rng);
    double bound = 1 / Math.sqrt(settings.hidden());
    features = parameters.add("decoder.features", shape.size(), network.contextWidth());
    features.fillUniform(-bound, bound, rng);
    if (vocabulary.alphabets() > 0) {
      alphabets =
          parameters.add("decoder.alphabets", vocabulary.alphabets(), network.contextWidth());
      alphabets.fillUniform(-bound, bound, rng);
    } else {
      alphabets = null;
    }
  }

  /** A convolution and, unless its size is 0, a pooling with stride 2. */
  private ImageShape layer(
      ParameterSet parameters,
      int number,
      ImageShape in,
      int filters,
      Window window,
      int pool,
      RandomGenerator rng) {
    String name = "encoder.conv" + (number + 1);
    convolutions[number] = new Conv2d(parameters, name, in, filters, window, rng);
    if (pool == 0) {
      return convolutions[number].out();
    }
    pools[number] = new MaxPool(convolutions[number].out(), pool, 2);
    return pools[number].out();
  }

  @Override
  public Encoding encode(Tape tape, List<CharacterImage> observations) {
    FMatrixRMaj pixels = tape.buffer(observations.size(), side * side);
    int[] alphabetOf = new int[observations.size()];
    for (int i = 0; i < observations.size(); i++) {
      CharacterImage image = observations.get(i);
      if (image.side() != side) {
        throw new IllegalArgumentException(
            "strokes: the model is of images of side "
                + side
                + "; an observation has "
                + image.side());
      }
      image.copyTo(pixels.data, i * side * side);
      if (alphabets != null) {
        alphabetOf[i] = vocabulary.alphabetToken(image.alphabet()) - 2 * vocabulary.bank();
      }
    }
    Var x = tape.constant(pixels);
    for (int i = 0; i < convolutions.length; i++) {
      x = relu(convolutions[i].forward(tape, x));
      x = pools[i] == null ? x : pools[i].forward(x);
    }
    Var context = matmul(x, tape.use(features));
    if (alphabets != null) {
      context = add(context, gatherRows(tape.use(alphabets), alphabetOf, alphabetOf.length));
    }
    return new StrokesEncoding(network, vocabulary, context, alphabets == null ? null : alphabetOf);
  }
}
