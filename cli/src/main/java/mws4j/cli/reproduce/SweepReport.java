package mws4j.cli.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import mws4j.cli.pictures.Charts;
import mws4j.cli.run.Report;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The page of a sweep: every figure as a chart and a table, ours beside the paper's. */
final class SweepReport {
  private final Experiment experiment;
  private final Results results;

  private SweepReport(Experiment experiment, Results results) {
    this.experiment = experiment;
    this.results = results;
  }

  /** Makes the page. */
  static Report of(Experiment experiment, Results results, long finished, long jobs)
      throws IOException {
    Report report = new Report(experiment.title());
    experiment.notes().forEach(report::paragraph);
    report.paragraph(
        finished
            + " of "
            + jobs
            + " runs are finished. Lines are medians over the seeds, dashed"
            + " ones the quartiles, dotted ones the paper's numbers.");
    SweepReport page = new SweepReport(experiment, results);
    for (Figure figure : experiment.figures()) {
      if (!results.of(figure).isEmpty()) {
        page.add(figure, report);
      }
    }
    report.table("Settings", experiment.configuration());
    return report;
  }

  private void add(Figure figure, Report report) throws IOException {
    if (results.ks().size() > 1) { // a curve needs two points
      report.picture(figure.title(), Charts.svg(chart(figure)));
    }
    List<String> header = new ArrayList<>(List.of(experiment.kind()));
    results.ks().forEach(k -> header.add(experiment.size() + "=" + k));
    List<List<String>> rows = new ArrayList<>();
    for (String algorithm : results.algorithms()) {
      List<String> ours = new ArrayList<>(List.of(algorithm));
      List<String> paper = new ArrayList<>(List.of(algorithm + " (paper)"));
      for (int k : results.ks()) {
        ours.add(ours(figure, algorithm, k));
        OptionalDouble printed = figure.paper(algorithm, k);
        paper.add(printed.isPresent() ? number(printed.getAsDouble()) : "");
      }
      rows.add(ours);
      if (paper.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
        rows.add(paper);
      }
    }
    report.table(figure.title() + ": median [quartiles] of n", header, rows);
  }

  private String ours(Figure figure, String algorithm, int k) {
    return results.of(figure, algorithm).stream()
        .filter(cell -> cell.k() == k)
        .map(Results.Cell::ours)
        .map(
            q ->
                String.format(
                    "%s [%s, %s] of %d",
                    number(q.median()), number(q.lower()), number(q.upper()), q.count()))
        .findFirst()
        .orElse("");
  }

  private XYChart chart(Figure figure) {
    XYChart chart = Charts.empty(figure.title(), experiment.size(), figure.title());
    chart.getStyler().setYAxisLogarithmic(logarithmic(figure));
    for (String algorithm : results.algorithms()) {
      List<Results.Cell> cells =
          results.of(figure, algorithm).stream()
              .filter(cell -> Double.isFinite(cell.ours().lower() + cell.ours().upper()))
              .toList();
      if (!cells.isEmpty()) {
        int color = results.algorithms().indexOf(algorithm);
        double[] ks = cells.stream().mapToDouble(Results.Cell::k).toArray();
        add(chart, color, algorithm, ks, cells.stream().mapToDouble(c -> c.ours().median()))
            .setMarker(SeriesMarkers.CIRCLE);
        quartile(chart, color, algorithm + " ", ks, cells, true);
        quartile(chart, color, algorithm + "  ", ks, cells, false);
        List<Results.Cell> printed = cells.stream().filter(c -> c.paper().isPresent()).toList();
        if (!printed.isEmpty()) {
          add(
                  chart,
                  color,
                  algorithm + " (paper)",
                  printed.stream().mapToDouble(Results.Cell::k).toArray(),
                  printed.stream().mapToDouble(c -> c.paper().getAsDouble()))
              .setLineStyle(SeriesLines.DOT_DOT);
        }
      }
    }
    return chart;
  }

  private static void quartile(
      XYChart chart, int color, String name, double[] ks, List<Results.Cell> cells, boolean lower) {
    add(
            chart,
            color,
            name,
            ks,
            cells.stream().mapToDouble(c -> lower ? c.ours().lower() : c.ours().upper()))
        .setLineStyle(SeriesLines.DASH_DASH)
        .setLineWidth(1)
        .setShowInLegend(false);
  }

  private static XYSeries add(
      XYChart chart, int color, String name, double[] ks, DoubleStream values) {
    XYSeries series = chart.addSeries(name, ks, values.toArray());
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(Charts.color(color));
    series.setMarkerColor(Charts.color(color));
    return series;
  }

  /** A logarithmic axis has no place for zero. */
  private boolean logarithmic(Figure figure) {
    return figure.logarithmic()
        && results.of(figure).stream().allMatch(cell -> cell.ours().lower() > 0);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
