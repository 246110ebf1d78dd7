package mws4j.cli.strokes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mws4j.cli.json.Json;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.RunSummary;
import mws4j.domains.strokes.CharacterDreams;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.training.RandomStreams;
import mws4j.mws.training.Trainer;

/**
 * What a training run on images of characters came to.
 *
 * @param fit figures on the training data
 * @param shown some images with the best programs found
 * @param reconstructions these images and below each what its program makes of it
 * @param bank the learned strokes
 * @param dreams new characters
 * @param alphabets names of those shown that the model is conditioned on
 * @param ofAlphabets characters of each beside new ones; empty without alphabets
 */
record StrokesSummary(
    StrokesFit fit,
    List<Seen> shown,
    BufferedImage reconstructions,
    BufferedImage bank,
    BufferedImage dreams,
    List<String> alphabets,
    Optional<BufferedImage> ofAlphabets)
    implements RunSummary {
  private static final int SHOWN = 40;
  private static final int LISTED = 10;
  private static final int DREAMS = 60;
  private static final int PER_ROW = 20;
  private static final int SCALE = 2;
  private static final long STREAM = 39;

  /**
   * An image of the training data.
   *
   * @param name of the image
   * @param program the best one found, printed
   * @param logJoint {@code log p(z,x)}, nats
   * @param logLikelihood {@code log p(x|z)}, nats
   */
  record Seen(String name, String program, double logJoint, double logLikelihood) {}

  static StrokesSummary of(Trainer<CharacterImage> trainer, CharacterData data, long seed) {
    StrokesModel model = (StrokesModel) trainer.model();
    int size = data.images().size();
    int side = model.structure().side();
    int[] numbers = StrokesTrainingSet.spread(SHOWN, size);
    List<ScoredPrograms> inferred = StrokesFit.inferred(trainer, numbers);
    StrokesCanvas canvas = StrokesCanvas.of(model);
    List<String> alphabets = AlphabetSheet.shown(model);
    List<Seen> shown = new ArrayList<>();
    List<List<float[]>> rows = new ArrayList<>();
    for (int k = 0; k < numbers.length; k++) {
      if (k % PER_ROW == 0) {
        rows.add(new ArrayList<>());
        rows.add(new ArrayList<>());
      }
      CharacterImage image = data.images().get(numbers[k]);
      ScoredPrograms programs = inferred.get(k);
      boolean known = programs.size() > 0; // it was visited
      rows.get(rows.size() - 2).add(image.pixels());
      rows.get(rows.size() - 1)
          .add(known ? canvas.reconstruction(programs.program(0), image) : new float[side * side]);
      if (known) {
        shown.add(
            new Seen(
                data.names().get(numbers[k]),
                model.print(programs.program(0)),
                programs.logJoint(0),
                programs.logLikelihood(0)));
      }
    }
    return new StrokesSummary(
        StrokesFit.of(trainer, StrokesTrainingSet.spread(size, size)),
        shown,
        StrokesPictures.rows(rows, side, SCALE),
        StrokesPictures.bank(model),
        dreams(model, canvas, seed),
        alphabets,
        alphabets.isEmpty()
            ? Optional.empty()
            : Optional.of(AlphabetSheet.of(model, canvas, data, seed)));
  }

  private static BufferedImage dreams(StrokesModel model, StrokesCanvas canvas, long seed) {
    List<float[]> canvases =
        CharacterDreams.draw(model, DREAMS, OptionalInt.empty(), RandomStreams.of(seed, STREAM))
            .stream()
            .map(canvas::drawing)
            .toList();
    return StrokesPictures.sheet(canvases, PER_ROW, model.structure().side(), SCALE);
  }

  @Override
  public String title() {
    return "mws4j: handwritten characters";
  }

  @Override
  public Map<String, String> result() {
    return fit.lines();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    result().forEach((what, value) -> text.append(String.format("%-38s  %s%n", what, value)));
    text.append(String.format("%n%10s  %s%n", "log p(x|z)", "program, image"));
    for (Seen each : shown.subList(0, Math.min(LISTED, shown.size()))) {
      text.append(
          String.format(
              Locale.ROOT, "%10.2f  %s, %s%n", each.logLikelihood(), each.program(), each.name()));
    }
    return text.toString();
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = fit.toJson();
    JsonArray images = new JsonArray();
    for (Seen each : shown) {
      JsonObject image = new JsonObject();
      image.addProperty("image", each.name());
      image.addProperty("program", each.program());
      image.add("logJoint", Json.number(each.logJoint()));
      image.add("logLikelihood", Json.number(each.logLikelihood()));
      images.add(image);
    }
    json.add("images", images);
    return json;
  }

  @Override
  public void describe(Report report) throws IOException {
    report.picture("Images and their reconstructions", Bitmaps.svg(reconstructions));
    report.paragraph(
        "Below each image of the training data: the probability of ink that the best program found"
            + " gives to every pixel.");
    report.picture("Stroke bank", Bitmaps.svg(bank));
    report.paragraph(
        "Each learned stroke, with a dot where it begins; a cell is two thirds of the canvas.");
    report.picture("New characters", Bitmaps.svg(dreams));
    report.paragraph("Programs drawn from the prior, as they are on the canvas.");
    if (ofAlphabets.isPresent()) {
      report.picture("Alphabets", Bitmaps.svg(ofAlphabets.get()));
      report.paragraph(
          "Left characters of the training data, right new ones of the same alphabet: "
              + String.join(", ", alphabets)
              + ".");
    }
    report.table(
        "Programs",
        List.of("image", "program; strokes in brackets are not drawn", "log p(x|z)", "log p(z,x)"),
        shown.stream()
            .map(
                each ->
                    List.of(
                        each.name(),
                        each.program(),
                        StrokesFit.number("%.2f", each.logLikelihood()),
                        StrokesFit.number("%.2f", each.logJoint())))
            .toList());
  }

  @Override
  public void draw(RunFolder folder) throws IOException {
    RunFolder.write(folder.samples(), Bitmaps.png(reconstructions));
    RunFolder.write(folder.bank(), Bitmaps.png(bank));
    RunFolder.write(folder.dreams(), Bitmaps.png(dreams));
    if (ofAlphabets.isPresent()) {
      RunFolder.write(folder.alphabets(), Bitmaps.png(ofAlphabets.get()));
    }
  }
}
