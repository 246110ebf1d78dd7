package mws4j.cli.gmm;

import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.evaluation.PerInstance;

/**
 * Exact log-probabilities of mini-datasets.
 *
 * @param exact summed over all partitions
 */
public record GmmExact(ExactEvaluation exact) implements View {
  @Override
  public Result result() {
    return new Result()
        .put("instances", exact.logMarginals().size())
        .put("programCount", exact.programs())
        .put("logMarginal", exact.mean(), Format.decimals(6))
        .put("logMarginals", exact.logMarginals().toArray());
  }

  /** A line for each, the mean. */
  @Override
  public String text() {
    PerInstance values = exact.logMarginals();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      Result row = new Result().put("instance", i + 1);
      row.put("logMarginal", values.get(i), Format.decimals(6));
      text.append(row.fill("{instance,6}  {logMarginal,12}\n"));
    }
    return text
        + result()
            .fill(
                "\nmean log p {logMarginal} nats over {instances} mini-datasets, {programCount}"
                    + " partitions each\n");
  }
}
