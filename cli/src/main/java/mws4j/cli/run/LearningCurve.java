package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.pictures.Charts;
import mws4j.mws.metrics.Metric;
import mws4j.nn.safetensors.AtomicFile;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The bound against the step, as pictures. */
public final class LearningCurve {
  /** Points drawn at most; each is the mean over as many steps as it takes. */
  private static final int POINTS = 400;

  private final double[] steps;
  private final double[] bound;

  private LearningCurve(double[] steps, double[] bound) {
    this.steps = steps;
    this.bound = bound;
  }

  /** The curve of the rows that have a bound; there may be none. */
  public static LearningCurve of(List<MetricsCsv.Row> rows) {
    List<double[]> points = new ArrayList<>();
    int width = Math.max(1, (rows.size() + POINTS - 1) / POINTS);
    for (int from = 0; from < rows.size(); from += width) {
      List<MetricsCsv.Row> window = rows.subList(from, Math.min(rows.size(), from + width));
      double mean =
          window.stream()
              .mapToDouble(row -> row.value(Metric.ELBO))
              .filter(Double::isFinite)
              .average()
              .orElse(Double.NaN);
      if (Double.isFinite(mean)) {
        points.add(new double[] {window.get(window.size() - 1).step(), mean});
      }
    }
    return new LearningCurve(
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return steps.length == 0;
  }

  /** Draws a PNG and an SVG file. */
  public void write(Path png, Path svg) throws IOException {
    AtomicFile.write(png, Charts.png(chart()));
    AtomicFile.write(svg, svg());
  }

  /** The picture as an SVG document. */
  public String svg() throws IOException {
    return Charts.svg(chart());
  }

  private XYChart chart() {
    XYChart chart = Charts.empty("Learning curve", "step", "bound, nats per instance");
    chart.getStyler().setLegendVisible(false);
    chart.addSeries("bound", steps, bound).setMarker(SeriesMarkers.NONE);
    return chart;
  }
}
