package mws4j.cli.gmm;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mws4j.cli.pictures.Charts;
import mws4j.domains.gmm.ClusterPosterior;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.GmmProgram;
import mws4j.domains.gmm.MiniDataset;

/**
 * Mini-datasets side by side: points coloured by cluster, ellipses at one and two standard
 * deviations around the expected mean of each cluster. Every row of panels is one way to see them.
 */
final class ClusterPicture {
  private static final int PANEL = 160;
  private static final int GAP = 8;
  private static final double RADIUS = 4;

  /** Room around the points, in their unit. */
  private static final double MARGIN = 0.6;

  private static final int SMALLEST = 1; // standard deviations drawn
  private static final int LARGEST = 2;

  /**
   * One row of panels.
   *
   * @param model whose covariance the ellipses have
   * @param data the mini-datasets from the left
   * @param partitions one per mini-dataset
   */
  record Row(GmmModel model, List<MiniDataset> data, List<GmmProgram> partitions) {}

  private ClusterPicture() {}

  /** Draws the rows, one below the other. */
  static BufferedImage draw(List<Row> rows) {
    int columns = rows.stream().mapToInt(row -> row.data.size()).max().orElse(0);
    BufferedImage image =
        new BufferedImage(
            GAP + columns * (PANEL + GAP),
            GAP + rows.size() * (PANEL + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(Color.LIGHT_GRAY);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int i = 0; i < row.data.size(); i++) {
        int left = GAP + i * (PANEL + GAP);
        int top = GAP + r * (PANEL + GAP);
        Graphics2D panel = (Graphics2D) canvas.create(left, top, PANEL, PANEL);
        panel(panel, row.data.get(i), row.model, row.partitions.get(i));
        panel.dispose();
      }
    }
    canvas.dispose();
    return image;
  }

  private static void panel(
      Graphics2D canvas, MiniDataset data, GmmModel model, GmmProgram partition) {
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, PANEL, PANEL);
    AffineTransform toPixels = toPixels(data);
    List<ClusterPosterior> clusters = model.clusterPosteriors(data, partition);
    for (int c = 0; c < clusters.size(); c++) {
      canvas.setColor(Charts.color(c));
      for (int deviations = SMALLEST; deviations <= LARGEST; deviations++) {
        canvas.setStroke(new BasicStroke(deviations == SMALLEST ? 1.5f : 0.7f));
        canvas.draw(
            toPixels.createTransformedShape(ellipse(clusters.get(c), model.sigma(), deviations)));
      }
    }
    for (int j = 0; j < data.points(); j++) {
      double[] at = {data.x(j), data.y(j)};
      toPixels.transform(at, 0, at, 0, 1);
      canvas.setColor(Charts.color(partition.cluster(j)));
      canvas.fill(new Ellipse2D.Double(at[0] - RADIUS, at[1] - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
  }

  /** The same scale in both directions, y upwards, all points inside. */
  private static AffineTransform toPixels(MiniDataset data) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < data.points(); j++) {
      left = Math.min(left, data.x(j));
      right = Math.max(right, data.x(j));
      bottom = Math.min(bottom, data.y(j));
      top = Math.max(top, data.y(j));
    }
    double scale = PANEL / (Math.max(right - left, top - bottom) + 2 * MARGIN);
    AffineTransform transform = AffineTransform.getTranslateInstance(PANEL / 2.0, PANEL / 2.0);
    transform.scale(scale, -scale);
    transform.translate(-(left + right) / 2, -(bottom + top) / 2);
    return transform;
  }

  /** The unit circle under the Cholesky factor of Sigma, around the mean. */
  private static Shape ellipse(ClusterPosterior cluster, double[][] sigma, int deviations) {
    double a = Math.sqrt(sigma[0][0]);
    double b = sigma[0][1] / a;
    double c = Math.sqrt(Math.max(0, sigma[1][1] - b * b));
    AffineTransform transform = new AffineTransform(a, b, 0, c, cluster.meanX(), cluster.meanY());
    transform.scale(deviations, deviations);
    return transform.createTransformedShape(new Ellipse2D.Double(-1, -1, 2, 2));
  }
}
