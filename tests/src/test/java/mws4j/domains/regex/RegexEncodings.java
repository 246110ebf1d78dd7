package mws4j.domains.regex;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;

/** Models, sets of strings and their encodings, for the tests of recognition and likelihood. */
final class RegexEncodings {
  /** Unequal numbers of strings of unequal lengths, one of them empty. */
  static final List<StringSet> SETS =
      List.of(
          StringSet.of("12:30", "", "9:5"),
          StringSet.of("ab"),
          StringSet.of("x-1\t", "zz", "00000000", "Q", "7"));

  private RegexEncodings() {}

  static RegexModel model(int maxLength, long seed) {
    RegexModel model = ModelPrograms.tiny(maxLength, seed);
    return ModelPrograms.shaken(model, 0.7, new SplittableRandom(seed));
  }

  static Encoding encode(RegexModel model, StringSet... sets) {
    return model.recognition().encode(new Tape(KernelProvider.create()), List.of(sets));
  }

  static double[] score(Encoding encoding, ProgramBatch programs) {
    return Programs.values(encoding.logProb(programs));
  }

  /** All programs of a batch for one observation. */
  static ProgramBatch assigned(int observation, ProgramBatch programs) {
    int[] observations = new int[programs.size()];
    Arrays.fill(observations, observation);
    return Programs.assign(programs, observations);
  }
}
