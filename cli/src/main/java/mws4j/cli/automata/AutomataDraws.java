package mws4j.cli.automata;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import mws4j.cli.json.Result;
import mws4j.cli.pictures.PicturedView;
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
    implements PicturedView {
  /** The first of them. */
  @Override
  public BufferedImage picture(int most) {
    return AutomatonPictures.sheet(draws.stream().limit(most).map(Drawn::observation).toList());
  }

  /** The cells of an image are the digits of a data file. */
  @Override
  public Result result() {
    return new Result()
        .put("model", name)
        .put("seed", seed)
        .put("noise", noise)
        .put("images", draws.stream().map(AutomataDraws::result).toList());
  }

  private static Result result(Drawn<AutomatonImage> draw) {
    AutomatonProgram rule = AutomatonProgram.of(draw.program());
    Result result = new Result().put("program", rule);
    rule.wolframNumber().ifPresent(number -> result.put("wolfram", number));
    return result
        .put("logPrior", draw.logPrior())
        .put("height", draw.observation().height())
        .put("width", draw.observation().width())
        .put("cells", AutomatonData.digits(draw.observation()));
  }

  /** A line for each rule. */
  @Override
  public String text() {
    return draws.stream()
        .map(draw -> Rules.name(AutomatonProgram.of(draw.program())) + "\n")
        .collect(Collectors.joining());
  }
}
