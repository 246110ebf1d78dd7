package mws4j.domains.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.ops.Reductions;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.TermReader;
import mws4j.mws.model.Draws;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class FunctionalEncodingTest {
  private static final List<String> PROGRAMS =
      List.of(
          "(lambda (cdr $0))",
          "(lambda (map (lambda (+ $0 1)) $0))",
          "(lambda (fold $0 empty (lambda (lambda (cons (+ $1 1) $0)))))");

  private final FunctionalModel model = SmallTasks.model(3);
  private final List<Task> tasks = SmallTasks.tasks();

  private ProgramBatch programs() {
    return programs(model);
  }

  private static ProgramBatch programs(FunctionalModel model) {
    ProgramBatch programs = new ProgramBatch();
    for (int i = 0; i < 2; i++) {
      programs.turnTo(i);
      PROGRAMS.forEach(p -> programs.add(model.tokens(TermReader.read(p), SmallTasks.LISTS)));
    }
    return programs;
  }

  private FunctionalEncoding encoding(Tape tape) {
    return encoding(model, tape);
  }

  private FunctionalEncoding encoding(FunctionalModel model, Tape tape) {
    return (FunctionalEncoding) model.recognition().encode(tape, tasks.subList(0, 2));
  }

  /** The graph against the grammar that programs are searched and drawn from. */
  @Test
  void logProbIsThatOfTheGrammar() {
    requireLogProbOfTheGrammar(model);
  }

  /** The same with weights that differ from place to place. */
  @Test
  void logProbIsThatOfTheGrammarAfterExperience() throws IOException {
    FunctionalModel experienced = SmallTasks.experienced(3);
    Grammar usage = experienced.usage();
    int map = usage.language().number(TermReader.read("map"));
    assertNotEquals(usage.variable(0), usage.variable(usage.language().row(map, 1)), 0.1);
    assertNotEquals(0, experienced.grammar().weight(0, map), 0.1);
    requireLogProbOfTheGrammar(experienced);
  }

  private void requireLogProbOfTheGrammar(FunctionalModel model) {
    FunctionalEncoding encoding = encoding(model, new Tape(KernelProvider.create()).begin());
    ProgramBatch programs = programs(model);
    Var logProb = encoding.logProb(programs);
    for (int p = 0; p < programs.size(); p++) {
      Grammar grammar = encoding.grammar(programs.observation(p));
      double expected =
          grammar.logProb(
              new Deriver(grammar.language())
                  .derive(TermReader.read(PROGRAMS.get(p % 3)), SmallTasks.LISTS)
                  .orElseThrow());
      assertEquals(expected, logProb.value().data[p], 1e-4);
    }
  }

  @Test
  void tokensThatAreNoProgramAreImpossible() {
    FunctionalEncoding encoding = encoding(new Tape(KernelProvider.create()).begin());
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[] {0, 1, 2, 3});
    programs.add(new int[0]);
    programs.add(model.tokens(TermReader.read("(lambda $0)"), SmallTasks.LISTS));
    Var logProb = encoding.logProb(programs);
    assertEquals(Float.NEGATIVE_INFINITY, logProb.value().data[0]);
    assertEquals(Float.NEGATIVE_INFINITY, logProb.value().data[1]);
    assertTrue(logProb.value().data[2] < 0);
  }

  /** Every parameter moved by a little, against the gradient. */
  @Test
  void gradientIsThatOfTheLogProb() {
    Gradients gradients = Gradients.of(model.parameters().recognition());
    Tape tape = new Tape(KernelProvider.create());
    tape.begin(gradients);
    ProgramBatch programs = programs();
    double[] weights = {1, -0.5, 0.3, 0.7, 1.1, -0.2};
    tape.backward(Reductions.weightedSum(encoding(tape).logProb(programs), weights));
    SplittableRandom rng = new SplittableRandom(1);
    int moved = 0;
    for (Parameter parameter : model.parameters().recognition()) {
      float[] values = parameter.value().data;
      float[] gradient = gradients.of(parameter).data;
      for (int trial = 0; trial < 5; trial++) {
        int at = rng.nextInt(parameter.size());
        float before = values[at];
        double step = 1.0 / 128;
        values[at] = (float) (before + step);
        double up = objective(programs, weights);
        values[at] = (float) (before - step);
        double down = objective(programs, weights);
        values[at] = before;
        assertEquals((up - down) / (2 * step), gradient[at], 2e-3, parameter + " at " + at);
        moved += gradient[at] != 0 ? 1 : 0;
      }
    }
    assertTrue(moved > 10, moved + " parameters matter");
  }

  private double objective(ProgramBatch programs, double[] weights) {
    Tape tape = new Tape(KernelProvider.create()).begin();
    Var logProb = encoding(tape).logProb(programs);
    double sum = 0;
    for (int p = 0; p < weights.length; p++) {
      sum += weights[p] * logProb.value().data[p];
    }
    return sum;
  }

  @Test
  void drawsArePrograms() {
    FunctionalEncoding encoding = encoding(new Tape(KernelProvider.create()).begin());
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(new Draws(20, 20, 1.5), new SplittableRandom(2), drawn);
    assertTrue(drawn.size() > 20);
    Var logProb = encoding.logProb(drawn);
    for (int p = 0; p < drawn.size(); p++) {
      assertTrue(logProb.value().data[p] > Float.NEGATIVE_INFINITY);
      int[] tokens = drawn.copyOf(p);
      assertTrue(model.term(tokens).toString().startsWith("(lambda "));
    }
  }
}
