package mws4j.domains.gmm;

import static mws4j.autodiff.ops.Activations.tanh;

import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Recognition;
import mws4j.nn.Linear;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code r_ψ(z|x)}: one hidden layer from the coordinates to a logit for each point and cluster
 * (paper, section 4.1).
 *
 * <pre>logits = tanh(x W + b) V + c      x: (batch x 2J)   logits: (batch x J²)</pre>
 *
 * <p>Holds parameters only, so that all threads may share it.
 */
final class GmmRecognition implements Recognition<MiniDataset> {
  private final int points;
  private final Linear hidden;
  private final Linear output;

  GmmRecognition(ParameterSet parameters, GmmModel.Settings settings, RandomGenerator rng) {
    points = settings.points();
    hidden = new Linear(parameters, "hidden", 2 * points, settings.hidden(), rng);
    output = new Linear(parameters, "output", settings.hidden(), points * points, rng);
  }

  @Override
  public Encoding encode(Tape tape, List<MiniDataset> observations) {
    FMatrixRMaj x = tape.buffer(observations.size(), 2 * points);
    for (int i = 0; i < observations.size(); i++) {
      MiniDataset data = observations.get(i);
      if (data.points() != points) {
        throw new IllegalArgumentException(
            "gmm: the model is of " + points + " points; an observation has " + data.points());
      }
      data.copyTo(x.data, i * 2 * points);
    }
    Var features = tanh(hidden.forward(tape, tape.constant(x)));
    return new GmmEncoding(output.forward(tape, features), points);
  }
}
