package mws4j.autodiff.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import mws4j.autodiff.kernel.Kernels;

/** The vector shape of this machine: its widest, but no wider than the virtual lanes. */
final class Lanes {
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() <= Kernels.LANES
          ? FloatVector.SPECIES_PREFERRED
          : FloatVector.SPECIES_512;

  /** Floats in a vector: 2, 4, 8 or 16, so it divides {@link Kernels#LANES}. */
  static final int LENGTH = SPECIES.length();

  private Lanes() {}

  /** The largest multiple of {@link #LENGTH} that is not above n. */
  static int bound(int n) {
    return n & -LENGTH;
  }
}
