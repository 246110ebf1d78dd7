package mws4j.lambda.evaluation;

import java.util.BitSet;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.Values;

/** Primitives on integers. */
final class Arithmetic {
  static final Primitive ZERO = Primitive.constant("0", "int", 0L);
  static final Primitive ONE = Primitive.constant("1", "int", 1L);

  static final Primitive ADD =
      Primitive.binary("+", "int -> int -> int", (m, a, b) -> sum((Long) a, (Long) b));
  static final Primitive SUBTRACT =
      Primitive.binary("-", "int -> int -> int", (m, a, b) -> difference((Long) a, (Long) b));
  static final Primitive MULTIPLY =
      Primitive.binary("*", "int -> int -> int", (m, a, b) -> product((Long) a, (Long) b));
  static final Primitive MODULO =
      Primitive.binary("mod", "int -> int -> int", (m, a, b) -> remainder((Long) a, (Long) b));

  static final Primitive GREATER =
      Primitive.binary("gt?", "int -> int -> bool", (m, a, b) -> (Long) a > (Long) b);
  static final Primitive EQUAL =
      Primitive.binary(
          "eq?", "int -> int -> bool", (m, a, b) -> ((Long) a).longValue() == (Long) b);
  static final Primitive IS_PRIME =
      Primitive.unary("is-prime", "int -> bool", (m, a) -> isPrime((Long) a));
  static final Primitive IS_SQUARE =
      Primitive.unary("is-square", "int -> bool", (m, a) -> isSquare((Long) a));

  private static final Failure DIVISION_BY_ZERO = new Failure("division by zero");
  private static final Failure NEGATIVE = new Failure("negative");

  /** DreamCoder's list of primes ends with 199; a larger number is none to it. */
  private static final int LARGEST_PRIME = 199;

  private static final BitSet PRIMES = primes();

  private Arithmetic() {}

  private static Object sum(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? Failure.OVERFLOW : Values.integer(sum);
  }

  private static Object difference(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? Failure.OVERFLOW : Values.integer(difference);
  }

  private static Object product(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) != low >> 63 ? Failure.OVERFLOW : Values.integer(low);
  }

  private static Object remainder(long a, long b) {
    return b == 0 ? DIVISION_BY_ZERO : Values.integer(a % b);
  }

  private static BitSet primes() {
    BitSet primes = new BitSet();
    primes.set(2, LARGEST_PRIME + 1);
    for (int p = 2; p * p <= LARGEST_PRIME; p++) {
      for (int multiple = p * p; multiple <= LARGEST_PRIME; multiple += p) {
        primes.clear(multiple);
      }
    }
    return primes;
  }

  private static Object isPrime(long a) {
    return a >= 0 && a <= LARGEST_PRIME && PRIMES.get((int) a);
  }

  private static Object isSquare(long a) {
    if (a < 0) {
      return NEGATIVE;
    }
    long root = (long) Math.sqrt((double) a); // off by at most one
    return root * root == a || (root + 1) * (root + 1) == a || (root - 1) * (root - 1) == a;
  }
}
