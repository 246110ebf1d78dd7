package mws4j.domains.regex;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.Programs;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.domains.regex.library.WrittenPrograms;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;
import org.junit.jupiter.api.Test;

/** Models whose programs are written with macros: the distributions and their gradients. */
final class LibraryModelTest {
  /** One token for every id, without the probability of what the id leaves open. */
  @Test
  void allMassIsOnWritingsAndThePriorsOnTheShortest() {
    for (int maxLength = 1; maxLength <= 2; maxLength++) {
      RegexModel model = LibraryModels.model(maxLength, 2);
      RegexGrammar grammar = WrittenPrograms.grammar(maxLength, LibraryModels.LIBRARY);
      ProgramBatch batch = new ProgramBatch();
      extend(batch, new int[0], grammar, grammar.start());
      Encoding encoding =
          model
              .recognition()
              .encode(new Tape(KernelProvider.create()), LibraryModels.DATA.subList(0, 1));
      assertEquals(1, mass(batch, Programs.values(encoding.logProb(batch))), 1e-4);
      double[] logs = LibraryModels.score(model.prior(KernelProvider.create()), batch);
      double mass = mass(batch, logs);
      assertTrue(mass > 0.9 && mass < 1 + 1e-4, "mass " + mass);
      List<String> longWays = new ArrayList<>();
      int withMacro = 0;
      for (int p = 0; p < logs.length; p++) {
        int[] program = batch.copyOf(p);
        withMacro += Arrays.stream(program).anyMatch(RegexTokens::isMacro) ? 1 : 0;
        if (logs[p] == Double.NEGATIVE_INFINITY) {
          longWays.add(LibraryModels.LIBRARY.print(program));
        }
      }
      assertEquals(maxLength == 1 ? List.of() : List.of("\\d\\d", "\\l+"), longWays);
      assertEquals(maxLength == 1 ? 0 : 2, withMacro, "two and word");
    }
  }

  private static double mass(ProgramBatch batch, double[] logs) {
    double mass = 0;
    for (int p = 0; p < logs.length; p++) {
      double open =
          Arrays.stream(batch.copyOf(p)).mapToDouble(RegexVocabulary::logProbability).sum();
      mass += Math.exp(logs[p] - open);
    }
    return mass;
  }

  private static void extend(ProgramBatch batch, int[] tokens, RegexGrammar grammar, int state) {
    if (grammar.allows(state, RegexTokens.END)) {
      batch.add(tokens);
    }
    for (int id = 0; id < grammar.vocabulary(); id++) {
      int token = RegexVocabulary.sample(id, new SplittableRandom(id));
      if (id != RegexTokens.END && grammar.allows(state, token)) {
        int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
        longer[tokens.length] = token;
        extend(batch, longer, grammar, grammar.next(state, token));
      }
    }
  }

  @Test
  void logProbEqualsScoreAndMacrosAreNoOtherTokens() {
    RegexModel model = LibraryModels.model(12, 3);
    Prior prior = model.prior(KernelProvider.create());
    ProgramBatch programs =
        LibraryModels.batch(
            LibraryModels.write("\\d\\d:\\d\\d"),
            RegexProgram.parse("\\d\\d:\\d\\d").tokens(),
            LibraryModels.write("(a|-)?\\d\\dx"),
            new int[] {RegexTokens.MACRO, RegexTokens.PLUS},
            new int[] {RegexTokens.MACRO + 4});
    assertEquals(1, programs.length(0));
    Tape tape = new Tape(KernelProvider.create());
    tape.begin(Gradients.of(model.parameters().prior()));
    double[] scored = LibraryModels.score(prior, programs);
    assertArrayEquals(scored, Programs.values(prior.logProb(tape, programs)), 1e-3);
    boolean[] possible = {true, false, true, false, false};
    Encoding encoding =
        model.recognition().encode(new Tape(KernelProvider.create()), LibraryModels.DATA);
    double[] recognised = Programs.values(encoding.logProb(programs));
    for (int p = 0; p < possible.length; p++) {
      assertEquals(possible[p], Double.isFinite(scored[p]), "prior, program " + p);
      assertEquals(possible[p] || p == 1, Double.isFinite(recognised[p]), "program " + p);
    }
  }

