package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.SplittableRandom;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/** Small models with a library of macros, and what tests do with them. */
final class LibraryModels {
  static final RegexLibrary LIBRARY =
      RegexLibrary.parse("two \\d\\d\ngroup (a|-)\ntime \\d\\d:\\d\\d\nword \\l+");

  static final List<StringSet> DATA =
      List.of(set("12:30", "09:15"), set("a12", "-7"), set("ab", "x"), set("12", "34", "05"));

  static StringSet set(String... strings) {
    return new StringSet(List.of(strings), RegexLanguage.EXTENDED);
  }

  static RegexSettings settings(int maxLength) {
    return new RegexSettings(maxLength, 3, 5, 6).withLanguage(RegexLanguage.EXTENDED);
  }

  static RegexModel model(int maxLength, long seed) {
    RegexModel model = new RegexModel(settings(maxLength).withLibrary(LIBRARY), seed);
    return ModelPrograms.shaken(model, 0.7, new SplittableRandom(seed));
  }

  static double[] score(Prior prior, ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    prior.score(programs, logs);
    return logs;
  }

  static ProgramBatch batch(int[]... programs) {
    ProgramBatch batch = new ProgramBatch();
    for (int[] program : programs) {
      batch.add(program);
    }
    return batch;
  }

  static int[] write(String program) {
    return LIBRARY.write(RegexProgram.parse(program).tokens());
  }

  static void assertShortest(ProgramBatch batch) {
    for (int p = 0; p < batch.size(); p++) {
      int[] program = batch.copyOf(p);
      assertArrayEquals(LIBRARY.write(LIBRARY.program(program).tokens()), program);
    }
  }

  private LibraryModels() {}
}
