package mws4j.domains.strokes;

import static mws4j.autodiff.kernel.Fma.fma;

import java.util.Arrays;
import mws4j.autodiff.Var;
import mws4j.domains.strokes.kernel.ScalarStrokesKernel;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * The gradient of drawn canvases with respect to a {@link StrokeBank}, summed over programs. Each
 * pixel belongs to the stroke that left most ink on it, the first of those; accumulated in double.
 */
final class BankGradient {
  private final StrokeBank bank;
  private final ArcPullback pullback = new ArcPullback();
  private final double[] dDisplacement; // (bank x 2)
  private final double[] dTheta;
  private final double[] dSharpness2;
  private final double[] dWidth2;
  private double dScale;
  private double dBias;

  private float[] dInk = {}; // (side x stride) of the program
  private int[] owner = {};

  /** Zero. */
  BankGradient(StrokeBank bank) {
    this.bank = bank;
    dDisplacement = new double[2 * bank.size()];
    dTheta = new double[bank.size()];
    dSharpness2 = new double[bank.size()];
    dWidth2 = new double[bank.size()];
  }

  /**
   * Adds the pullback of the probabilities of a canvas.
   *
   * @param painter has painted the program last
   * @param dp (side x side) gradient with respect to the probabilities, from {@code at} on
   */
  void add(CanvasPainter painter, float[] dp, int at) {
    if (!painter.anyDrawn()) {
      return;
    }
    float[] ink = painter.ink(painter.strokes());
    if (dInk.length != ink.length) {
      dInk = new float[ink.length];
      owner = new int[ink.length];
    }
    findOwners(painter);
    pullProbabilities(painter, ink, dp, at);
    // A stroke moves with all displacements before it: their gradients add up from the last.
    double laterX = 0;
    double laterY = 0;
    for (int k = painter.strokes() - 1; k >= 0; k--) {
      int stroke = StrokeTokens.stroke(painter.token(k));
      dDisplacement[2 * stroke] += laterX;
      dDisplacement[2 * stroke + 1] += laterY;
      if (StrokeTokens.drawn(painter.token(k))) {
        pullStroke(painter, k);
        dDisplacement[2 * stroke] += pullback.dx();
        dDisplacement[2 * stroke + 1] += pullback.dy();
        dTheta[stroke] += pullback.theta();
        dSharpness2[stroke] += pullback.sharpness2();
        dWidth2[stroke] += pullback.width2();
        laterX += pullback.startX();
        laterY += pullback.startY();
      }
    }
  }

  /** Notes which stroke made each pixel's ink: the last under which it became more. */
  private void findOwners(CanvasPainter painter) {
    Arrays.fill(owner, -1);
    for (int k = 0; k < painter.strokes(); k++) {
      if (!StrokeTokens.drawn(painter.token(k))) {
        continue;
      }
      float[] before = painter.ink(k);
      float[] after = painter.ink(k + 1);
      for (int row = painter.fromRow(k); row < painter.toRow(k); row++) {
        int from = row * painter.stride() + painter.fromColumn(k);
        int to = row * painter.stride() + painter.toColumn(k);
        for (int pixel = from; pixel < to; pixel++) {
          owner[pixel] = after[pixel] > before[pixel] ? k : owner[pixel];
        }
      }
    }
  }

  /** From probabilities {@code E / (1 + E)}, {@code E = exp(scale ink + bias) + FLOOR}, to ink. */
  private void pullProbabilities(CanvasPainter painter, float[] ink, float[] dp, int at) {
    double paper = ScalarStrokesKernel.odds(bank.scale(), bank.bias(), 0);
    for (int row = 0; row < painter.side(); row++) {
      for (int column = 0; column < painter.side(); column++) {
        int pixel = row * painter.stride() + column;
        double dLogit = 0;
        if (fma(bank.scale(), ink[pixel], bank.bias()) < StrokesKernel.LARGEST_LOGIT) {
          double odds =
              ink[pixel] == 0
                  ? paper
                  : ScalarStrokesKernel.odds(bank.scale(), bank.bias(), ink[pixel]);
          double slope = (odds - StrokesKernel.FLOOR) / ((1 + odds) * (1 + odds));
          dLogit = dp[at + row * painter.side() + column] * slope;
        }
        dScale += dLogit * ink[pixel];
        dBias += dLogit;
        dInk[pixel] = (float) (dLogit * bank.scale());
      }
    }
  }

  private void pullStroke(CanvasPainter painter, int k) {
    float[] ink = painter.ink(painter.strokes());
    pullback.begin(bank.arc(StrokeTokens.stroke(painter.token(k))));
    int toColumn = Math.min(painter.side(), painter.toColumn(k));
    for (int row = painter.fromRow(k); row < painter.toRow(k); row++) {
      float y = painter.y(row) - painter.middleY(k);
      for (int column = painter.fromColumn(k); column < toColumn; column++) {
        int pixel = row * painter.stride() + column;
        if (owner[pixel] == k && dInk[pixel] != 0) {
          pullback.add(painter.x(column) - painter.middleX(k), y, ink[pixel], dInk[pixel]);
        }
      }
    }
  }

  /**
   * Adds into the gradients of the parameters.
   *
   * @param parameters of {@link StrokeBank#parameters} on a tape, in that order
   */
  void addTo(Var[] parameters) {
    float[] displacement = parameters[0].grad().data;
    float[] sharpness = parameters[1].grad().data;
    float[] width = parameters[2].grad().data;
    float[] ofInk = parameters[3].grad().data;
    for (int i = 0; i < bank.size(); i++) {
      displacement[2 * i] += (float) (dDisplacement[2 * i] * bank.displacementSlope(bank.dx(i)));
      displacement[2 * i + 1] +=
          (float) (dDisplacement[2 * i + 1] * bank.displacementSlope(bank.dy(i)));
      sharpness[i] += (float) (dSharpness2[i] * bank.sharpnessSlope(i));
      width[i] += (float) (dWidth2[i] * bank.widthSlope(i));
    }
    ofInk[0] += (float) (dScale * bank.scaleSlope());
    ofInk[1] += (float) dBias;
    if (parameters.length > 4) {
      float[] angle = parameters[4].grad().data;
      for (int i = 0; i < bank.size(); i++) {
        angle[i] += (float) (dTheta[i] * bank.angleSlope(i));
      }
    }
  }
}
