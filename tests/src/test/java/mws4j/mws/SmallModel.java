package mws4j.mws;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.gmm.GmmGenerator;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.example.walk.WalkModel;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramModel;

/**
 * A model with random weights whose programs can be listed: what estimators are held against exact
 * sums on.
 *
 * @param name for the reports of tests
 * @param data some observations
 * @param possible all observations there are; empty if they cannot be listed
 * @param <X> an observation
 */
public record SmallModel<X>(String name, ProgramModel<X> model, List<X> data, List<X> possible) {

  /** Draws every parameter of a model from Uniform(-width, width). */
  public static <M extends ProgramModel<?>> M randomised(M model, double width, long seed) {
    RandomGenerator rng = new SplittableRandom(seed);
    for (Part part : Part.values()) {
      for (Parameter parameter : model.parameters().of(part)) {
        parameter.fillUniform(-width, width, rng);
      }
    }
    return model;
  }

  /** 14 walks. Three parameter sets, all of them tables. */
  public static SmallModel<Integer> walk(long seed) {
    WalkModel model = randomised(new WalkModel(), 1, seed);
    return new SmallModel<>("walk", model, List.of(1, 4, 0), List.of(0, 1, 2, 3, 4));
  }

  /** The same with an observer who never slips: most walks explain nothing. */
  public static SmallModel<Integer> walkWithoutSlips(long seed) {
    SmallModel<Integer> walk = walk(seed);
    walk.model.parameters().likelihood().get("slip").fill(-800);
    return new SmallModel<>("walk without slips", walk.model, walk.data, walk.possible);
  }

  /** A mixture with a slanted covariance within clusters; the prior has no parameters. */
  public static SmallModel<MiniDataset> mixture(int points, long seed) {
    GmmModel model = randomised(new GmmModel(new GmmModel.Settings(points, 4), seed), 0.5, seed);
    float[] theta = {1, 0.2f, -0.4f, 0.8f};
    System.arraycopy(theta, 0, model.parameters().likelihood().get("theta").value().data, 0, 4);
    List<MiniDataset> data =
        GmmGenerator.generate(3, points, 0.1, new SplittableRandom(seed)).observations();
    return new SmallModel<>("mixture of " + points + " points", model, data, List.of());
  }

  /** The 256 rules of elementary automata, seen through a few cells; only the noise is learned. */
  public static SmallModel<AutomatonImage> automaton(long seed) {
    AutomatonModel.Settings settings = new AutomatonModel.Settings(3, 4, 3, 2, 2, 0.2);
    AutomatonModel model = randomised(AutomatonModel.of(settings, seed), 1, seed);
    List<AutomatonImage> data =
        new AutomatonGenerator(3, 4, 3, 0.2)
            .generate(2, seed).stream().map(AutomatonInstance::image).toList();
    return new SmallModel<>("automaton", model, data, List.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
