package mws4j.cli.gmm;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mws4j.cli.json.Result;
import mws4j.cli.pictures.ImageSheet;
import mws4j.cli.pictures.PicturedView;
import mws4j.cli.run.Drawn;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.GmmProgram;
import mws4j.domains.gmm.MiniDataset;

/**
 * Mini-datasets drawn from a model.
 *
 * @param name of the model
 * @param seed of the draws
 * @param model they are drawn from
 * @param draws partitions and points
 */
public record GmmDraws(String name, long seed, GmmModel model, List<Drawn<MiniDataset>> draws)
    implements PicturedView {
  private static final int PER_ROW = 10;

  @Override
  public Result result() {
    return new Result()
        .put("model", name)
        .put("seed", seed)
        .put("datasets", draws.stream().map(this::result).toList());
  }

  private Result result(Drawn<MiniDataset> draw) {
    MiniDataset data = draw.observation();
    double[][] points = new double[data.points()][];
    for (int j = 0; j < points.length; j++) {
      points[j] = new double[] {data.x(j), data.y(j)};
    }
    return new Result()
        .put("program", model.print(draw.program()))
        .put("logPrior", draw.logPrior())
        .put("points", points, GmmDraws::text);
  }

  private static String text(double[][] points) {
    StringBuilder text = new StringBuilder();
    for (double[] point : points) {
      text.append(String.format(Locale.ROOT, "  (%.3f, %.3f)", point[0], point[1]));
    }
    return text.toString();
  }

  /** Two lines for each: the cluster of every point, the points. */
  @Override
  public String text() {
    return draws.stream()
        .map(draw -> result(draw).fill("{program}\n{points}\n"))
        .collect(Collectors.joining());
  }

  /** The first of them: points coloured by cluster, ellipses of the model, ten to a row. */
  @Override
  public BufferedImage picture(int most) {
    List<ClusterPicture.Row> rows = new ArrayList<>();
    List<Drawn<MiniDataset>> shown = draws.subList(0, Math.min(most, draws.size()));
    for (List<Drawn<MiniDataset>> row : ImageSheet.rows(shown, PER_ROW)) {
      rows.add(
          new ClusterPicture.Row(
              model,
              row.stream().map(Drawn::observation).toList(),
              row.stream().map(draw -> GmmProgram.of(draw.program())).toList()));
    }
    return ClusterPicture.draw(rows);
  }
}
