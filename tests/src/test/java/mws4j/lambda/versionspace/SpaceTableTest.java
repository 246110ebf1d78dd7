package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import org.junit.jupiter.api.Test;

final class SpaceTableTest {
  private static final long SEED = 5;
  private static final int MOST_TERMS = 300;

  private final Limit limit = new Limit(1_000_000, () -> false);
  private final SpaceTable spaces = new SpaceTable(limit);
  private final Leaves leaves = new Leaves();

  @Test
  void equalSpacesAreOne() {
    int f = spaces.leaf(0);
    int x = spaces.index(0);
    assertEquals(spaces.application(f, x), spaces.application(f, x));
    assertNotEquals(spaces.application(f, x), spaces.application(x, f));
    assertNotEquals(spaces.leaf(3), spaces.index(3));
    int union = spaces.union(f, x);
    assertEquals(union, spaces.union(x, f));
    assertEquals(union, spaces.union(union, union));
    int three = spaces.union(union, spaces.abstraction(x));
    assertEquals(3, spaces.parts(three));
    assertEquals(three, spaces.union(new int[] {spaces.abstraction(x), x, f, x}, 4));
  }

  @Test
  void nothingAndEverythingAreSpecial() {
    int x = spaces.index(0);
    assertEquals(SpaceTable.VOID, spaces.application(x, SpaceTable.VOID));
    assertEquals(SpaceTable.VOID, spaces.application(SpaceTable.VOID, x));
    assertEquals(SpaceTable.VOID, spaces.abstraction(SpaceTable.VOID));
    assertEquals(SpaceTable.VOID, spaces.union(SpaceTable.VOID, SpaceTable.VOID));
    assertEquals(x, spaces.union(SpaceTable.VOID, x));
    assertEquals(SpaceTable.UNIVERSE, spaces.union(x, SpaceTable.UNIVERSE));
  }

  @Test
  void traitsAreThoseOfTheTerms() {
    List<Integer> some = randomSpaces();
    for (int space : some) {
      Set<Term> terms = BruteForce.extension(spaces, leaves, space);
      assertEquals(
          terms.size() == 1 && spaces.kind(space) != SpaceTable.UNION, spaces.isSingle(space));
      assertEquals(terms.stream().mapToInt(Terms::free).max().orElseThrow(), spaces.free(space));
      assertEquals(
          terms.stream().anyMatch(t -> t instanceof Term.Lambda), spaces.mayBeLambda(space));
      assertEquals(terms.stream().anyMatch(BruteForce::hasRedex), spaces.mayHaveRedex(space));
    }
  }

  @Test
  void intersectionsHoldWhatBothHold() {
    List<Integer> some = randomSpaces();
    var intersections = new Intersections(spaces, limit);
    int shared = 0;
    for (int a : some) {
      Set<Term> left = BruteForce.extension(spaces, leaves, a);
      for (int b : some) {
        Set<Term> both = new HashSet<>(left);
        both.retainAll(BruteForce.extension(spaces, leaves, b));
        assertEquals(!both.isEmpty(), intersections.overlap(a, b));
        assertEquals(both, BruteForce.extension(spaces, leaves, intersections.of(a, b)));
        shared += both.size() > 1 && a != b ? 1 : 0;
      }
      assertEquals(a, intersections.of(a, SpaceTable.UNIVERSE));
      assertEquals(a, intersections.of(SpaceTable.UNIVERSE, a));
    }
    assertTrue(shared > 20, "only " + shared + " pairs share several terms");
  }

  @Test
  void shiftsAreThoseOfTheTerms() {
    var shifts = new Shifts(spaces, limit);
    for (int space : randomSpaces()) {
      Set<Term> terms = BruteForce.extension(spaces, leaves, space);
      for (int by = 0; by < 3; by++) {
        int n = by;
        assertEquals(
            BruteForce.mapped(terms, term -> Terms.shift(term, n)),
            BruteForce.extension(spaces, leaves, shifts.up(space, n)));
        assertEquals(
            BruteForce.mapped(terms, term -> Terms.shift(term, -n)),
            BruteForce.extension(spaces, leaves, shifts.down(space, n)));
      }
    }
  }

  /** Parts of inversions of some terms that have not too many terms. */
  private List<Integer> randomSpaces() {
    var random = new Random(SEED);
    List<Integer> some = new ArrayList<>();
    while (some.size() < 120) {
      Term term = new RandomTerms(random).untyped(3 + random.nextInt(2), 0);
      int root = new Inversion(spaces, leaves, limit, 2, true).of(term);
      List<Integer> parts = new ArrayList<>(BruteForce.reachable(spaces, root));
      for (int i = 0; i < 60; i++) {
        int part = parts.get(random.nextInt(parts.size()));
        if (BruteForce.extension(spaces, leaves, part).size() <= MOST_TERMS) {
          some.add(part);
        }
      }
    }
    return some;
  }

  @Test
  void holdsNoMoreThanItMay() {
    var small = new SpaceTable(new Limit(100, () -> false));
    int made = 0;
    try {
      for (; made < 200; made++) {
        small.index(made);
      }
    } catch (Limit.Reached e) {
      assertFalse(small.size() > 100, "size " + small.size());
    }
    assertTrue(made > 90 && made < 100, made + " made");
    assertThrows(Limit.Reached.class, () -> small.index(1_000));
    assertEquals(small.index(7), small.index(7), "what is there can still be had");
  }

  @Test
  void asksWhetherToStop() {
    var asked = new AtomicInteger();
    var table = new SpaceTable(new Limit(10_000_000, () -> asked.incrementAndGet() == 3));
    assertThrows(
        Limit.Stopped.class,
        () -> {
          for (int i = 0; i < 1_000_000; i++) {
            table.index(i % 100);
          }
        });
    assertEquals(3, asked.get());
  }
}
