package mws4j.cli.functional.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.solve.Solution;
import mws4j.lambda.solve.TaskProgram;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.lambda.value.ValuePrinter;
import mws4j.mws.probability.LogWeights;

/**
 * A program that was found for a task.
 *
 * @param term in the language with its library
 * @param named the same with names of the library's abstractions
 * @param base in the base language
 * @param nats {@code -log p(z,x)}
 * @param mass posterior, among the programs found
 * @param program the same, to be run
 */
public record Answer(
    Term term, Term named, Term base, double nats, double mass, TaskProgram program)
    implements View {
  /** A program with what it costs. */
  private record Scored(Term term, double nats) {}

  /**
   * What a search found, the most probable program first, whatever the search followed.
   *
   * @param model whose language they are in
   */
  public static List<Answer> of(FunctionalModel model, Task task, List<Solution> solutions) {
    Grammar prior = model.grammar();
    ProgramCode code = new ProgramCode(prior.language());
    List<Scored> scored = new ArrayList<>();
    for (Solution solution : solutions) {
      Term term = code.decode(solution.heads(), task.request());
      scored.add(new Scored(term, nats(prior, term, task) - solution.logLikelihood()));
    }
    scored.sort(Comparator.comparingDouble(Scored::nats));
    double[] logJoint = scored.stream().mapToDouble(each -> -each.nats).toArray();
    double[] mass = LogWeights.normalise(logJoint, 0, logJoint.length);
    BaseLanguage base = new BaseLanguage(model.language().primitives());
    NamedLibrary names = new NamedLibrary(model.language());
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < mass.length; i++) {
      Term term = scored.get(i).term;
      answers.add(
          new Answer(
              term,
              names.named(term),
              base.expanded(term, task.request()),
              scored.get(i).nats,
              mass[i],
              new TaskProgram(model.language(), task, term)));
    }
    return answers;
  }

  /** {@code -log p} of a program of a task, which is one of the language. */
  public static double nats(Grammar grammar, Term term, Task task) {
    return new Deriver(grammar.language())
        .derive(term, task.request())
        .map(derivation -> -grammar.logProb(derivation))
        .orElseThrow();
  }

  @Override
  public Result result() {
    return new Result()
        .show("mass", "mass", mass, Format.MASS)
        .show("nats", "nats", nats, Format.NATS)
        .show("program", "program", named, Format.TEXT)
        .put("base", base)
        .put("constant", program.constant().map(ValuePrinter::print));
  }

  /** The program, and below it what it is in the base language and its constant, if these tell. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder(result().fill("{mass,7}  {nats,6}  {program}\n"));
    String indent = " ".repeat(17);
    if (!base.equals(named)) {
      text.append(indent).append(base).append('\n');
    }
    Optional<String> constant = program.constant().map(ValuePrinter::print);
    constant.ifPresent(value -> text.append(indent).append("STRING is " + value + "\n"));
    return text.toString();
  }
}
