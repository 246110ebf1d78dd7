package mws4j.cli.automata;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mws4j.cli.data.Spread;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.pictures.ImageSheet;
import mws4j.cli.run.Report;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.domains.automata.AutomatonSimulator;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.probability.RandomStreams;

/**
 * What a training run on images of automata came to.
 *
 * @param fit figures on the training data
 * @param shown some images with what was inferred
 * @param picture the same images, each going on to its right by the inferred rule
 */
record AutomataSummary(AutomataFit fit, List<Seen> shown, BufferedImage picture)
    implements RunSummary {
  private static final int SHOWN = 10;
  private static final int PER_ROW = 5;
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/automata-summary");

  /**
   * An image of the training data.
   *
   * @param number counted from 1
   * @param rule the most probable one inferred, empty if none was
   * @param truth the rule that made it, empty if it is not known
   */
  record Seen(int number, Optional<AutomatonProgram> rule, Optional<AutomatonProgram> truth)
      implements View {
    @Override
    public Result result() {
      return new Result()
          .show("image", "image", number, Format.TEXT)
          .show("program", "inferred", rule, Seen::name)
          .show("trueProgram", "truth", truth, Seen::name);
    }

    @Override
    public String text() {
      String right =
          truth.isEmpty() ? "" : truth.equals(rule) ? "  (true)" : "  truth {trueProgram}";
      return result().fill("{image,5}  {program}" + right + "\n");
    }

    private static String name(Optional<AutomatonProgram> rule) {
      return rule.map(Rules::name).orElse("");
    }
  }

  static AutomataSummary of(
      TrainedModel<AutomatonImage, AutomatonModel> trained,
      List<AutomatonInstance> instances,
      long seed) {
    AutomatonModel model = trained.model();
    List<ProgramDistribution> q = Approximations.ofTrainer(trained.trainer(), Compute.of(1));
    List<Seen> shown = new ArrayList<>();
    List<AutomatonImage> images = new ArrayList<>();
    for (int i : Spread.evenly(SHOWN, instances.size())) {
      AutomatonInstance instance = instances.get(i);
      AutomatonImage image = instance.image();
      Optional<AutomatonProgram> rule = Optional.empty();
      if (q.get(i).size() > 0) {
        AutomatonProgram best = AutomatonProgram.of(q.get(i).best());
        rule = Optional.of(best);
        int more = Math.min(image.width(), AutomatonImage.MAX_SIZE - image.width());
        image =
            new AutomatonSimulator(best, model.noise())
                .extend(image, more, RandomStreams.of(seed, DRAWS, i));
      }
      shown.add(new Seen(i + 1, rule, instance.rule()));
      images.add(image);
    }
    return new AutomataSummary(
        AutomataFit.of(model, instances, q),
        shown,
        AutomatonPictures.rows(ImageSheet.rows(images, PER_ROW)));
  }

  @Override
  public String title() {
    return "mws4j: noisy cellular automata";
  }

  @Override
  public Result result() {
    return new Result().putAll(fit).put("images", shown);
  }

  @Override
  public String text() {
    return result().text()
        + "\nimage  rule inferred\n"
        + shown.stream().map(Seen::text).collect(Collectors.joining());
  }

  @Override
  public void describe(Report report) throws IOException {
    report.picture("Images, going on to the right", Bitmaps.svg(picture));
    report.paragraph(
        "The left half of each is an image of the training data, the right half goes on with the"
            + " rule and the noise that were inferred.");
    report.table("Rules", shown);
  }

  @Override
  public Map<String, BufferedImage> pictures() {
    return Map.of("samples", picture);
  }
}
