package mws4j.cli.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.pictures.Charts;
import mws4j.cli.run.Report;
import mws4j.cli.run.StepCsv;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * {@code exact.csv}: exact figures of a domain, about fifty times in a run and after its last step.
 * A domain that has none leaves no file.
 *
 * @param <X> an observation
 * @param <M> the model
 */
public final class ExactCurve<X, M extends ProgramModel<X>> implements Closeable {
  private static final int POINTS = 50;

  private final TrainingSet<X, M> set;
  private final StepCsv csv; // null if the domain has no exact figures
  private long last;

  private ExactCurve(TrainingSet<X, M> set, StepCsv csv, long step) {
    this.set = set;
    this.csv = csv;
    last = step;
  }

  /** Follows a run from a step on; later rows of an earlier attempt are removed. */
  public static <X, M extends ProgramModel<X>> ExactCurve<X, M> after(
      long step, Path file, TrainingSet<X, M> set) throws IOException {
    if (set.exactNames().isEmpty()) {
      return new ExactCurve<>(set, null, step);
    }
    return new ExactCurve<>(set, StepCsv.continueAfter(file, header(set), step), step);
  }

  /** Looks at the trainer if it is time to. */
  public void follow(TrainedModel<X, M> trained) throws IOException {
    Trainer<X> trainer = trained.trainer();
    long total = trainer.config().steps();
    long every = Math.max(1, total / POINTS);
    long step = trainer.steps();
    if (csv != null && step != last && (step % every == 0 || step == total)) {
      csv.add(step, set.exact(trained));
      csv.flush();
      last = step;
    }
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close();
    }
  }

  /** Adds one picture per figure to a report. */
  static void describe(Path file, TrainingSet<?, ?> set, Report report) throws IOException {
    if (set.exactNames().isEmpty()) {
      return;
    }
    List<StepCsv.Row> rows = StepCsv.rows(file, header(set));
    for (int i = 0; i < set.exactNames().size(); i++) {
      int index = i;
      List<StepCsv.Row> known =
          rows.stream().filter(row -> Double.isFinite(row.value(index))).toList();
      if (!known.isEmpty()) {
        String name = set.exactNames().get(i);
        XYChart chart = Charts.empty(name, "step", name);
        chart.getStyler().setLegendVisible(false);
        chart
            .addSeries(
                name,
                known.stream().mapToDouble(StepCsv.Row::step).toArray(),
                known.stream().mapToDouble(row -> row.value(index)).toArray())
            .setMarker(SeriesMarkers.NONE);
        report.picture(name, Charts.svg(chart));
      }
    }
  }

  private static List<String> header(TrainingSet<?, ?> set) {
    List<String> header = new ArrayList<>(List.of("step"));
    header.addAll(set.exactNames());
    return header;
  }
}
