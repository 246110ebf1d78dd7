package mws4j.lambda.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubstitutionTest {
  private static final long SEED = 5;

  /** The variables of both are the same: written pair(.., ..), so that they are read together. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pair(a, int) | int",
        "pair(a, a) | t0",
        "pair(a, b) | t0",
        "pair(list(a), list(int)) | list(int)",
        "pair(a -> b, b -> int) | int -> int",
        "pair(pair(a, b, c), pair(b, c, int)) | pair(int, int, int)",
        "pair(a -> a, list(b) -> list(list(c))) | list(list(t0)) -> list(list(t0))"
      })
  void mostGeneralUnifiers(String pair, String unified) {
    Type.Constructed both = (Type.Constructed) TypeReader.read(pair);
    Substitution types = new Substitution();
    assertTrue(types.unify(both.arguments().get(0), both.arguments().get(1)));
    Type one = types.apply(both.arguments().get(0));
    assertEquals(one, types.apply(both.arguments().get(1)));
    assertEquals(unified, one.canonical().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pair(int, bool)",
        "pair(list(int), int)",
        "pair(list(int), list(bool))",
        "pair(pair(a, a), pair(int, bool))",
        "pair(box(int), box(int, int))",
        // The occurs check.
        "pair(a, list(a))",
        "pair(a -> b, b -> list(a))",
        "pair(pair(a, b), pair(list(b), list(a)))",
        "pair(a -> a, b -> list(b))"
      })
  void whatCannotBeEqualIsNotUnified(String pair) {
    Type.Constructed both = (Type.Constructed) TypeReader.read(pair);
    assertFalse(new Substitution().unify(both.arguments().get(0), both.arguments().get(1)));
    assertFalse(new Substitution().unify(both.arguments().get(1), both.arguments().get(0)));
  }

  @Test
  void randomTypesUnifyWithTheirInstances() {
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      Type general = TypeReaderTest.random(rng, 4);
      Substitution types = new Substitution();
      Type instance = types.instantiate(general);
      assertEquals(general.canonical(), instance.canonical());
      Type other = types.instantiate(TypeReaderTest.random(rng, 4));
      if (types.unify(instance, other)) {
        assertEquals(types.apply(instance), types.apply(other));
        assertEquals(types.apply(instance), types.apply(types.apply(instance)));
      }
    }
  }

  @Test
  void instancesHaveTheirOwnVariables() {
    Substitution types = new Substitution();
    Type general = TypeReader.read("a -> a");
    Type one = types.instantiate(general);
    Type two = types.instantiate(general);
    assertTrue(types.unify(one.returned(), Type.INT));
    assertTrue(types.unify(two.returned(), Type.BOOL));
    assertEquals("int -> int", types.apply(one).toString());
    assertEquals("bool -> bool", types.apply(two).toString());
    assertEquals(Type.INT, types.instantiate(Type.INT));
  }

  @Test
  void typesThatAreLargerThanMemoryAreRefused() {
    Substitution types = new Substitution();
    TypeException error = assertThrows(TypeException.class, () -> doubled(types, 60));
    assertEquals("type: it is too large", error.getMessage());
  }

  /** Written out, it has 2^times parts. */
  private static Type doubled(Substitution types, int times) {
    Type type = types.fresh();
    for (int i = 0; i < times; i++) {
      Type doubled = types.fresh();
      assertTrue(types.unify(doubled, Type.of("pair", type, type)));
      type = doubled;
    }
    return types.apply(type);
  }

  @Test
  void largeTypesMayBeWrittenOut() {
    assertEquals(1, doubled(new Substitution(), 15).variables());
  }
}
