package mws4j.cli.gmm;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
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
    implements View {
  private static final int PER_ROW = 10;

  /** Two lines for each: the cluster of every point, the points. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Drawn<MiniDataset> draw : draws) {
      MiniDataset data = draw.observation();
      text.append(model.print(draw.program())).append('\n');
      for (int j = 0; j < data.points(); j++) {
        text.append(String.format(Locale.ROOT, "  (%.3f, %.3f)", data.x(j), data.y(j)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public JsonObject toJson() {
    JsonArray datasets = new JsonArray();
    for (Drawn<MiniDataset> draw : draws) {
      MiniDataset data = draw.observation();
      JsonArray points = new JsonArray();
      for (int j = 0; j < data.points(); j++) {
        points.add(Json.numbers(new double[] {data.x(j), data.y(j)}));
      }
      JsonObject dataset = new JsonObject();
      dataset.addProperty("partition", model.print(draw.program()));
      dataset.add("logPrior", Json.number(draw.logPrior()));
      dataset.add("points", points);
      datasets.add(dataset);
    }
    JsonObject json = new JsonObject();
    json.addProperty("model", name);
    json.addProperty("seed", seed);
    json.add("datasets", datasets);
    return json;
  }

  /** The first of them: points coloured by cluster, ellipses of the model, ten to a row. */
  public BufferedImage picture(int most) {
    List<ClusterPicture.Row> rows = new ArrayList<>();
    int shown = Math.min(most, draws.size());
    for (int from = 0; from < shown; from += PER_ROW) {
      List<Drawn<MiniDataset>> row = draws.subList(from, Math.min(from + PER_ROW, shown));
      rows.add(
          new ClusterPicture.Row(
              model,
              row.stream().map(Drawn::observation).toList(),
              row.stream().map(draw -> GmmProgram.of(draw.program())).toList()));
    }
    return ClusterPicture.draw(rows);
  }
}
