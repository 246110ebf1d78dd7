package mws4j.domains.regex.column.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DescriberTest {
  private static Described describe(String... texts) {
    double[] weights = new double[texts.length];
    Arrays.fill(weights, 1);
    return new Describer().describe(Bag.of(List.of(texts), weights, 1));
  }

  private static String format(String... texts) {
    return ShapeText.write(describe(texts).shape());
  }

  @Test
  void sharedWordsStayNumbersDoNot() {
    assertEquals("Item \\d{1,3}", format("Item 7", "Item 12", "Item 345", "Item 6"));
    assertEquals("Box-\\d{3}-up", format("Box-117-up", "Box-204-up", "Box-399-up"));
  }

  @Test
  void partsThatNotAllHaveAreOptional() {
    assertEquals("\\d{5}(-\\d{4})?", format("10001", "10001-1234", "94105", "60601-7788"));
    assertEquals(
        "-?\\d{2}:\\d{2}", format("-12:30", "12:45", "-09:10", "17:20", "18:05", "-01:01"));
  }

  @Test
  void piecesWithASeparatorAreRepeated() {
    assertEquals("\\l+(;\\l+)*", format("red;green", "blue", "red;blue;green", "pink;grey"));
    assertEquals(
        "\\h{2}(:\\h{2}){5}",
        format("00:1a:2b:3c:4d:5f", "f0:de:f1:22:33:44", "a4:5e:60:c1:d2:e3", "0a:0b:1c:2d:3e:4f"));
  }

  @Test
  void everyTextHasFiniteBitsUnderItsShape() {
    String[] texts = {"A-1", "BC-22", "D-333", "EF-4x"};
    Described found = describe(texts);
    for (String text : texts) {
      assertTrue(ShapeBits.of(found.shape(), text) < Double.POSITIVE_INFINITY, text);
    }
    assertEquals(Double.POSITIVE_INFINITY, ShapeBits.of(found.shape(), "?"));
  }

  @Test
  void blanksAtTheEndsAreSeen() {
    assertTrue(Shapes.hasBlankEnds(ShapeParser.parse("\\d+ ")));
    assertFalse(Shapes.hasBlankEnds(ShapeParser.parse("\\d+ \\l+")));
    assertTrue(Shapes.mayHaveBlankEnds(ShapeParser.parse("\\d+( )?")));
  }

  @Test
  void shapesAreReadAsTheyAreWritten() {
    for (String text :
        List.of(
            "\\d{2}/\\d{2}", "-?\\d+(\\.\\d+)?", "(a|b)+x", "\\u\\l+( \\u\\l+)*", "\\{\\i+\\}")) {
      assertEquals(text, ShapeText.write(ShapeParser.parse(text)));
    }
  }

  @Test
  void longLiteralsAreShortened() {
    Shape shape = new Shape.Text("id=" + "ab12".repeat(60) + "&x=1");
    Shape shorter = Shortening.of(shape, 50);
    assertTrue(Shortening.tokens(shorter) <= 50);
    assertTrue(ShapeBits.of(shorter, "id=" + "ab12".repeat(60) + "&x=1") < 1e9);
  }
}
