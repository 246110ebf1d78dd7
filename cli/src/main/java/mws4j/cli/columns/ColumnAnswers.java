package mws4j.cli.columns;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.column.ColumnExplainer;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.mws.compute.Compute;
import mws4j.mws.probability.RandomStreams;

/** Explains columns, with new values drawn for each. */
public final class ColumnAnswers {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/explain-columns");

  /**
   * Distinct values up to which the plain kernels do: vectors, which give the same bits, gain a
   * quarter on long values and take a tenth of a second to load.
   */
  private static final int FEW = 20_000;

  private final RegexProbabilities probabilities = RegexProbabilities.initial();
  private final Compute compute = Compute.ofAllProcessors();
  private final int proposals;

  /**
   * Answers.
   *
   * @param proposals new values to draw for each column
   */
  public ColumnAnswers(int proposals) {
    this.proposals = proposals;
  }

  /** What strings of the command line are. */
  public ColumnsView ofStrings(List<String> strings) {
    return of(List.of(new NamedColumn(0, "", ColumnValues.of(strings))));
  }

  /** What columns are; each is explained by one thread. */
  public ColumnsView of(List<NamedColumn> columns) {
    ColumnView[] views = new ColumnView[columns.size()];
    long values = columns.stream().mapToLong(column -> column.values().size()).sum();
    Supplier<Kernels> kernels = values <= FEW ? KernelProvider::scalar : compute::kernels;
    compute.run(
        views.length,
        () -> new ColumnExplainer(probabilities, kernels.get()),
        (explainer, i) -> views[i] = view(columns.get(i), explainer));
    long rows = columns.isEmpty() ? 0 : columns.get(0).values().rows();
    return new ColumnsView(rows, List.of(views));
  }

  private ColumnView view(NamedColumn column, ColumnExplainer explainer) {
    ColumnExplanation explanation = explainer.explain(column.values());
    return new ColumnView(column, explanation, newValues(column, explanation, proposals));
  }

  /** Up to so many values that would fit a column and are not in it, always the same. */
  public static List<String> newValues(
      NamedColumn column, ColumnExplanation explanation, int proposals) {
    RandomGenerator rng = RandomStreams.of(1, DRAWS, column.index());
    return explanation.propose(proposals, RegexProbabilities.initial(), rng);
  }
}
