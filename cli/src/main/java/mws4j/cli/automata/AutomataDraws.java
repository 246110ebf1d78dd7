package mws4j.cli.automata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.util.List;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.cli.run.Drawn;
import mws4j.domains.automata.AutomatonData;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonProgram;

/**
 * Images drawn from a model.
 *
 * @param name of the model
 * @param seed of the draws
 * @param noise of the model
 * @param draws rules and images
 */
public record AutomataDraws(String name, long seed, double noise, List<Drawn<AutomatonImage>> draws)
    implements View {
  /** The first of them. */
  public BufferedImage picture(int most) {
    return AutomatonPictures.sheet(draws.stream().limit(most).map(Drawn::observation).toList());
  }

  /** A line for each rule. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Drawn<AutomatonImage> draw : draws) {
      text.append(Rules.name(AutomatonProgram.of(draw.program()))).append('\n');
    }
    return text.toString();
  }

  /** The cells of an image are the digits of a data file. */
  @Override
  public JsonObject toJson() {
    JsonArray images = new JsonArray();
    for (Drawn<AutomatonImage> draw : draws) {
      AutomatonProgram rule = AutomatonProgram.of(draw.program());
      JsonObject image = new JsonObject();
      image.addProperty("rule", rule.toString());
      rule.wolframNumber().ifPresent(number -> image.addProperty("wolfram", number));
      image.add("logPrior", Json.number(draw.logPrior()));
      image.addProperty("height", draw.observation().height());
      image.addProperty("width", draw.observation().width());
      image.addProperty("cells", AutomatonData.digits(draw.observation()));
      images.add(image);
    }
    JsonObject json = new JsonObject();
    json.addProperty("model", name);
    json.addProperty("seed", seed);
    json.add("noise", Json.number(noise));
    json.add("images", images);
    return json;
  }
}
