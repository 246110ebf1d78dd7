package mws4j.mws.evaluation;

import java.util.Map;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * A model of which only the recognition model can learn: its θ and φ belong to nobody, so that they
 * are constants on every tape.
 *
 * @param <X> an observation
 */
final class FrozenModel<X> implements ProgramModel<X> {
  private final ProgramModel<X> model;
  private final ParameterSet nothing = new ParameterSet();

  FrozenModel(ProgramModel<X> model) {
    this.model = model;
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
  public ParameterSet priorParameters() {
    return nothing;
  }

  @Override
  public ParameterSet likelihoodParameters() {
    return nothing;
  }

  @Override
  public ParameterSet recognitionParameters() {
    return model.recognitionParameters();
  }

  @Override
  public ParameterSet statistics() {
    return model.statistics();
  }

  @Override
  public Prior prior(Kernels kernels) {
    return model.prior(kernels);
  }

  @Override
  public Likelihood<X> likelihood() {
    return model.likelihood();
  }

  @Override
  public Recognition<X> recognition() {
    return model.recognition();
  }

  @Override
  public String print(int[] tokens) {
    return model.print(tokens);
  }

  @Override
  public ProgramModel<X> withFreshRecognition(long seed) {
    return new FrozenModel<>(model.withFreshRecognition(seed));
  }
}
