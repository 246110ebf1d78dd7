package mws4j.cli.strokes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.strokes.drawing.StrokesAnimation;
import mws4j.cli.strokes.drawing.StrokesPictures;
import mws4j.cli.strokes.drawing.StrokesSvg;
import mws4j.domains.strokes.PenStroke;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesProgram;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.inference.ScoredPrograms;

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

  /** What inference found for an image. */
  public static StrokesExplanation of(
      String source, CharacterImage image, StrokesModel model, ScoredPrograms programs) {
    return new StrokesExplanation(source, image, model, programs);
  }

  private double bits(double nats) {
    return StrokesFit.bitsPerPixel(nats, image.side());
  }

  private List<PenStroke> way() {
    return canvas.penStrokes(programs.program(0));
  }

  @Override
  public Result result() {
    return new Result()
        .put("image", source)
        .put("side", image.side())
        .put("inkPixels", image.inkPixels())
        .put("bound", programs.bound(), Format.NATS)
        .put("bitsPerPixel", bits(programs.bound()), Format.BITS_PER_PIXEL)
        .put("programs", IntStream.range(0, programs.size()).mapToObj(this::program).toList())
        .put("strokes", strokes());
  }

  private Result program(int rank) {
    double logJoint = programs.logJoint(rank);
    return new Result()
        .show("mass", "mass", programs.weight(rank), Format.MASS)
        .show("logJoint", "log p(z,x)", logJoint, Format.NATS)
        .show("logLikelihood", "log p(x|z)", programs.logLikelihood(rank), Format.NATS)
        .show("bitsPerPixel", "bits/pixel", bits(logJoint), Format.BITS_PER_PIXEL)
        .show("program", "program", model.print(programs.program(rank)), Format.TEXT);
  }

  private List<Result> strokes() {
    List<PenStroke> way = way();
    List<Result> strokes = new ArrayList<>();
    for (int k = 0; k < way.size(); k++) {
      PenStroke each = way.get(k);
      double[] from = {each.x0(), each.y0()};
      double[] to = {each.x1(), each.y1()};
      strokes.add(
          new Result()
              .show("stroke", "stroke", best.strokes().get(k).stroke(), Format.TEXT)
              .show("drawn", "pen", each.drawn(), Format.choice("draw", "move"))
              .show("from", "from", from, Format.decimals(2))
              .show("to", "to", to, Format.decimals(2))
              .show("halfAngle", "half angle", each.theta(), Format.DEGREES));
    }
    return strokes;
  }

  @Override
  public String text() {
    int shown = Math.min(SHOWN, programs.size());
    List<Result> first = IntStream.range(0, shown).mapToObj(this::program).toList();
    return result().fill("{image}: {side}x{side} pixels, {inkPixels} with ink\n")
        + Result.table(first).indent(1)
        + "\n"
        + Result.table(strokes())
        + result().fill("\nlog p(image) at least {bound} nats, {bitsPerPixel} bits per pixel\n");
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
