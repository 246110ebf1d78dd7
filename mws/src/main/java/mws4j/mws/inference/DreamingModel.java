package mws4j.mws.inference;

import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.ProgramModel;

/**
 * A model with dreams of its own choice in place of {@link Dreams#draw draws of prior and
 * likelihood}.
 *
 * @param <X> an observation
 */
public interface DreamingModel<X> extends ProgramModel<X> {
  /** A source of dreams for the thread that owns the kernels. */
  DreamSource<X> dreams(Kernels kernels);
}
