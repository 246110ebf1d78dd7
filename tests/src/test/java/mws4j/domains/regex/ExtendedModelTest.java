package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtendedModelTest {
  private static final RegexSettings TINY =
      new RegexSettings(6, 3, 5, 6).withLanguage(RegexLanguage.EXTENDED);
  private static final List<StringSet> DATA =
      List.of(
          set("A\u00e4", "\u00c4b\n", "\ud835\udc00"), set("12\u20ac", "3\u20ac"), set("", "x"));

  private static StringSet set(String... strings) {
    return new StringSet(List.of(strings), RegexLanguage.EXTENDED);
  }

  private static RegexModel model(int maxLength, long seed) {
    RegexSettings settings =
        new RegexSettings(maxLength, 3, 5, 6).withLanguage(RegexLanguage.EXTENDED);
    return ModelPrograms.shaken(new RegexModel(settings, seed), 0.7, new SplittableRandom(seed));
  }

  private static double[] score(Prior prior, ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    prior.score(programs, logs);
    return logs;
  }

  /** One token: every one there is, more than a million foreign literals among them. */
  @Test
  void priorSumsToOneOverAllProgramsOfOneToken() {
    Prior prior = model(1, 1).prior(KernelProvider.create());
    double mass = 0;
    ProgramBatch batch = new ProgramBatch();
    for (int token = 0; token <= RegexTokens.FOREIGN + Character.MAX_CODE_POINT; token++) {
      if (RegexTokens.isLeaf(token)) {
        batch.add(new int[] {token});
      }
      boolean last = token == RegexTokens.FOREIGN + Character.MAX_CODE_POINT;
      if (batch.size() == 20_000 || last) {
        mass += Arrays.stream(score(prior, batch)).map(Math::exp).sum();
        batch = new ProgramBatch();
      }
    }
    assertEquals(1, mass, 1e-4);
  }

  /** Longer: one token for every id, without the probability of what the id leaves open. */
  @Test
  void priorSumsToOneOverAllSequencesOfIds() {
    for (int maxLength = 1; maxLength <= 2; maxLength++) {
      Prior prior = model(maxLength, 2).prior(KernelProvider.create());
      ProgramBatch batch = new ProgramBatch();
      extend(batch, new int[0], RegexSyntax.startUnstacked(maxLength, RegexLanguage.EXTENDED));
      double mass = 0;
      double[] logs = score(prior, batch);
      for (int p = 0; p < logs.length; p++) {
        double open =
            Arrays.stream(batch.copyOf(p)).mapToDouble(RegexVocabulary::logProbability).sum();
        mass += Math.exp(logs[p] - open);
      }
      assertEquals(1, mass, 1e-4, "maximum length " + maxLength);
    }
  }

  private static void extend(ProgramBatch batch, int[] tokens, int state) {
    if (RegexSyntax.allows(state, RegexTokens.END)) {
      batch.add(tokens);
    }
    for (int id = 0; id < RegexVocabulary.COUNT; id++) {
      int token = RegexVocabulary.sample(id, new SplittableRandom(id));
      if (id != RegexTokens.END && RegexSyntax.allows(state, token)) {
        int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
        longer[tokens.length] = token;
        extend(batch, longer, RegexSyntax.next(state, token));
      }
    }
  }

  @Test
  void logProbEqualsScore() {
    RegexModel model = model(12, 3);
    Prior prior = model.prior(KernelProvider.create());
    ProgramBatch programs =
        ModelPrograms.parse("\\U{2}-\\d{5}", "\u20ac\\x{a0}", "(ab|\\L){1,3}", "ab", "a+{2}");
    Tape tape = new Tape(KernelProvider.create());
    tape.begin(Gradients.of(model.parameters().prior()));
    double[] scored = score(prior, programs);
    assertArrayEquals(scored, Programs.values(prior.logProb(tape, programs)), 1e-3);
    assertEquals(Double.NEGATIVE_INFINITY, scored[4]);
    double two = score(prior, ModelPrograms.parse("a{2}"))[0];
    double nine = score(prior, ModelPrograms.parse("a{9}"))[0];
    assertEquals(Math.log(90. / 6), two - nine, 1e-6);
  }

  @Test
  void paperModelsRefuseTheOtherLanguage() {
    Prior prior = ModelPrograms.tiny(8, 1).prior(KernelProvider.create());
    for (double log : score(prior, ModelPrograms.parse("\\a", "a{2}", "\u20ac", "\\x{9}"))) {
      assertEquals(Double.NEGATIVE_INFINITY, log);
    }
  }

  @Test
  void samplesOfPriorAndRecognitionFollowTheScores() {
    RegexModel model = new RegexModel(TINY, 4); // first weights: few likely programs
    int n = 20_000;
    ProgramBatch drawn = new ProgramBatch();
    Prior prior = model.prior(KernelProvider.create());
    prior.sample(n, new SplittableRandom(5), drawn);
    Map<RegexProgram, Integer> counts = count(drawn, 0, n);
    counts.forEach(
        (program, count) -> {
          ProgramBatch one = new ProgramBatch();
          one.add(program.tokens());
          check(score(prior, one)[0], count, n, program);
        });
    Encoding encoding = model.recognition().encode(new Tape(KernelProvider.create()), DATA);
    ProgramBatch proposed = new ProgramBatch();
    encoding.sample(Draws.exact(n), new SplittableRandom(6), proposed);
    for (int i = 0; i < DATA.size(); i++) {
      int observation = i;
      count(proposed, i * n, (i + 1) * n)
          .forEach(
              (program, count) -> {
                ProgramBatch one = new ProgramBatch();
                one.add(program.tokens());
                ProgramBatch assigned = Programs.assign(one, new int[] {observation});
                check(Programs.values(encoding.logProb(assigned))[0], count, n, program);
              });
    }
  }

  private static Map<RegexProgram, Integer> count(ProgramBatch batch, int from, int to) {
    Map<RegexProgram, Integer> counts = new HashMap<>();
    for (int p = from; p < to; p++) {
      counts.merge(RegexProgram.of(batch.copyOf(p)), 1, Integer::sum);
    }
    counts.values().removeIf(count -> count < 40);
    return counts;
  }

  private static void check(double log, int count, int draws, RegexProgram program) {
    double p = Math.exp(log);
    assertEquals(p * draws, count, 6 * Math.sqrt(p * draws) + 3, program.toString());
  }

  @Test
  void learnsAndIsLoadedAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("checkpoint");
    RegexModel model = new RegexModel(TINY, 7);
    model.countBackground(DATA);
    TrainingConfig config =
        RegexModel.trainingDefaults().withBatch(3).withParticles(3, 6).withSchedule(5, 30);
    try (Trainer<StringSet> trainer = new Trainer<>(model, DATA, config, Compute.of(1))) {
      for (int step = 0; step < 30; step++) {
        trainer.step();
      }
      Checkpoint.save(file, trainer);
    }
    RegexModel loaded = RegexModel.load(file);
    assertEquals(model.settings(), loaded.settings());
    assertEquals("EXTENDED", loaded.settings().get("language"));
    ProgramBatch programs = ModelPrograms.parse("\\A{1,2}", "\\X+");
    assertArrayEquals(
        score(model.prior(KernelProvider.create()), programs),
        score(loaded.prior(KernelProvider.create()), programs));
  }

  @Test
  void settingsOfThePaperAreAsTheyWere() {
    Map<String, String> settings = ModelPrograms.tiny(5, 1).settings();
    assertFalse(settings.containsKey("language"));
    assertEquals(RegexLanguage.PAPER, RegexSettings.of(settings).language());
    Map<String, String> other = new HashMap<>(settings);
    other.put("language", "LATIN");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RegexSettings.of(other));
    assertEquals("regex model: there is no language \"LATIN\"", e.getMessage());
  }

  @Test
  void stringsMayBeAnyUnicode() {
    String longest = "\ud835\udc00".repeat(1000);
    assertEquals(longest, set(longest).strings().get(0));
    String[][] refused = {
      {longest + "a", "string 1 has 1001 characters; at most 1000 are possible"},
      {"a\ud800", "string 1 has U+D800 at character 2, half of a surrogate pair"},
    };
    for (String[] c : refused) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> set(c[0]), c[1]);
      assertEquals(c[1], e.getMessage());
    }
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> StringSet.of("\u00e4"))
            .getMessage()
            .contains("only ASCII 32 to 126 and tab are possible"));
  }
}
