package mws4j.cli.pictures;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Charts in the project's look, as bytes of a picture file. */
public final class Charts {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 450;

  /** Okabe & Ito's colours, which the colour-blind can tell apart. */
  private static final int[] COLORS = {
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000, 0xF0E442
  };

  private Charts() {}

  /** A colour for each number; they repeat after eight. */
  public static Color color(int index) {
    return new Color(COLORS[Math.floorMod(index, COLORS.length)]);
  }

  /** A chart without series. */
  public static XYChart empty(String title, String xTitle, String yTitle) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .theme(Styler.ChartTheme.GGPlot2)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    return chart;
  }

  /** As a PNG file. */
  public static byte[] png(XYChart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
    return out.toByteArray();
  }

  /** As an SVG document. */
  public static String svg(XYChart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    return out.toString(StandardCharsets.UTF_8);
  }
}
