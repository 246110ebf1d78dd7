package mws4j.domains.automata;

/** The likelihood as the paper defines it, one cell after the other; no counts. */
final class CellByCell {
  private CellByCell() {}

  static double logLikelihood(AutomatonImage image, AutomatonProgram rule, double noise) {
    double sum = 0;
    for (int column = 0; column < image.width(); column++) {
      for (int row = 0; row < image.height(); row++) {
        sum += Math.log(probability(image, row, column, rule, noise));
      }
    }
    return sum;
  }

  static double likelihood(AutomatonImage image, AutomatonProgram rule, double noise) {
    return Math.exp(logLikelihood(image, rule, noise));
  }

  private static double probability(
      AutomatonImage image, int row, int column, AutomatonProgram rule, double noise) {
    if (column == 0) {
      return 0.5;
    }
    int pattern = AutomatonImageTest.neighbourhood(image, row, column - 1, rule.neighbours());
    double ofOne = rule.bit(pattern) == 1 ? 1 - noise : noise;
    return image.cell(row, column) ? ofOne : 1 - ofOne;
  }
}
