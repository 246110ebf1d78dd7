package mws4j.cli.compress;

import java.util.ArrayList;
import java.util.List;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;

/** What compression found, for people and machines. */
final class CompressView implements View {
  private static final int SHOWN = 100;

  private final Outcome outcome;

  CompressView(Outcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public Result result() {
    return new Result()
        .put("programs", outcome.programs().terms().size())
        .put("tasks", outcome.programs().taskCount())
        .put("originalCost", outcome.originalCost())
        .put("finalCost", outcome.finalCost())
        .put("ratio", outcome.ratio(), Format.decimals(2))
        .put("abstractions", rows())
        .put("rewritten", outcome.rewritten().stream().map(Text::of).toList());
  }

  private List<Result> rows() {
    List<Result> rows = new ArrayList<>();
    for (Outcome.Step step : outcome.steps()) {
      double ratio = Outcome.ratio(outcome.originalCost(), step.cost());
      rows.add(
          new Result()
              .show("name", "name", step.abstraction().leaf(), Format.TEXT)
              .show("arity", "arity", step.abstraction().arity(), Format.TEXT)
              .show("calls", "calls", step.calls(), Format.TEXT)
              .show("utility", "utility", step.utility(), Format.TEXT)
              .put("cost", step.cost())
              .show("ratio", "ratio", ratio, Format.decimals(2))
              .show("body", "body", Text.of(step.abstraction().body()), CompressView::shown));
    }
    return rows;
  }

  private static String shown(String body) {
    return body.length() > SHOWN ? body.substring(0, SHOWN) + " ..." : body;
  }

  @Override
  public String text() {
    return Result.table(rows())
        + result()
            .fill(
                "{programs} programs"
                    + (outcome.programs().tasks().isPresent() ? " of {tasks} tasks" : "")
                    + ", cost {originalCost} -> {finalCost}, {ratio} times smaller\n");
  }
}
