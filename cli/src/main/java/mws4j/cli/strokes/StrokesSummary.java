package mws4j.cli.strokes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import mws4j.cli.data.Spread;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.Report;
import mws4j.cli.strokes.drawing.StrokesPictures;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.strokes.CharacterDreams;
import mws4j.domains.strokes.CharacterOnPaper;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.probability.RandomStreams;

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
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/strokes-summary");

  /**
   * An image of the training data.
   *
   * @param name of the image
   * @param program the best one found, printed
   * @param logJoint {@code log p(z,x)}, nats
   * @param logLikelihood {@code log p(x|z)}, nats
   */
  record Seen(String name, String program, double logJoint, double logLikelihood) implements View {
    @Override
    public Result result() {
      return new Result()
          .show("image", "image", name, Format.TEXT)
          .show("program", "program; strokes in brackets are not drawn", program, Format.TEXT)
          .show("logLikelihood", "log p(x|z)", logLikelihood, Format.NATS)
          .show("logJoint", "log p(z,x)", logJoint, Format.NATS);
    }

    @Override
    public String text() {
      return result().fill("{logLikelihood,10}  {program}, {image}\n");
    }
  }

  static StrokesSummary of(
      TrainedModel<CharacterImage, StrokesModel> trained, CharacterData data, long seed) {
    StrokesModel model = trained.model();
    int size = data.images().size();
    int side = model.structure().side();
    int[] numbers = Spread.evenly(SHOWN, size);
    List<ScoredPrograms> inferred = StrokesFit.inferred(trained, numbers);
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
        StrokesFit.of(trained, Spread.evenly(size, size)),
        shown,
        StrokesPictures.rows(rows, side, SCALE),
        StrokesPictures.bank(model),
        dreams(model, seed),
        alphabets,
        alphabets.isEmpty() ? Optional.empty() : Optional.of(AlphabetSheet.of(model, data, seed)));
  }

  private static BufferedImage dreams(StrokesModel model, long seed) {
    CharacterOnPaper paper = new CharacterOnPaper(model);
    List<float[]> canvases =
        CharacterDreams.draw(model, DREAMS, OptionalInt.empty(), RandomStreams.of(seed, DRAWS))
            .stream()
            .map(paper::drawing)
            .toList();
    return StrokesPictures.sheet(canvases, PER_ROW, model.structure().side(), SCALE);
  }

  @Override
  public String title() {
    return "mws4j: handwritten characters";
  }

  @Override
  public Result result() {
    return new Result().putAll(fit).put("images", shown);
  }

  @Override
  public String text() {
    return result().text()
        + "\nlog p(x|z)  program, image\n"
        + shown.stream().limit(LISTED).map(Seen::text).collect(Collectors.joining());
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
    report.paragraph(
        "Programs drawn from the prior; what leaves the paper is moved into its middle and, if it is"
            + " larger, shrunk.");
    if (ofAlphabets.isPresent()) {
      report.picture("Alphabets", Bitmaps.svg(ofAlphabets.get()));
      report.paragraph(
          "Left characters of the training data, right new ones of the same alphabet: "
              + String.join(", ", alphabets)
              + ".");
    }
    report.table("Programs", shown);
  }

  @Override
  public Map<String, BufferedImage> pictures() {
    Map<String, BufferedImage> pictures = new LinkedHashMap<>();
    pictures.put("samples", reconstructions);
    pictures.put("bank", bank);
    pictures.put("dreams", dreams);
    ofAlphabets.ifPresent(picture -> pictures.put("alphabets", picture));
    return pictures;
  }
}
