package mws4j.cli.automata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.Inferred;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.RunSummary;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.domains.automata.AutomatonSimulator;
import mws4j.mws.evaluation.ProgramDistribution;
import mws4j.mws.training.RandomStreams;
import mws4j.mws.training.Trainer;

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
  private static final long STREAM = 36;

  /**
   * An image of the training data.
   *
   * @param number counted from 1
   * @param rule the most probable one inferred, empty if none was
   * @param truth the rule that made it, empty if it is not known
   */
  record Seen(int number, String rule, String truth) {}

  static AutomataSummary of(
      Trainer<AutomatonImage> trainer, List<AutomatonInstance> instances, long seed) {
    AutomatonModel model = (AutomatonModel) trainer.model();
    List<ProgramDistribution> q = Inferred.by(trainer, 1);
    List<Seen> shown = new ArrayList<>();
    List<List<AutomatonImage>> rows = new ArrayList<>();
    int count = Math.min(SHOWN, instances.size());
    for (int k = 0; k < count; k++) {
      int i = (int) ((long) k * instances.size() / count); // spread evenly over the file
      AutomatonInstance instance = instances.get(i);
      String truth = instance.rule().map(Rules::name).orElse("");
      AutomatonImage image = instance.image();
      String rule = "";
      if (q.get(i).size() > 0) {
        AutomatonProgram best = RuleRecovery.best(q.get(i));
        rule = Rules.name(best);
        int more = Math.min(image.width(), AutomatonImage.MAX_SIZE - image.width());
        image =
            new AutomatonSimulator(best, model.noise())
                .extend(image, more, RandomStreams.of(seed, STREAM, i));
      }
      shown.add(new Seen(i + 1, rule, truth));
      if (k % PER_ROW == 0) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(image);
    }
    return new AutomataSummary(
        AutomataFit.of(model, instances, q), shown, AutomatonPictures.rows(rows));
  }

  @Override
  public String title() {
    return "mws4j: noisy cellular automata";
  }

  @Override
  public Map<String, String> result() {
    return fit.lines();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    result().forEach((what, value) -> text.append(String.format("%-38s  %s%n", what, value)));
    text.append(String.format("%n%5s  rule inferred%n", "image"));
    for (Seen each : shown) {
      String truth =
          each.truth().isEmpty()
              ? ""
              : each.truth().equals(each.rule()) ? "  (true)" : "  truth " + each.truth();
      text.append(String.format("%5d  %s%s%n", each.number(), each.rule(), truth));
    }
    return text.toString();
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = fit.toJson();
    JsonArray images = new JsonArray();
    for (Seen each : shown) {
      JsonObject image = new JsonObject();
      image.addProperty("image", each.number());
      image.addProperty("rule", each.rule());
      image.addProperty("truth", each.truth());
      images.add(image);
    }
    json.add("images", images);
    return json;
  }

  @Override
  public void describe(Report report) throws IOException {
    report.picture("Images, going on to the right", Bitmaps.svg(picture));
    report.paragraph(
        "The left half of each is an image of the training data, the right half goes on with the"
            + " rule and the noise that were inferred.");
    report.table(
        "Rules",
        List.of("image", "inferred", "truth"),
        shown.stream()
            .map(each -> List.of(String.valueOf(each.number()), each.rule(), each.truth()))
            .toList());
  }

  @Override
  public void draw(RunFolder folder) throws IOException {
    RunFolder.write(folder.samples(), Bitmaps.png(picture));
  }
}