  /** What is drawn in a longer way adds to the shortest, so there is no less of it than scored. */
  @Test
  void samplesOfThePriorAreShortestAndNoRarerThanScored() {
    RegexModel model =
        new RegexModel(LibraryModels.settings(6).withLibrary(LibraryModels.LIBRARY), 4);
    int n = 20_000;
    ProgramBatch drawn = new ProgramBatch();
    Prior prior = model.prior(KernelProvider.create());
    prior.sample(n, new SplittableRandom(5), drawn);
    LibraryModels.assertShortest(drawn);
    int macros = 0;
    for (Map.Entry<List<Integer>, Integer> each : count(drawn, 0, n).entrySet()) {
      double expected = Math.exp(LibraryModels.score(prior, one(each.getKey()))[0]) * n;
      boolean isMacro = each.getKey().stream().anyMatch(RegexTokens::isMacro);
      double spread = 6 * Math.sqrt(expected) + 3;
      assertTrue(each.getValue() > expected - spread, each.toString());
      if (!isMacro && each.getKey().size() == 1) { // there is no other way
        assertTrue(each.getValue() < expected + spread, each.toString());
      }
      macros += isMacro ? 1 : 0;
    }
    assertTrue(macros > 4, "programs with a macro among the frequent ones: " + macros);
  }

  @Test
  void exactDrawsOfTheRecognitionModelFollowItsScoresAndProposalsAreShortest() {
    RegexModel model =
        new RegexModel(LibraryModels.settings(6).withLibrary(LibraryModels.LIBRARY), 4);
    int n = 20_000;
    Encoding encoding =
        model.recognition().encode(new Tape(KernelProvider.create()), LibraryModels.DATA);
    ProgramBatch exact = new ProgramBatch();
    encoding.sample(Draws.exact(n), new SplittableRandom(6), exact);
    for (int i = 0; i < LibraryModels.DATA.size(); i++) {
      for (Map.Entry<List<Integer>, Integer> each : count(exact, i * n, (i + 1) * n).entrySet()) {
        ProgramBatch assigned = Programs.assign(one(each.getKey()), new int[] {i});
        double expected = Math.exp(Programs.values(encoding.logProb(assigned))[0]) * n;
        assertEquals(expected, each.getValue(), 6 * Math.sqrt(expected) + 3, each.toString());
      }
    }
    ProgramBatch proposals = new ProgramBatch();
    encoding.sample(Draws.proposals(n), new SplittableRandom(6), proposals);
    LibraryModels.assertShortest(proposals);
    int rewritten = 0;
    for (int p = 0; p < exact.size(); p++) {
      assertEquals(model.regex(exact.copyOf(p)), model.regex(proposals.copyOf(p)));
      rewritten += Arrays.equals(exact.copyOf(p), proposals.copyOf(p)) ? 0 : 1;
    }
    assertTrue(rewritten > 0);
  }

  private static ProgramBatch one(List<Integer> program) {
    return LibraryModels.batch(program.stream().mapToInt(token -> token).toArray());
  }

  private static Map<List<Integer>, Integer> count(ProgramBatch batch, int from, int to) {
    Map<List<Integer>, Integer> counts = new HashMap<>();
    for (int p = from; p < to; p++) {
      counts.merge(Arrays.stream(batch.copyOf(p)).boxed().toList(), 1, Integer::sum);
    }
    counts.values().removeIf(count -> count < 40);
    return counts;
  }

  /** The very bits, and the same gradient: the evaluator never sees a macro. */
  @Test
  void likelihoodIsThatOfTheExpansion() {
    SplittableRandom rng = new SplittableRandom(7);
    RegexLibrary library =
        LibraryModels.LIBRARY.with(
            WrittenPrograms.library(6, 6, rng).macros().stream()
                .filter(macro -> !LibraryModels.LIBRARY.toString().contains(" " + macro.regex()))
                .toList());
    RegexModel with = new RegexModel(LibraryModels.settings(20).withLibrary(library), 1);
    RegexModel without = new RegexModel(LibraryModels.settings(20), 1);
    ModelPrograms.shaken(with, 0.7, new SplittableRandom(8));
    for (Parameter parameter : with.parameters().likelihood()) {
      float[] from = parameter.value().data;
      float[] to = without.parameters().likelihood().get(parameter.name()).value().data;
      System.arraycopy(from, 0, to, 0, from.length);
    }
    List<StringSet> strings =
        List.of(LibraryModels.set("11"), LibraryModels.set("1"), LibraryModels.set("1-", "2-"));
    ProgramBatch written = new ProgramBatch();
    for (int i = 0; i < strings.size(); i++) {
      written.turnTo(i);
      for (int k = 0; k < 400; k++) {
        written.add(WrittenPrograms.draw(WrittenPrograms.grammar(2 + k % 8, library), rng));
      }
    }
    ProgramBatch plain = library.expand(written);
    Kernels kernels = KernelProvider.create();
    double[] logs = new double[written.size()];
    double[] expected = new double[written.size()];
    with.likelihood(kernels).score(written, strings, logs);
    without.likelihood(kernels).score(plain, strings, expected);
    assertArrayEquals(expected, logs, 0);
    assertTrue(Arrays.stream(logs).filter(Double::isFinite).count() > 20);
    ProgramBatch possible = new ProgramBatch();
    for (int p = 0; p < logs.length; p++) {
      if (Double.isFinite(logs[p])) {
        possible.turnTo(written.observation(p));
        possible.add(written, p);
      }
    }
    assertEquals(
        gradient(without, library.expand(possible), strings), gradient(with, possible, strings));
  }

