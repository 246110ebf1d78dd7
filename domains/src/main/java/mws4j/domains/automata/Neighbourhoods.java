package mws4j.domains.automata;

/**
 * Neighbourhoods of w cells as numbers: the cell above the centre by {@code w / 2} is the highest
 * bit, the one below by as much the lowest. With three neighbours, and the picture turned so that
 * time runs down, that is Wolfram's numbering.
 */
final class Neighbourhoods {
  private Neighbourhoods() {}

  /**
   * Number of neighbourhoods.
   *
   * @throws IllegalArgumentException unless there are 3, 5 or 7 neighbours
   */
  static int patterns(int neighbours) {
    if (neighbours != 3 && neighbours != 5 && neighbours != 7) {
      throw new IllegalArgumentException("neighbours must be 3, 5 or 7, not " + neighbours);
    }
    return 1 << neighbours;
  }

  /**
   * The neighbourhood around every cell of a column.
   *
   * @param cells 0 or 1 from the top
   * @param patterns receives {@code height} numbers
   */
  static void of(int[] cells, int height, int neighbours, int[] patterns) {
    int reach = neighbours / 2;
    int mask = (1 << neighbours) - 1;
    int pattern = 0;
    for (int row = -reach; row < reach; row++) {
      pattern = pattern << 1 | cells[Math.floorMod(row, height)];
    }
    int below = reach % height;
    for (int row = 0; row < height; row++) {
      pattern = (pattern << 1 | cells[below]) & mask;
      patterns[row] = pattern;
      below = below + 1 == height ? 0 : below + 1;
    }
  }

  /** The cells of one column of an image. */
  static void cells(AutomatonImage image, int column, int[] cells) {
    int from = column * AutomatonImage.wordsPerColumn(image.height());
    for (int row = 0; row < image.height(); row++) {
      cells[row] = (int) (image.columns()[from + row / 64] >>> row & 1);
    }
  }
}
