package mws4j.domains.strokes.data;

import mws4j.domains.DataException;

/**
 * Separates ink from paper in pictures of any origin, before they are resized.
 *
 * <ol>
 *   <li>The threshold between dark and light is Otsu's (1979): the one with the largest variance
 *       between the two classes.
 *   <li>Ink is the colour asked for, or the one of fewer pixels (dark if they are as many).
 *   <li>Strokes of a large picture that resizing would lose are made as thick as a pixel of the
 *       result: where that is more than {@value #THIN_ABOVE} pixels of the picture wide and the
 *       strokes, {@code 2 area / perimeter} wide on average, are less than half of it. Omniglot's
 *       drawings and smaller ones are left as they are.
 * </ol>
 */
final class InkFinder {
  /** Least difference between the darkest and the lightest pixel. */
  static final int MIN_CONTRAST = 32;

  private static final int THIN_ABOVE = 4;
  private static final int INK = 255;

  private InkFinder() {}

  /** Ink as 255 and paper as 0, from brightness. */
  static Picture ink(Picture brightness, InkColour colour, int side, String source) {
    int threshold = threshold(brightness, source);
    int dark = 0;
    for (byte level : brightness.levels()) {
      dark += (level & 0xff) <= threshold ? 1 : 0;
    }
    boolean inkIsDark =
        colour == InkColour.AUTO
            ? 2L * dark <= brightness.levels().length
            : colour == InkColour.DARK;
    byte[] ink = new byte[brightness.levels().length];
    for (int i = 0; i < ink.length; i++) {
      boolean isDark = (brightness.levels()[i] & 0xff) <= threshold;
      ink[i] = (byte) (isDark == inkIsDark ? INK : 0);
    }
    return thickened(new Picture(brightness.width(), brightness.height(), ink), side);
  }

  /** The highest level of the dark class. */
  private static int threshold(Picture brightness, String source) {
    long[] histogram = new long[256];
    for (byte level : brightness.levels()) {
      histogram[level & 0xff]++;
    }
    int darkest = 0;
    while (histogram[darkest] == 0) {
      darkest++;
    }
    int lightest = 255;
    while (histogram[lightest] == 0) {
      lightest--;
    }
    if (lightest - darkest < MIN_CONTRAST) {
      throw DataException.in(
          source,
          String.format(
              "has levels from %d to %d only; ink must differ from paper by %d of 255",
              darkest, lightest, MIN_CONTRAST));
    }
    return otsu(histogram, brightness.levels().length);
  }

  private static int otsu(long[] histogram, int pixels) {
    double total = 0;
    for (int level = 0; level < 256; level++) {
      total += (double) level * histogram[level];
    }
    int best = 0;
    double bestVariance = -1;
    double count = 0;
    double sum = 0;
    for (int level = 0; level < 255; level++) {
      count += histogram[level];
      sum += (double) level * histogram[level];
      double difference = sum / count - (total - sum) / (pixels - count);
      double variance = count * (pixels - count) * difference * difference;
      if (variance > bestVariance) { // false for the NaN of an empty class
        bestVariance = variance;
        best = level;
      }
    }
    return best;
  }

  private static Picture thickened(Picture ink, int side) {
    double cell = (double) Math.max(ink.width(), ink.height()) / side;
    if (cell <= THIN_ABOVE) {
      return ink;
    }
    double thickness = thickness(ink);
    if (thickness >= cell / 2) {
      return ink;
    }
    int radius = (int) Math.ceil((cell - thickness) / 2);
    return dilatedDown(dilatedAcross(ink, radius), radius);
  }

  /** Of a long bar its width, of anything else an estimate of it. */
  private static double thickness(Picture ink) {
    long area = 0;
    long perimeter = 0;
    for (int y = 0; y <= ink.height(); y++) {
      for (int x = 0; x <= ink.width(); x++) {
        boolean here = isInk(ink, x, y);
        area += here ? 1 : 0;
        perimeter += here != isInk(ink, x - 1, y) ? 1 : 0;
        perimeter += here != isInk(ink, x, y - 1) ? 1 : 0;
      }
    }
    return 2.0 * area / perimeter;
  }

  private static boolean isInk(Picture ink, int x, int y) {
    return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && ink.level(x, y) == INK;
  }

  private static Picture dilatedAcross(Picture ink, int radius) {
    byte[] wide = new byte[ink.levels().length];
    for (int y = 0; y < ink.height(); y++) {
      dilateLine(ink.levels(), wide, y * ink.width(), 1, ink.width(), radius);
    }
    return new Picture(ink.width(), ink.height(), wide);
  }

  private static Picture dilatedDown(Picture ink, int radius) {
    byte[] tall = new byte[ink.levels().length];
    for (int x = 0; x < ink.width(); x++) {
      dilateLine(ink.levels(), tall, x, ink.width(), ink.height(), radius);
    }
    return new Picture(ink.width(), ink.height(), tall);
  }

  /** Marks all places of a line with ink at most {@code radius} places away. */
  private static void dilateLine(
      byte[] from, byte[] to, int start, int stride, int length, int radius) {
    int near = 0; // ink in the window around i
    for (int i = -radius; i < length; i++) {
      int entering = i + radius;
      int leaving = i - radius - 1;
      near += entering < length && from[start + entering * stride] != 0 ? 1 : 0;
      near -= leaving >= 0 && from[start + leaving * stride] != 0 ? 1 : 0;
      if (i >= 0 && near > 0) {
        to[start + i * stride] = (byte) INK;
      }
    }
  }
}
