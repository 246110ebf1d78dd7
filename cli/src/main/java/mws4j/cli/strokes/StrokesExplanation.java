package mws4j.cli.strokes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.cli.pictures.Bitmaps;
import mws4j.domains.strokes.PenStroke;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesProgram;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * Everything that {@code explain} says of an image: the strokes behind it, as text and pictures.
 */
public final class StrokesExplanation implements View {
  private static final int SHOWN = 5;
  private static final int SCALE = 3;

  private final String source;
  private final CharacterImage image;
  private final StrokesModel model;
  private final ScoredPrograms programs;
  private final StrokesProgram best;
  private final StrokesCanvas canvas;

  private StrokesExplanation(
      String source, CharacterImage image, StrokesModel model, ScoredPrograms programs) {
    this.source = source;
    this.image = image;
    this.model = model;
    this.programs = programs;
    best = model.structure().tokens().decode(programs.program(0));
    canvas = StrokesCanvas.of(model);
  }

  /** Explains an image within a time budget. */
  public static StrokesExplanation of(
      String source, CharacterImage image, CharacterInference inference, Duration budget) {
    return new StrokesExplanation(
        source, image, inference.model(), inference.within(image, budget));
  }

  private double bits(double nats) {
    return StrokesFit.bitsPerPixel(nats, image.side());
  }

  private List<PenStroke> way() {
    return canvas.penStrokes(programs.program(0));
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    int side = image.side();
    line(text, "%s: %dx%d pixels, %d with ink", source, side, side, image.inkPixels());
    line(text, "  mass  log p(z,x)  log p(x|z)  bits/pixel  program");
    for (int rank = 0; rank < Math.min(SHOWN, programs.size()); rank++) {
      line(
          text,
          "%6.3f  %10.2f  %10.2f  %10.4f  %s",
          programs.weight(rank),
          programs.logJoint(rank),
          programs.logLikelihood(rank),
          bits(programs.logJoint(rank)),
          model.print(programs.program(rank)));
    }
    line(text, "");
    line(text, "stroke  pen   from            to              half angle");
    List<PenStroke> way = way();
    for (int k = 0; k < way.size(); k++) {
      PenStroke stroke = way.get(k);
      line(
          text,
          "%6d  %s  %5.2f, %5.2f -> %5.2f, %5.2f  %7.1f",
          best.strokes().get(k).stroke(),
          stroke.drawn() ? "draw" : "move",
          stroke.x0(),
          stroke.y0(),
          stroke.x1(),
          stroke.y1(),
          Math.toDegrees(stroke.theta()));
    }
    line(text, "");
    line(
        text,
        "log p(image) at least %.2f nats, %.4f bits per pixel",
        programs.bound(),
        bits(programs.bound()));
    return text.toString();
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("image", source);
    json.addProperty("side", image.side());
    json.addProperty("inkPixels", image.inkPixels());
    json.add("bound", Json.number(programs.bound()));
    json.add("bitsPerPixel", Json.number(bits(programs.bound())));
    JsonArray found = new JsonArray();
    for (int rank = 0; rank < programs.size(); rank++) {
      JsonObject program = new JsonObject();
      program.addProperty("program", model.print(programs.program(rank)));
      program.add("mass", Json.number(programs.weight(rank)));
      program.add("logJoint", Json.number(programs.logJoint(rank)));
      program.add("logLikelihood", Json.number(programs.logLikelihood(rank)));
      program.add("bitsPerPixel", Json.number(bits(programs.logJoint(rank))));
      found.add(program);
    }
    json.add("programs", found);
    JsonArray strokes = new JsonArray();
    List<PenStroke> way = way();
    for (int k = 0; k < way.size(); k++) {
      PenStroke each = way.get(k);
      JsonObject stroke = new JsonObject();
      stroke.addProperty("stroke", best.strokes().get(k).stroke());
      stroke.addProperty("drawn", each.drawn());
      stroke.add("from", Json.numbers(new double[] {each.x0(), each.y0()}));
      stroke.add("to", Json.numbers(new double[] {each.x1(), each.y1()}));
      stroke.add("halfAngle", Json.number(each.theta()));
      strokes.add(stroke);
    }
    json.add("strokes", strokes);
    return json;
  }

  /** The image, the canvas after each stroke, and what the program makes of the image: a PNG. */
  public byte[] strip() throws IOException {
    List<float[]> cells = new ArrayList<>();
    cells.add(image.pixels());
    cells.addAll(List.of(canvas.strokeByStroke(programs.program(0))));
    cells.add(canvas.reconstruction(programs.program(0), image));
    return Bitmaps.png(StrokesPictures.rows(List.of(cells), image.side(), SCALE));
  }

  /** The canvas as it is drawn: a GIF with a frame per stroke. */
  public byte[] animation() throws IOException {
    return StrokesAnimation.gif(canvas.strokeByStroke(programs.program(0)), way(), image.side());
  }

  /** The strokes that are drawn as an SVG document. */
  public String svg() {
    return StrokesSvg.document(way());
  }
}
