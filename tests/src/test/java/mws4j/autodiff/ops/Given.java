package mws4j.autodiff.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.function.Executable;

/** A tape of constants and what is expected of results on it. */
final class Given {
  final Tape tape = new Tape(KernelProvider.scalar());

  Var rows(double[]... rows) {
    FMatrixRMaj matrix = new FMatrixRMaj(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        matrix.set(r, c, (float) rows[r][c]);
      }
    }
    return tape.constant(matrix);
  }

  Var zeros(int rows, int cols) {
    return tape.constant(new FMatrixRMaj(rows, cols));
  }

  static double[] row(double... entries) {
    return entries;
  }

  static void assertRows(Var actual, double tolerance, double[]... expected) {
    assertEquals(expected.length, actual.rows(), "rows");
    for (int r = 0; r < expected.length; r++) {
      assertEquals(expected[r].length, actual.cols(), "columns");
      for (int c = 0; c < expected[r].length; c++) {
        assertEquals(
            expected[r][c],
            actual.value().get(r, c),
            tolerance,
            "row " + r + ", column " + c + " of " + Arrays.deepToString(expected));
      }
    }
  }

  static void assertRejected(String message, Executable call) {
    assertEquals(message, assertThrows(ShapeException.class, call).getMessage());
  }
}
