package mws4j.domains.regex.column.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.domains.regex.language.RegexProgram;
import org.junit.jupiter.api.Test;

final class ShorteningTest {
  private static final int MOST = 180;

  private static final Shape WORD =
      new Shape.Choice(
          IntStream.range(0, 10)
              .mapToObj(i -> (Shape) new Shape.Text("word" + "x".repeat(i)))
              .toList());

  @Test
  void whatIsShortEnoughStaysAsItIs() {
    Shape shape = new Shape.Series(List.of(new Shape.Text("a "), WORD));
    assertEquals(shape, Shortening.of(shape, MOST));
  }

  /** Once such a column ended the search with an error about the length of a program. */
  @Test
  void sentencesOfFewWordsBecomeRuns() {
    List<Shape> parts = new ArrayList<>(List.of(WORD));
    for (int i = 0; i < 6; i++) {
      parts.add(Shape.optional(new Shape.Series(List.of(new Shape.Text(" "), WORD))));
    }
    Shape shape = new Shape.Series(parts);
    assertTrue(Shortening.tokens(shape) > 2 * MOST);
    Shape shorter = Shortening.of(shape, MOST);
    RegexProgram program = RegexProgram.parse(ShapeText.write(shorter));
    assertTrue(program.length() <= MOST, program.toString());
    assertTrue("wordxx word wordxxxxx".matches(program.toJavaPattern()), program.toJavaPattern());
  }

  @Test
  void inTheLastResortEverythingIsAllowed() {
    Shape digit = new Shape.Run(CharClass.DIGIT, 1, 1);
    Shape digits = new Shape.Series(List.of(digit, new Shape.Text(",")));
    Shape shape = new Shape.Choice(IntStream.range(0, 99).mapToObj(i -> digits).toList());
    Shape any = new Shape.Run(CharClass.EVERYTHING, 1, Shape.UNBOUNDED);
    assertEquals(any, Shortening.of(shape, MOST));
  }
}
