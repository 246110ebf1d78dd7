package mws4j.domains.strokes.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * The vector shape of this machine, the same as that of the tape's kernels: were two shapes of
 * floats in use, the compiler would see both in the profile of the Vector API's methods and would
 * allocate vectors in the loops of either.
 */
final class Lanes {
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() <= StrokesKernel.LANES
          ? FloatVector.SPECIES_PREFERRED
          : FloatVector.SPECIES_512;

  /** Floats in a vector; divides {@link StrokesKernel#LANES} and {@link StrokesKernel#COLUMNS}. */
  static final int LENGTH = SPECIES.length();

  private Lanes() {}
}
