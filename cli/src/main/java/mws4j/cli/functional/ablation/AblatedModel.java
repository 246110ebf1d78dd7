package mws4j.cli.functional.ablation;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowingModel;
import mws4j.mws.growth.ProgramSearch;
import mws4j.mws.inference.DreamSource;
import mws4j.mws.inference.DreamingModel;
import mws4j.mws.inference.Dreams;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.Recognition;

/**
 * A functional model of which a part is another: it memorises in place of learning, or dreams draws
 * of its prior. All else is the model's.
 *
 * @param model which it changes
 */
record AblatedModel(FunctionalModel model, Variant variant)
    implements GrowingModel<Task>, DreamingModel<Task> {
  @Override
  public List<String> grow(Memory memory, List<Task> data, Compute compute, BooleanSupplier stop) {
    return variant == Variant.MEMORISE
        ? model.memorise(memory)
        : model.grow(memory, data, compute, stop);
  }

  @Override
  public DreamSource<Task> dreams(Kernels kernels) {
    return variant == Variant.PLAIN_DREAMS
        ? new PlainDreams(model.prior(kernels), model.likelihood(kernels))
        : model.dreams(kernels);
  }

  /** Draws of prior and likelihood, however many programs do the same. */
  private record PlainDreams(Prior prior, Likelihood<Task> likelihood)
      implements DreamSource<Task> {
    @Override
    public void refresh() {
      prior.refresh();
      likelihood.refresh();
    }

    @Override
    public Dreams<Task> draw(long first, int count, RandomGenerator rng) {
      return Dreams.draw(count, prior, likelihood, rng);
    }
  }

  @Override
  public AblatedModel withFreshRecognition(long seed) {
    return new AblatedModel(model.withFreshRecognition(seed), variant);
  }

  @Override
  public void prepareDreams(
      List<Task> data, Compute compute, RandomGenerator rng, BooleanSupplier stop) {
    model.prepareDreams(data, compute, rng, stop); // they need the tasks' inputs in any case
  }

  @Override
  public String domain() {
    return model.domain();
  }

  @Override
  public int maxProgramLength() {
    return model.maxProgramLength();
  }

  @Override
  public Map<String, String> settings() {
    return model.settings();
  }

  @Override
  public Map<String, String> state() {
    return model.state();
  }

  @Override
  public void restoreState(Map<String, String> state) {
    model.restoreState(state);
  }

  @Override
  public ModelParameters parameters() {
    return model.parameters();
  }

  @Override
  public Prior prior(Kernels kernels) {
    return model.prior(kernels);
  }

  @Override
  public Likelihood<Task> likelihood(Kernels kernels) {
    return model.likelihood(kernels);
  }

  @Override
  public Recognition<Task> recognition() {
    return model.recognition();
  }

  @Override
  public ProgramSearch<Task> search(Compute compute) {
    return model.search(compute);
  }

  @Override
  public void fit(Memory memory, List<Task> data) {
    model.fit(memory, data);
  }

  @Override
  public List<String> library() {
    return model.library();
  }

  @Override
  public String print(int[] program) {
    return model.print(program);
  }
}
