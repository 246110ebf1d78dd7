package mws4j.cli.run;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.mws.metrics.Metric;
import mws4j.nn.safetensors.AtomicFile;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The bound against the step, as pictures. */
public final class LearningCurve {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 450;

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
    ByteArrayOutputStream bitmap = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart(), bitmap, BitmapEncoder.BitmapFormat.PNG);
    write(png, bitmap.toByteArray());
    write(svg, svg().getBytes(StandardCharsets.UTF_8));
  }

  /** The picture as an SVG document. */
  public String svg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VectorGraphicsEncoder.saveVectorGraphic(
        chart(), out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    return out.toString(StandardCharsets.UTF_8);
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Learning curve")
            .xAxisTitle("step")
            .yAxisTitle("bound, nats per concept")
            .theme(Styler.ChartTheme.GGPlot2)
            .build();
    chart.getStyler().setLegendVisible(false).setChartBackgroundColor(Color.WHITE);
    chart.addSeries("bound", steps, bound).setMarker(SeriesMarkers.NONE);
    return chart;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    AtomicFile.write(
        file,
        channel -> {
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
        });
  }
}
