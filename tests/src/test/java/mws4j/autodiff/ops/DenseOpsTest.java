package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static mws4j.autodiff.ops.Given.assertRows;
import static mws4j.autodiff.ops.Given.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import mws4j.autodiff.Var;
import org.junit.jupiter.api.Test;

/** {@link LinearAlgebra}, {@link Arithmetic} and {@link Activations} against hand numbers. */
final class DenseOpsTest {
  private final Given given = new Given();
  private final Var x = given.rows(row(1, 2), row(3, -4), row(0, 0.5));
  private final Var w = given.rows(row(1, 0, 2), row(-1, 3, 0.5));

  @Test
  void matmul() {
    assertRows(LinearAlgebra.matmul(x, w), 0, row(-1, 6, 3), row(7, -12, 4), row(-0.5, 1.5, 0.25));
  }

  @Test
  void affineStartsFromTheBias() {
    Var b = given.rows(row(10, 20, 30));
    assertRows(
        LinearAlgebra.affine(x, w, b), 0, row(9, 26, 33), row(17, 8, 34), row(9.5, 21.5, 30.25));
  }

  @Test
  void addRow() {
    assertRows(
        LinearAlgebra.addRow(x, given.rows(row(1, -1))), 0, row(2, 1), row(4, -5), row(1, -0.5));
  }

  @Test
  void arithmetic() {
    assertRows(Arithmetic.add(x, x), 0, row(2, 4), row(6, -8), row(0, 1));
    assertRows(Arithmetic.scale(x, -2), 0, row(-2, -4), row(-6, 8), row(-0.0, -1));
    assertRows(Arithmetic.multiply(x, x), 0, row(1, 4), row(9, 16), row(0, 0.25));
  }

  @Test
  void activations() {
    Var z = given.rows(row(-100, -1, 0, 0.5, 100));
    assertRows(Activations.relu(z), 0, row(0, 0, 0, 0.5, 100));
    assertRows(Activations.tanh(z), 1e-6, row(-1, -Math.tanh(1), 0, Math.tanh(0.5), 1));
    assertRows(
        Activations.sigmoid(z),
        1e-6,
        row(0, 1 / (1 + Math.exp(1)), 0.5, 1 / (1 + Math.exp(-0.5)), 1));
  }

  @Test
  void logOnePlus() {
    assertRows(
        Activations.logOnePlus(given.rows(row(-1, -0.5, 0, 1, 4095))),
        1e-5,
        row(Double.NEGATIVE_INFINITY, -Math.log(2), 0, Math.log(2), 12 * Math.log(2)));
  }

  @Test
  void aNaNTravelsThroughRelu() {
    assertRows(Activations.relu(given.rows(row(Double.NaN))), 0, row(Double.NaN));
  }

  @Test
  void dropoutKeepsTheMean() {
    int n = 40_000;
    Var ones = Arithmetic.add(given.zeros(1, n), given.rows(new double[n]));
    ones.value().fill(1);
    Var y = Activations.dropout(ones, 0.25, new SplittableRandom(5));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      float entry = y.value().data[i];
      if (entry != 0) {
        assertEquals(1 / 0.75, entry, 1e-6);
      }
      sum += entry;
    }
    // Variance of an entry is rate / (1 - rate) = 1/3; five standard errors of the mean.
    assertEquals(1, sum / n, 5 * Math.sqrt(1 / 3.0 / n));
  }

  @Test
  void dropoutAtRateZeroIsTheInputAndDrawsNothing() {
    assertSame(
        x,
        Activations.dropout(
            x,
            0,
            () -> {
              throw new AssertionError("drawn");
            }));
  }

  @Test
  void rejectsBadDropoutRates() {
    for (double rate : new double[] {-0.1, 1, Double.NaN}) {
      var error =
          assertThrows(
              IllegalArgumentException.class,
              () -> Activations.dropout(x, rate, new SplittableRandom(1)));
      assertEquals("dropout: rate must be in [0, 1); it is " + rate, error.getMessage());
    }
  }

  @Test
  void rejectsMismatchedShapes() {
    assertRejected(
        "matmul: columns of x must equal rows of w; x is 2x3, w is 2x3",
        () -> LinearAlgebra.matmul(w, w));
    assertRejected(
        "affine: columns of x must equal rows of w; x is 2x3, w is 2x3",
        () -> LinearAlgebra.affine(w, w, w));
    assertRejected(
        "affine: b must be one row as wide as w; b is 3x2, w is 2x3",
        () -> LinearAlgebra.affine(x, w, x));
    assertRejected(
        "affine: b must be one row as wide as w; b is 1x2, w is 2x3",
        () -> LinearAlgebra.affine(x, w, given.zeros(1, 2)));
    assertRejected(
        "addRow: row must be one row as wide as x; x is 3x2, row is 1x3",
        () -> LinearAlgebra.addRow(x, given.zeros(1, 3)));
    assertRejected("add: shapes must be equal; a is 3x2, b is 2x3", () -> Arithmetic.add(x, w));
    assertRejected(
        "multiply: shapes must be equal; a is 3x2, b is 1x2",
        () -> Arithmetic.multiply(x, given.zeros(1, 2)));
  }
}
