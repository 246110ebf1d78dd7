package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;

final class CharacterSelectionTest {
  /** Names like b07: twenty of a, twenty of b, three of c, mixed. */
  private static final List<String> ITEMS =
      IntStream.range(0, 60)
          .filter(i -> i % 3 < 2 || i < 9)
          .mapToObj(i -> String.format("%c%02d", "abc".charAt(i % 3), i / 3))
          .toList();

  private static List<String> choose(CharacterSelection selection) {
    return selection.choose(ITEMS, item -> item.substring(0, 1), "x.zip");
  }

  private static List<String> of(String alphabet, List<String> items) {
    return items.stream().filter(item -> item.startsWith(alphabet)).toList();
  }

  @Test
  void takesSoManyOfEachAlphabetOrAllInTheGivenOrder() {
    assertEquals(ITEMS, choose(CharacterSelection.everything()));
    List<String> five = choose(CharacterSelection.of(5, 1));
    assertEquals(5, of("a", five).size());
    assertEquals(5, of("b", five).size());
    assertEquals(List.of("c00", "c01", "c02"), of("c", five));
    assertEquals(ITEMS.stream().filter(five::contains).toList(), five);
  }

  @Test
  void seedAndAlphabetDecideAloneWhatIsDrawn() {
    List<String> five = choose(CharacterSelection.of(5, 1));
    assertEquals(five, choose(CharacterSelection.of(5, 1)));
    assertNotEquals(five, choose(CharacterSelection.of(5, 2)));
    assertEquals(of("b", five), choose(CharacterSelection.of(5, 1).ofAlphabets(List.of("b"))));
    assertNotEquals(of("a", five).toString().replace('a', 'b'), of("b", five).toString());
  }

  /** Each item of twenty is drawn with probability 1/4; the bound is five standard errors. */
  @Test
  void drawsAreUniform() {
    int seeds = 2000;
    int[] drawn = new int[20];
    for (int seed = 0; seed < seeds; seed++) {
      for (String item : of("a", choose(CharacterSelection.of(5, seed)))) {
        drawn[Integer.parseInt(item.substring(1))]++;
      }
    }
    for (int count : drawn) {
      assertEquals(0.25, (double) count / seeds, 5 * Math.sqrt(0.25 * 0.75 / seeds));
    }
    Set<List<String>> distinct = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      distinct.add(choose(CharacterSelection.of(5, seed)));
    }
    assertTrue(distinct.size() > 90);
  }

  @Test
  void namesAlphabetsThatAreNotThere() {
    CharacterSelection selection =
        CharacterSelection.everything().ofAlphabets(List.of("b", "z", "y"));
    DataException e = assertThrows(DataException.class, () -> choose(selection));
    assertEquals("x.zip: has no alphabet \"y\", \"z\"; it has \"a\", \"b\", \"c\"", e.getMessage());
    e =
        assertThrows(
            DataException.class, () -> selection.choose(new ArrayList<>(ITEMS), i -> "", "folder"));
    assertEquals("folder: has no alphabets; take images without naming one", e.getMessage());
  }

  @Test
  void refusesToTakeNothing() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> CharacterSelection.of(0, 1));
    assertEquals(
        "CharacterSelection: at least 1 image per alphabet is taken, not 0", e.getMessage());
  }
}
