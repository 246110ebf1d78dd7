package mws4j.domains.strokes.data;

/** A round pen on paper: a pixel gets ink if its centre is at most half the width away. */
final class Pen {
  /** How often the chords of an arc are halved to draw it: into at most 16. */
  private static final int HALVINGS = 4;

  private final int side;
  private final double halfWidth; // in pixels
  private final boolean[] ink;

  Pen(int side, double width) {
    this.side = side;
    halfWidth = width / 2;
    ink = new boolean[side * side];
  }

  /** Draws an arc, or a line if the bulge is 0; the y axis points down. */
  void draw(double x0, double y0, double x1, double y1, double bulge) {
    draw(x0, y0, x1, y1, bulge, bulge == 0 ? 0 : HALVINGS);
  }

  private void draw(double x0, double y0, double x1, double y1, double bulge, int halvings) {
    if (halvings == 0) {
      line(x0, y0, x1, y1);
      return;
    }
    double x = (x0 + x1) / 2 + bulge * (y1 - y0) / 2;
    double y = (y0 + y1) / 2 - bulge * (x1 - x0) / 2;
    double half = bulge / (1 + Math.sqrt(1 + bulge * bulge)); // tan(a/2) from tan(a)
    draw(x0, y0, x, y, half, halvings - 1);
    draw(x, y, x1, y1, half, halvings - 1);
  }

  private void line(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double px = column + 0.5 - x0;
        double py = row + 0.5 - y0;
        double along = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
        double ex = px - along * dx;
        double ey = py - along * dy;
        ink[row * side + column] |= ex * ex + ey * ey <= halfWidth * halfWidth;
      }
    }
  }

  /** What is on the paper now. */
  CharacterImage image() {
    return CharacterImage.of(side, ink);
  }
}
