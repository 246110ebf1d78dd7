package mws4j.domains.strokes;

import static mws4j.autodiff.kernel.Fma.fma;
import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Reductions.sumByGroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.SamplingTable;
import mws4j.domains.strokes.kernel.StrokesKernel;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;

/**
 * {@code p(x|z)}: the program's canvas, seen through one of some affine maps, all equally probable,
 * gives every pixel the probability of ink. Without maps the canvas is taken as it is.
 */
final class StrokesLikelihood implements Likelihood<CharacterImage> {
  private static final int LANES = StrokesKernel.LANES;

  private final StrokeTokens vocabulary;
  private final Parameter maps; // (maps x 6), null without
  private final StrokeBank bank;
  private final CanvasPainter painter;
  private final SamplingTable table;
  private final Comparison comparison;
  private final int[] lanes = new int[LANES]; // program of each lane
  private int[] order = {};

  /**
   * Over parameters of {@link StrokeBank#addParameters} and, if there are any, {@code maps}.
   *
   * @param side of the images
   */
  StrokesLikelihood(
      ParameterSet parameters,
      StrokeTokens vocabulary,
      StrokeVariant variant,
      int side,
      StrokesKernel kernel) {
    this.vocabulary = vocabulary;
    maps = parameters.contains("maps") ? parameters.get("maps") : null;
    bank = new StrokeBank(parameters, variant);
    painter = new CanvasPainter(bank, kernel, side, vocabulary.strokes());
    table =
        maps == null ? SamplingTable.identity(side) : new SamplingTable(side, maps.value().numRows);
    comparison = new Comparison(kernel, table);
    refresh();
  }

