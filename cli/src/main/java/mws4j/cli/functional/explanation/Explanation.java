package mws4j.cli.functional.explanation;

import java.util.List;
import java.util.stream.Collectors;
import mws4j.cli.functional.library.Answer;
import mws4j.cli.functional.library.NamedAbstraction;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.lambda.task.Task;

/**
 * Programs that solve a task, and how far was looked.
 *
 * @param task what was asked
 * @param order of the search
 * @param answers the most probable programs found, best first; at least one
 * @param certificate nats below which every program was tried
 * @param expansions that it took
 * @param stopped whether the time was over before the search
 * @param used abstractions that the programs use, and those within them
 * @param applied what they make of further inputs
 */
record Explanation(
    Task task,
    SearchOrder order,
    List<Answer> answers,
    double certificate,
    long expansions,
    boolean stopped,
    List<NamedAbstraction> used,
    List<Applied> applied)
    implements View {
  @Override
  public Result result() {
    return new Result()
        .put("type", task.request())
        .put("examples", task.examples().size(), n -> n + (n.equals(1) ? " example" : " examples"))
        .put("constants", task.constants().stream().map(String::valueOf).toList())
        .put("under", order.toString())
        .put("programs", answers)
        .put("certificate", certificate, Format.NATS)
        .put("expansions", expansions)
        .put("stopped", stopped)
        .put(
            "library",
            used.stream()
                .map(
                    each ->
                        new Result()
                            .put("name", each.name())
                            .put("type", each.type())
                            .put("body", each.body()))
                .toList())
        .put("applied", applied);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(result().fill("{type}, {examples}\n"));
    text.append("   mass    nats  program\n");
    answers.forEach(answer -> text.append(answer.text()));
    text.append("mass is among the programs found\n");
    text.append(certified());
    used.forEach(each -> text.append(each.name()).append(" = ").append(each.body()).append('\n'));
    return text + applied.stream().map(Applied::text).collect(Collectors.joining());
  }

  private String certified() {
    String until = stopped ? "when the time was over" : "after {expansions} expansions";
    if (Double.isInfinite(certificate)) {
      return result().fill("no other program exists: all were tried " + until + "\n");
    }
    boolean shortest = answers.get(0).nats() <= certificate;
    String what =
        order != SearchOrder.PRIOR
            ? "every program below {certificate} nats of " + order.words() + " was tried "
            : shortest
                ? "no shorter program exists: every one below {certificate} nats was tried "
                : "every program below {certificate} nats was tried, a shorter one may exist, ";
    return result().fill(what + until + "\n");
  }
}
