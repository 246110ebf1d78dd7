package mws4j.mws.growth;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.StatefulModel;

/**
 * A model whose language grows: what the remembered programs share becomes a part of it. Its
 * programs are found by search, and the prior is counted from what was found.
 *
 * <p>The language is the model's {@link #state()}. Tokens keep their meaning for as long as the
 * model lives: a language that grows uses new ones. The parameter sets have room for all that may
 * come, because their shapes stay. A model with dreams of its own is a {@link
 * mws4j.mws.inference.DreamingModel} as well.
 *
 * <p>Whatever is given a signal to stop asks it often, at least ten times a second. Once it has
 * answered yes it always will; the work then ends as soon as it can, in any state: the {@link
 * GrowingTrainer} puts model and memory back to what they were before.
 *
 * @param <X> an observation
 */
public interface GrowingModel<X> extends ProgramModel<X>, StatefulModel {
  /** A search for programs under the language and the parameters of the moment. */
  ProgramSearch<X> search(Compute compute);

  /**
   * Counts the prior's weights, which are {@link mws4j.mws.model.ModelParameters#statistics()},
   * from the programs of a memory, each with its {@link Memory#weights weight}.
   *
   * @param memory scored under the weights that the model has now; not modified
   */
  void fit(Memory memory, List<X> data);

  /**
   * Looks for changes of the language that make the remembered programs more probable, and makes
   * them: state, statistics and new rows of the recognition model change, and the memory is {@link
   * Memory#rewrite rewritten} to use what is new. Every instance keeps at least one program that
   * explains it.
   *
   * @param memory scored under the weights that the model has now; afterwards its scores may be old
   * @param compute no result depends on it
   * @return what was learned, one line each, for a human reader; empty if nothing
   */
  List<String> grow(Memory memory, List<X> data, Compute compute, BooleanSupplier stop);

  /** The language as it is now, beyond what it began with, one line each, for a human reader. */
  List<String> library();

  /**
   * Gets dreams ready, before ψ learns and again when such a phase is resumed. What comes of it
   * depends on the arguments, the state and the statistics alone.
   *
   * @param compute no result depends on it
   */
  default void prepareDreams(
      List<X> data, Compute compute, RandomGenerator rng, BooleanSupplier stop) {}
}
