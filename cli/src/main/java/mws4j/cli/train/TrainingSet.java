package mws4j.cli.train;

import java.util.List;
import java.util.Locale;
import mws4j.mws.model.ProgramModel;

/**
 * Training data of a domain and what is made of it.
 *
 * @param <X> an observation
 * @param <M> the model that learns from it
 */
public interface TrainingSet<X, M extends ProgramModel<X>> {
  /** One per instance. */
  List<X> observations();

  /** What an instance is called, in the plural. */
  String unit();

  /** The mean bound of an instance, nats, in words for the display of a run. */
  default String bound(double nats) {
    return String.format(Locale.ROOT, "bound %.1f", nats);
  }

  /** Names of exact figures that are followed through a run; empty if there are none. */
  default List<String> exactNames() {
    return List.of();
  }

  /** The exact figures now, in the order of their names; NaN where one is not known. */
  default double[] exact(TrainedModel<X, M> trained) {
    return new double[0];
  }

  /** What a run came to. */
  RunSummary summary(TrainedModel<X, M> trained, long seed);
}