  @Override
  public void refresh() {
    bank.refresh();
    painter.refresh();
    if (maps != null) {
      try {
        table.set(maps.value().data);
      } catch (ArithmeticException e) {
        throw new NonFiniteException("strokes: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void score(
      ProgramBatch programs, List<CharacterImage> observations, double[] logLikelihood) {
    int possible = 0;
    sort(programs);
    for (int i = 0; i < programs.size(); i++) {
      int p = order[i];
      CharacterImage image = observations.get(programs.observation(p));
      requireSide(image);
      if (explains(programs, p, image)) {
        int lane = possible++ % LANES;
        CanvasOp.paint(painter, programs, p, vocabulary.head());
        comparison.put(lane, painter.probabilities(), 0, painter.stride(), image);
        lanes[lane] = p;
        if (lane == LANES - 1) {
          finish(LANES, logLikelihood);
        }
      } else {
        logLikelihood[p] = Double.NEGATIVE_INFINITY;
      }
    }
    if (possible % LANES > 0) {
      finish(possible % LANES, logLikelihood);
    }
  }

  private void finish(int count, double[] logLikelihood) {
    comparison.evaluate();
    for (int lane = 0; lane < count; lane++) {
      logLikelihood[lanes[lane]] = comparison.logLikelihood(lane);
    }
  }

  /** Programs in order of their tokens, so that those with a prefix in common follow each other. */
  private void sort(ProgramBatch programs) {
    if (order.length < programs.size()) {
      order = new int[2 * programs.size()];
    }
    for (int p = 0; p < programs.size(); p++) {
      int low = 0;
      int high = p;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(programs, order[middle], p) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      System.arraycopy(order, low, order, low + 1, p - low);
      order[low] = p;
    }
  }

  private static int compare(ProgramBatch programs, int p, int q) {
    return Arrays.compare(
        programs.tokens(),
        programs.offset(p),
        programs.offset(p) + programs.length(p),
        programs.tokens(),
        programs.offset(q),
        programs.offset(q) + programs.length(q));
  }

  private void requireSide(CharacterImage image) {
    if (image.side() != table.side) {
      throw new IllegalArgumentException(
          "strokes: the model is of images of side "
              + table.side
              + "; an observation has "
              + image.side());
    }
  }

  private boolean explains(ProgramBatch programs, int p, CharacterImage image) {
    int offset = programs.offset(p);
    return vocabulary.isProgram(programs.tokens(), offset, programs.length(p))
        && (vocabulary.alphabets() == 0
            || vocabulary.alphabet(programs.tokens(), offset) == image.alphabet());
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs, List<CharacterImage> observations) {
    ProgramBatch drawn = new ProgramBatch();
    int[] original = new int[programs.size()];
    CharacterImage[] images = new CharacterImage[programs.size()];
    double[] impossible = new double[programs.size()];
    for (int p = 0; p < programs.size(); p++) {
      CharacterImage image = observations.get(programs.observation(p));
      requireSide(image);
      if (explains(programs, p, image)) {
        images[drawn.size()] = image;
        original[drawn.size()] = p;
        drawn.add(programs, p);
      } else {
        impossible[p] = Double.NEGATIVE_INFINITY;
      }
    }
    Var canvases = CanvasOp.draw(tape, bank, painter, drawn, vocabulary.head());
    Var used = maps == null ? null : tape.use(maps);
    Var fit =
        ImageOp.logLikelihood(
            canvases, used, comparison, table, Arrays.copyOf(images, drawn.size()));
    if (drawn.size() == programs.size()) {
      return fit;
    }
    Var possible = sumByGroup(fit, original, programs.size());
    return add(possible, tape.constant(tape.column(impossible)));
  }

  /** Never empty. */
  @Override
  public Optional<CharacterImage> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    float[] q = seen(programs, program, (int) (rng.nextDouble() * table.maps));
    boolean[] ink = new boolean[q.length];
    for (int pixel = 0; pixel < q.length; pixel++) {
      ink[pixel] = rng.nextDouble() < q[pixel];
    }
    CharacterImage image = CharacterImage.of(table.side, ink);
    int alphabet = vocabulary.alphabet(programs.tokens(), programs.offset(program));
    return Optional.of(image.withAlphabet(alphabet));
  }

  /** Probabilities of ink, (side²), of a program's canvas seen through a map. */
  float[] seen(ProgramBatch programs, int program, int map) {
    CanvasOp.paint(painter, programs, program, vocabulary.head());
    return table.apply(map, square(painter.probabilities()));
  }

  /**
   * Probabilities of ink, (side²), of a program's canvas seen through all maps, each weighted by
   * how well it explains an image: what the program makes of the image.
   */
  float[] reconstruction(ProgramBatch programs, int program, CharacterImage image) {
    requireSide(image);
    CanvasOp.paint(painter, programs, program, vocabulary.head());
    comparison.put(0, painter.probabilities(), 0, painter.stride(), image);
    comparison.evaluate();
    float[] canvas = square(painter.probabilities());
    float[] mean = new float[table.pixels];
    for (int map = 0; map < table.maps; map++) {
      float share = comparison.share(map, 0);
      float[] seen = table.apply(map, canvas);
      for (int pixel = 0; pixel < mean.length; pixel++) {
        mean[pixel] = fma(share, seen[pixel], mean[pixel]);
      }
    }
    return mean;
  }

  private float[] square(float[] p) {
    float[] pixels = new float[table.pixels];
    for (int row = 0; row < table.side; row++) {
      System.arraycopy(p, row * painter.stride(), pixels, row * table.side, table.side);
    }
    return pixels;
  }

  /** The canvas of a program after each of its strokes, before any map: (strokes x side²). */
  float[][] canvases(int[] tokens) {
    painter.paint(tokens, vocabulary.head(), vocabulary.strokes());
    float[][] canvases = new float[vocabulary.strokes()][];
    float[] p = new float[table.side * painter.stride()];
    for (int k = 0; k < canvases.length; k++) {
      painter.probabilities(k + 1, p);
      canvases[k] = square(p);
    }
    return canvases;
  }

  /** The pen's way through a program's strokes. */
  List<PenStroke> penStrokes(int[] tokens) {
    painter.paint(tokens, vocabulary.head(), vocabulary.strokes());
    List<PenStroke> way = new ArrayList<>();
    for (int k = 0; k < vocabulary.strokes(); k++) {
      int stroke = StrokeTokens.stroke(painter.token(k));
      float x = painter.penX(k);
      float y = painter.penY(k);
      way.add(
          new PenStroke(
              StrokeTokens.drawn(painter.token(k)),
              x,
              y,
              x + bank.dx(stroke),
              y + bank.dy(stroke),
              bank.theta(stroke),
              Math.sqrt(bank.arc(stroke).width2)));
    }
    return way;
  }
}
