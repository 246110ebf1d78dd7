package mws4j.domains.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.grammar.Heads;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.search.NaiveEnumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Dreams;
import org.junit.jupiter.api.Test;

final class CanonicalDreamsTest {
  private static final LanguageVersion BASE =
      LanguageVersion.plain(ListPrimitives.set(), List.of());

  /** All programs grouped by their values on the same inputs, the shortest of each group. */
  @Test
  void oneDreamForEachBehaviour() {
    DreamInputs inputs = new DreamInputs();
    inputs.learn(SmallTasks.tasks());
    List<CanonicalDreams.Dream> dreams =
        new CanonicalDreams(BASE, inputs, 40)
            .of(SmallTasks.LISTS, 6_000, 0, new SplittableRandom(1), Parallel.NONE, () -> false);
    assertTrue(dreams.size() > 20, dreams.size() + " dreams");
    double longest = dreams.get(dreams.size() - 1).descriptionLength();
    ProgramRunner runner = new ProgramRunner(BASE.library(), SmallTasks.LISTS);
    Map<String, Double> best = new HashMap<>();
    for (NaiveEnumeration.Found found :
        new NaiveEnumeration(BASE.prior()).below(longest + 1e-9, SmallTasks.LISTS)) {
      runner.load(found.program());
      StringBuilder behaviour = new StringBuilder();
      boolean any = false;
      for (List<Object> probe : inputs.probes(SmallTasks.LISTS, 40)) {
        Object value = runner.run(runner.input(probe));
        any |= !(value instanceof Failure);
        behaviour.append(value instanceof Failure ? "failed" : value).append(';');
      }
      if (any) {
        best.merge(behaviour.toString(), found.nats(), Math::min);
      }
    }
    assertEquals(best.size(), dreams.size());
    double total = best.values().stream().mapToDouble(d -> d).sum();
    assertEquals(
        total, dreams.stream().mapToDouble(CanonicalDreams.Dream::descriptionLength).sum(), 1e-6);
  }

  @Test
  void tiltedGrammarsReachLongerPrograms() {
    DreamInputs inputs = new DreamInputs();
    inputs.learn(SmallTasks.tasks());
    CanonicalDreams canonical = new CanonicalDreams(BASE, inputs, 40);
    List<CanonicalDreams.Dream> few =
        canonical.of(
            SmallTasks.LISTS, 6_000, 0, new SplittableRandom(1), Parallel.NONE, () -> false);
    List<CanonicalDreams.Dream> more =
        canonical.of(
            SmallTasks.LISTS, 6_000, 10, new SplittableRandom(1), Parallel.NONE, () -> false);
    double longest = few.get(few.size() - 1).descriptionLength();
    assertTrue(more.size() > few.size() + 20, more.size() + " dreams");
    assertTrue(more.stream().filter(dream -> dream.descriptionLength() > longest + 3).count() > 10);
  }

  /** In one round every prepared program is dreamt of once, and solves what was dreamt. */
  @Test
  void dreamsTakeTurns() {
    FunctionalModel model = SmallTasks.model(1);
    model.prepareDreams(SmallTasks.tasks(), Compute.of(1), new SplittableRandom(1), () -> false);
    var source = model.dreams(KernelProvider.create());
    SplittableRandom rng = new SplittableRandom(2);
    Set<String> seen = new HashSet<>();
    int drawn = 0;
    for (int i = 0; i < 20; i++) {
      Dreams<Task> dreams = source.draw(10L * i, 10, rng);
      double[] logLikelihood = new double[dreams.size()];
      model
          .likelihood(KernelProvider.create())
          .score(dreams.programs(), dreams.observations(), logLikelihood);
      for (int d = 0; d < dreams.size(); d++) {
        assertEquals(0, logLikelihood[d]);
        seen.add(model.print(dreams.programs().copyOf(d)));
        assertFalse(dreams.observations().get(d).examples().isEmpty());
        drawn++;
      }
    }
    assertTrue(drawn > 150, drawn + " dreams");
    assertTrue(seen.size() > 0.9 * drawn, seen.size() + " different ones of " + drawn);
  }

  /** Texts: a program may use a constant, which the dreamt task then has, at its price. */
  @Test
  void dreamsHaveConstants() {
    Type texts = TypeReader.read("list(char) -> list(char)");
    List<Example> examples =
        Stream.of("Ada", "Bob", "Eve")
            .map(
                name ->
                    new Example(List.of(ListValue.ofText(name)), ListValue.ofText("Mr " + name)))
            .toList();
    List<Task> tasks =
        List.of(new Task("title", texts, examples, List.of(ListValue.ofText("Mr "))));
    FunctionalModel model =
        FunctionalModel.of(
            "texts", TextPrimitives.set(), FunctionalSettings.defaults().withWidths(4, 6), 1);
    model.prepareDreams(tasks, Compute.of(1), new SplittableRandom(1), () -> false);
    Dreams<Task> dreams =
        model.dreams(KernelProvider.create()).draw(0, 300, new SplittableRandom(2));
    double[] logLikelihood = new double[dreams.size()];
    model
        .likelihood(KernelProvider.create())
        .score(dreams.programs(), dreams.observations(), logLikelihood);
    int withConstant = 0;
    for (int d = 0; d < dreams.size(); d++) {
      boolean uses = model.print(dreams.programs().copyOf(d)).contains("STRING");
      withConstant += uses ? 1 : 0;
      assertEquals(uses ? 1 : 0, dreams.observations().get(d).constants().size());
      assertEquals(uses ? -3 * Math.log(62) : 0, logLikelihood[d], 1e-9);
    }
    assertTrue(withConstant > 5 && withConstant < dreams.size(), withConstant + " dreams");
  }

  @Test
  void programsAreReadFromTheirHeads() {
    ProgramCode code = new ProgramCode(BASE.language());
    int cdr = 12;
    assertEquals(
        "(lambda (cdr $0))",
        code.decode(new int[] {cdr, Heads.variable(0)}, SmallTasks.LISTS).toString());
  }
}
