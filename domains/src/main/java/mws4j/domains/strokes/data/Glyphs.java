package mws4j.domains.strokes.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of four invented alphabets, as strokes of a pen. A stroke is a chain of points on
 * a grid of 0..8 (two digits: across, down), joined by straight lines, or by arcs where a bulge in
 * tenths stands between them: {@code 24 +10 64} is the upper half circle from (2,4) to (6,4). The
 * bulge is the height of the arc over half its chord, the tangent of a quarter of its angle;
 * positive bulges to the left of the way. A slash lifts the pen.
 */
final class Glyphs {
  /** Points and bulges run to this number. */
  static final int GRID = 8;

  private static final String TABLE =
      """
      Karvat: straight branches on a straight stem
      40 48 / 40 74
      20 28 / 22 66
      40 48 / 42 10 / 42 70
      60 68 / 64 20
      20 28 / 20 64 28
      40 48 / 14 74
      10 18 / 70 78 / 12 76
      20 28 / 20 62 / 24 66
      Olume: circles and open arcs
      14 +10 74 +10 14
      14 +10 74 +10 14 / 44 48
      20 +10 28
      14 -10 74 / 40 44
      24 +10 64 +10 24 / 64 68
      42 +10 46 / 42 -10 46 / 20 28
      11 -6 71 / 14 -6 74 / 17 -6 77
      40 -10 44 +10 48
      Tessik: rectangular frames and meanders
      11 71 77 17 11
      11 71 77 17
      17 11 71 77
      11 71 / 41 48
      11 14 74 77
      10 18 78 70 / 44 48
      11 71 77 / 14 44 48
      71 11 17 77 / 14 54
      Sihan: stems that end in a hook
      20 26 -10 66
      60 66 +10 26
      40 +10 44 48
      20 28 / 24 +10 64 68
      20 26 -10 66 / 64 68
      28 22 +10 62 68 / 26 66
      10 48 70 / 40 44
      22 +8 62 18 +4 78
      """;

  private Glyphs() {}

  /** One vertex of a stroke and how the way to the next one bulges, both in units of the grid. */
  record Vertex(double x, double y, double bulge) {}

  /** The glyphs of each alphabet; a glyph is a list of strokes. */
  static Map<String, List<List<List<Vertex>>>> alphabets() {
    Map<String, List<List<List<Vertex>>>> alphabets = new LinkedHashMap<>();
    List<List<List<Vertex>>> glyphs = new ArrayList<>();
    for (String line : TABLE.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon >= 0) {
        glyphs = new ArrayList<>();
        alphabets.put(line.substring(0, colon), glyphs);
      } else {
        glyphs.add(List.of(line.split(" / ", -1)).stream().map(Glyphs::stroke).toList());
      }
    }
    return alphabets;
  }

  private static List<Vertex> stroke(String text) {
    List<Vertex> vertices = new ArrayList<>();
    for (String token : text.split(" ", -1)) {
      char sign = token.charAt(0);
      if (sign == '+' || sign == '-') {
        Vertex last = vertices.remove(vertices.size() - 1);
        vertices.add(new Vertex(last.x, last.y, Integer.parseInt(token) / 10.0));
      } else {
        vertices.add(new Vertex(sign - '0', token.charAt(1) - '0', 0));
      }
    }
    return vertices;
  }
}