  private static List<List<Float>> gradient(
      RegexModel model, ProgramBatch programs, List<StringSet> strings) {
    Gradients gradients = Gradients.of(model.parameters().likelihood());
    Tape tape = new Tape(KernelProvider.create());
    tape.begin(gradients);
    Var logs = model.likelihood(KernelProvider.create()).logProb(tape, programs, strings);
    double[] ones = new double[programs.size()];
    Arrays.fill(ones, 1);
    tape.backward(weightedSum(logs, ones));
    List<List<Float>> all = new ArrayList<>();
    for (Parameter parameter : model.parameters().likelihood()) {
      List<Float> values = new ArrayList<>();
      for (float value : gradients.of(parameter).data) {
        values.add(value);
      }
      assertTrue(values.stream().anyMatch(value -> value != 0), parameter.name());
      all.add(values);
    }
    return all;
  }

  @Test
  void stringsAreDrawnFromTheExpansion() {
    RegexModel model = LibraryModels.model(12, 1);
    ProgramBatch programs = LibraryModels.batch(LibraryModels.write("\\d\\d:\\d\\d"));
    StringSet drawn =
        model
            .likelihood(KernelProvider.create())
            .sample(programs, 0, new SplittableRandom(1))
            .orElseThrow();
    drawn.strings().forEach(s -> assertTrue(s.matches("\\d\\d:\\d\\d"), s));
    assertEquals("\\d\\d:\\d\\d", model.print(programs.copyOf(0)));
  }

  @Test
  void editsAreMadeInTheExpansionAndWrittenWithMacros() {
    RegexModel model = LibraryModels.model(20, 1);
    ProgramEditor<StringSet> editor = model.editor().orElseThrow();
    StringSet times = LibraryModels.set("12:30", "09:15");
    ProgramBatch edits = new ProgramBatch();
    int[] long1 = RegexProgram.parse("\\d\\d:\\d+").tokens();
    for (int i = 0; i < 50; i++) {
      editor.edit(long1, times, 2, new SplittableRandom(i), edits);
    }
    RegexGrammar grammar = WrittenPrograms.grammar(20, LibraryModels.LIBRARY);
    HashSet<String> found = new HashSet<>();
    for (int p = 0; p < edits.size(); p++) {
      int[] edit = edits.copyOf(p);
      assertTrue(grammar.isValid(edit, 0, edit.length));
      found.add(LibraryModels.LIBRARY.print(edit));
    }
    LibraryModels.assertShortest(edits);
    assertTrue(found.contains("(?&time)"), found.toString());
    RegexLibrary widest = RegexLibrary.parse("all \\X+");
    ProgramBatch first = new ProgramBatch();
    new RegexModel(LibraryModels.settings(20).withLibrary(widest), 1)
        .editor()
        .orElseThrow()
        .begin(times, first);
    assertArrayEquals(new int[] {RegexTokens.MACRO}, first.copyOf(0));
  }

  @Test
  void settingsOfModelsWithoutALibraryAreAsTheyWere() {
    assertFalse(new RegexModel(LibraryModels.settings(5), 1).settings().containsKey("library"));
    Map<String, String> settings = new HashMap<>(LibraryModels.model(5, 1).settings());
    assertEquals(LibraryModels.LIBRARY.toString(), settings.get("library"));
    assertEquals(LibraryModels.LIBRARY, RegexSettings.of(settings).library());
    String[][] hostile = {
      {
        "two \\d\\d\ntwo x", "library, line 2: macro \"two\": one token needs no macro; it is \"x\""
      },
      {"two (a", "library, line 1: regex: expected ')' at offset 2 of \"(a\""},
    };
    for (String[] c : hostile) {
      settings.put("library", c[0]);
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> RegexSettings.of(settings));
      assertEquals(c[1], e.getMessage());
    }
    RegexSettings paper =
        LibraryModels.settings(5)
            .withLanguage(RegexLanguage.PAPER)
            .withLibrary(LibraryModels.LIBRARY);
    assertEquals(
        "library: only the extended language has macros",
        assertThrows(IllegalArgumentException.class, () -> new RegexModel(paper, 1)).getMessage());
  }
}
