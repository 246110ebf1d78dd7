package mws4j.domains.strokes.data;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.mws.probability.RandomStreams;

/**
 * Draws the characters of four invented alphabets as if by hand: every drawing is stretched,
 * slanted, turned and moved a little, its corners are not quite where they should be, its arcs more
 * or less round, and the pen is thin or thick. Uses arithmetic and square roots only: a seed gives
 * the same pixels everywhere.
 */
public final class CharacterGenerator {
  /** Drawings of each character in the sample that comes with the library. */
  static final int SAMPLE_DRAWINGS = 8;

  static final long SAMPLE_SEED = 2020;

  /** Pixels from one end of the grid to the other, before stretching. */
  private static final double SIZE = 0.6 * CharacterData.SIDE;

  private static final double STRETCH_FROM = 0.85;
  private static final double STRETCH_TO = 1.1;
  private static final double SLANT = 0.1;
  private static final double SHIFT = 1.0; // pixels
  private static final double CORNER = 0.3; // units of the grid
  private static final double BULGE = 0.1;
  private static final double WIDTH_FROM = 1.3; // pixels
  private static final double WIDTH_TO = 2.0;

  private static final RandomStreams.Use HANDS =
      RandomStreams.Use.named("strokes/generated-characters");

  private CharacterGenerator() {}

  /** What {@link CharacterData#readSample} contains. */
  public static CharacterData sample() {
    return generate(SAMPLE_DRAWINGS, SAMPLE_SEED);
  }

  /** Draws every character a number of times. */
  public static CharacterData generate(int drawings, long seed) {
    List<CharacterData.Named> images = new ArrayList<>();
    Glyphs.alphabets()
        .forEach(
            (alphabet, glyphs) -> {
              for (int g = 0; g < glyphs.size(); g++) {
                for (int d = 0; d < drawings; d++) {
                  String name = String.format("%s/character%02d/%02d", alphabet, g + 1, d + 1);
                  RandomGenerator rng = RandomStreams.of(seed, HANDS, alphabet.hashCode(), g, d);
                  images.add(new CharacterData.Named(alphabet, name, draw(glyphs.get(g), rng)));
                }
              }
            });
    return CharacterData.of(images);
  }

  private static CharacterImage draw(List<List<Glyphs.Vertex>> glyph, RandomGenerator rng) {
    Hand hand = new Hand(rng);
    Pen pen = new Pen(CharacterData.SIDE, uniform(WIDTH_FROM, WIDTH_TO, rng));
    for (List<Glyphs.Vertex> stroke : glyph) {
      Glyphs.Vertex from = shaken(stroke.get(0), rng);
      for (Glyphs.Vertex vertex : stroke.subList(1, stroke.size())) {
        Glyphs.Vertex to = shaken(vertex, rng);
        pen.draw(hand.x(from), hand.y(from), hand.x(to), hand.y(to), from.bulge());
        from = to;
      }
    }
    return pen.image();
  }

  private static Glyphs.Vertex shaken(Glyphs.Vertex vertex, RandomGenerator rng) {
    double x = vertex.x() + uniform(-CORNER, CORNER, rng);
    double y = vertex.y() + uniform(-CORNER, CORNER, rng);
    double change = uniform(-BULGE, BULGE, rng);
    return new Glyphs.Vertex(x, y, vertex.bulge() == 0 ? 0 : vertex.bulge() + change);
  }

  private static double uniform(double from, double to, RandomGenerator rng) {
    return from + (to - from) * rng.nextDouble();
  }

  /** An affine map from the grid to pixels. */
  private static final class Hand {
    private final double stretchX;
    private final double stretchY;
    private final double slantX;
    private final double slantY;
    private final double centreX;
    private final double centreY;

    Hand(RandomGenerator rng) {
      stretchX = uniform(STRETCH_FROM, STRETCH_TO, rng);
      stretchY = uniform(STRETCH_FROM, STRETCH_TO, rng);
      slantX = uniform(-SLANT, SLANT, rng);
      slantY = uniform(-SLANT, SLANT, rng);
      centreX = CharacterData.SIDE / 2.0 + uniform(-SHIFT, SHIFT, rng);
      centreY = CharacterData.SIDE / 2.0 + uniform(-SHIFT, SHIFT, rng);
    }

    double x(Glyphs.Vertex v) {
      return centreX + SIZE * (stretchX * middle(v.x()) + slantX * middle(v.y()));
    }

    double y(Glyphs.Vertex v) {
      return centreY + SIZE * (stretchY * middle(v.y()) + slantY * middle(v.x()));
    }

    private static double middle(double onGrid) {
      return onGrid / Glyphs.GRID - 0.5;
    }
  }
}
