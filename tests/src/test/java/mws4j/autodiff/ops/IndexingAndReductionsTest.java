package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static mws4j.autodiff.ops.Given.assertRows;
import static mws4j.autodiff.ops.Given.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Var;
import org.junit.jupiter.api.Test;

final class IndexingAndReductionsTest {
  private final Given given = new Given();
  private final Var x = given.rows(row(1, 2), row(3, -4), row(0, 0.5));

  @Test
  void gathersRowsAndGivesZerosForNoRow() {
    assertRows(
        Indexing.gatherRows(x, new int[] {2, -1, 0, 2, 99}, 4),
        0,
        row(0, 0.5),
        row(0, 0),
        row(1, 2),
        row(0, 0.5));
  }

  @Test
  void joinsColumns() {
    assertRows(
        Indexing.concatColumns(x, given.rows(row(7), row(8), row(9))),
        0,
        row(1, 2, 7),
        row(3, -4, 8),
        row(0, 0.5, 9));
  }

  @Test
  void weightedSumIgnoresWhatHasNoWeight() {
    Var logs = given.rows(row(-1), row(Double.NEGATIVE_INFINITY), row(-3));
    assertRows(Reductions.weightedSum(logs, new double[] {2, 0, 0.5}), 1e-6, row(-3.5));
  }

  @Test
  void weightedSumAccumulatesInDouble() {
    // In float, 1e8 + 1 is 1e8 again.
    Var terms = given.rows(row(1e8, 1, 1, 1, -1e8));
    assertRows(Reductions.weightedSum(terms, new double[] {1, 1, 1, 1, 1}), 0, row(3));
  }

  @Test
  void sumsByGroup() {
    Var y = given.rows(row(1), row(2), row(4), row(8), row(16));
    assertRows(
        Reductions.sumByGroup(y, new int[] {2, 0, -1, 2, 0, 99}, 4),
        0,
        row(18),
        row(0),
        row(9),
        row(0));
    assertRows(Reductions.sumByGroup(given.zeros(0, 1), new int[0], 2), 0, row(0), row(0));
    assertEquals(0, Reductions.sumByGroup(y, new int[] {-1, -1, -1, -1, -1}, 0).rows());
  }

  /** The log of an impossible event makes its group impossible, and no other. */
  @Test
  void sumsByGroupWithImpossibleEntries() {
    double none = Double.NEGATIVE_INFINITY;
    Var logs = given.rows(row(-1), row(none), row(-3), row(none), row(none));
    assertRows(Reductions.sumByGroup(logs, new int[] {0, 1, 0, 1, -1}, 2), 0, row(-4), row(none));
  }

  @Test
  void sumsByGroupInDouble() {
    Var terms = given.rows(row(1e8), row(7), row(1), row(1), row(1), row(-1e8));
    assertRows(Reductions.sumByGroup(terms, new int[] {0, 1, 0, 0, 0, 0}, 2), 0, row(3), row(7));
  }

  @Test
  void entriesOfAGroupShareItsGradient() {
    ParameterSet params = new ParameterSet();
    Parameter p = params.add("p", 4, 1).fill(2);
    Gradients gradients = Gradients.of(params);
    given.tape.begin(gradients);
    Var sums = Reductions.sumByGroup(given.tape.use(p), new int[] {1, -1, 0, 1}, 2);
    given.tape.backward(Reductions.weightedSum(sums, new double[] {3, 5}));
    assertArrayEquals(new float[] {5, 0, 3, 5}, gradients.of(p).data);
  }

  @Test
  void sumsScalars() {
    Var one = given.rows(row(1));
    assertRows(Reductions.sum(one, given.rows(row(0.25)), one), 0, row(2.25));
  }

  @Test
  void takesTheMaximumOfEachGroup() {
    Var y = given.rows(row(1, 5), row(3, -4), row(2, 9), row(-7, -8));
    assertRows(Reductions.maxPoolRows(y, new int[] {0, 3, 4}, 2), 0, row(3, 9), row(-7, -8));
  }

  @Test
  void aNaNTravelsThroughMaxPooling() {
    Var y = given.rows(row(1), row(Double.NaN), row(2));
    assertRows(Reductions.maxPoolRows(y, new int[] {0, 3}, 1), 0, row(Double.NaN));
  }

  @Test
  void theFirstMaximumGetsTheGradient() {
    ParameterSet params = new ParameterSet();
    Parameter p = params.add("p", 3, 1).fill(2);
    Gradients gradients = Gradients.of(params);
    given.tape.begin(gradients);
    given.tape.backward(Reductions.maxPoolRows(given.tape.use(p), new int[] {0, 3}, 1));
    assertArrayEquals(new float[] {1, 0, 0}, gradients.of(p).data);
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertRejected(
        "gatherRows: every row must be -1 or a row of x; x is 3x2, rows[1] is 3",
        () -> Indexing.gatherRows(x, new int[] {0, 3}, 2));
    assertRejected(
        "gatherRows: every row must be -1 or a row of x; x is 3x2, rows[0] is -2",
        () -> Indexing.gatherRows(x, new int[] {-2}, 1));
    assertEquals(
        "gatherRows: count must be in 0..1; it is 2",
        assertThrows(IllegalArgumentException.class, () -> Indexing.gatherRows(x, new int[] {0}, 2))
            .getMessage());
    assertRejected(
        "concatColumns: rows of a and b must be equal; a is 3x2, b is 1x2",
        () -> Indexing.concatColumns(x, given.zeros(1, 2)));
    assertRejected(
        "weightedSum: one weight per entry of x is needed; x is 3x2, the number of weights is 5",
        () -> Reductions.weightedSum(x, new double[5]));
    assertRejected(
        "sumByGroup: x must be a column with a group for each entry; x is 3x2, the number of groups"
            + " given is 3",
        () -> Reductions.sumByGroup(x, new int[3], 1));
    assertRejected(
        "sumByGroup: x must be a column with a group for each entry; x is 2x1, the number of groups"
            + " given is 1",
        () -> Reductions.sumByGroup(given.zeros(2, 1), new int[1], 1));
    assertRejected("sum: every term must be a scalar; a term is 3x2", () -> Reductions.sum(x));
    assertRejected(
        "maxPoolRows: groups must cover the rows of x; x is 3x2, the range of groupStart is 0..2",
        () -> Reductions.maxPoolRows(x, new int[] {0, 2}, 1));
    assertEquals(
        "maxPoolRows: group 1 is empty",
        assertThrows(
                IllegalArgumentException.class,
                () -> Reductions.maxPoolRows(x, new int[] {0, 1, 1, 3}, 3))
            .getMessage());
    assertEquals(
        "maxPoolRows: groupStart needs one entry more than groups; it has 2 for 2",
        assertThrows(
                IllegalArgumentException.class,
                () -> Reductions.maxPoolRows(x, new int[] {0, 3}, 2))
            .getMessage());
  }
}
