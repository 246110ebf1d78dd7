package mws4j.autodiff.ops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.GradientCheck.Computation;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;

/**
 * Gradient cases of every operation: odd sizes, one row, no rows, lane multiples and neighbours.
 */
final class OpCases {
  /** One gradient check. */
  record Case(String operation, String name, ParameterSet inputs, Computation computation) {}

  private static final int[] SIZES = {1, 2, 7, 15, 16, 17, 33};

  private final List<Case> cases = new ArrayList<>();
  private final SplittableRandom rng = new SplittableRandom(20);

  static List<Case> all() {
    OpCases table = new OpCases();
    for (int rows : new int[] {0, 1, 5}) {
      for (int cols : SIZES) {
        table.elementwise(rows, cols);
        table.products(rows, cols);
        table.rows(rows, cols);
      }
    }
    for (int hidden : new int[] {1, 3, 16, 17}) {
      for (int[] lengths : new int[][] {{0, 0}, {1}, {4}, {2, 0, 4, 1}, {3, 3, 3}, {1, 2, 5}}) {
        table.sequences(lengths, hidden);
      }
    }
    for (int batch : new int[] {0, 1, 5}) {
      table.images(batch);
    }
    return table.cases;
  }

  private void add(String operation, String name, ParameterSet inputs, Computation computation) {
    cases.add(new Case(operation, name, inputs, computation));
  }

  /** A parameter whose first {@code rows} rows are the input: parameters have at least one row. */
  private Parameter input(ParameterSet set, String name, int rows, int cols) {
    return set.add(name, Math.max(rows, 1), cols).fillUniform(-1.5, 1.5, rng);
  }

  private static Var use(Tape tape, Parameter input, int rows) {
    return rows > 0 ? tape.use(input) : Indexing.gatherRows(tape.use(input), new int[0], 0);
  }

  private void elementwise(int rows, int cols) {
    String name = rows + "x" + cols;
    ParameterSet set = new ParameterSet();
    Parameter a = input(set, "a", rows, cols);
    Parameter b = input(set, "b", rows, cols);
    add("Arithmetic.add", name, set, t -> Arithmetic.add(use(t, a, rows), use(t, b, rows)));
    add(
        "Arithmetic.multiply",
        name,
        set,
        t -> Arithmetic.multiply(use(t, a, rows), use(t, b, rows)));
    add("Indexing.concatColumns", name, set, t -> concat(use(t, a, rows), use(t, b, rows)));

    ParameterSet one = new ParameterSet();
    Parameter x = input(one, "x", rows, cols);
    keepFromZero(x);
    add("Arithmetic.multiply", name + " with itself", one, t -> square(use(t, x, rows)));
    add("Arithmetic.scale", name, one, t -> Arithmetic.scale(use(t, x, rows), -0.7));
    add("Activations.tanh", name, one, t -> Activations.tanh(use(t, x, rows)));
    add("Activations.sigmoid", name, one, t -> Activations.sigmoid(use(t, x, rows)));
    add("Activations.relu", name, one, t -> Activations.relu(use(t, x, rows)));
    add("Activations.logOnePlus", name, one, t -> Activations.logOnePlus(square(use(t, x, rows))));
    add(
        "Activations.dropout",
        name,
        one,
        t -> Activations.dropout(use(t, x, rows), 0.3, new SplittableRandom(9)));
    add("Softmax.logSoftmax", name, one, t -> Softmax.logSoftmax(use(t, x, rows)));
    double[] weights = rng.doubles((long) rows * cols, -2, 2).toArray();
    add("Reductions.weightedSum", name, one, t -> Reductions.weightedSum(use(t, x, rows), weights));
    masked(rows, cols, one, x);
  }

  private static Var concat(Var a, Var b) {
    return Indexing.concatColumns(Indexing.concatColumns(a, b), a);
  }

  private static Var square(Var x) {
    return Arithmetic.multiply(x, x);
  }

  private static void keepFromZero(Parameter x) {
    for (int i = 0; i < x.size(); i++) {
      x.value().data[i] += Math.signum(x.value().data[i]) * 0.05f;
    }
  }

  private void masked(int rows, int cols, ParameterSet set, Parameter x) {
    int words = Softmax.words(cols);
    long[] allowed = rng.longs((long) rows * words).toArray();
    int[] targets = rng.ints(rows, 0, cols).toArray();
    for (int r = 0; r < rows; r++) {
      allowed[r * words + targets[r] / 64] |= 1L << targets[r];
    }
    add(
        "Softmax.maskedLogSoftmaxGather",
        rows + "x" + cols,
        set,
        t -> Softmax.maskedLogSoftmaxGather(use(t, x, rows), allowed, targets));
  }

  private void products(int rows, int cols) {
    for (int in : new int[] {1, 16, 19}) {
      String name = rows + "x" + in + " by " + in + "x" + cols;
      ParameterSet set = new ParameterSet();
      Parameter x = input(set, "x", rows, in);
      Parameter w = input(set, "w", in, cols);
      add("LinearAlgebra.matmul", name, set, t -> LinearAlgebra.matmul(use(t, x, rows), t.use(w)));
      ParameterSet withBias = new ParameterSet();
      Parameter x2 = input(withBias, "x", rows, in);
      Parameter w2 = input(withBias, "w", in, cols);
      Parameter b = input(withBias, "b", 1, cols);
      add(
          "LinearAlgebra.affine",
          name,
          withBias,
          t -> LinearAlgebra.affine(use(t, x2, rows), t.use(w2), t.use(b)));
    }
    ParameterSet set = new ParameterSet();
    Parameter x = input(set, "x", rows, cols);
    Parameter row = input(set, "row", 1, cols);
    add(
        "LinearAlgebra.addRow",
        rows + "x" + cols,
        set,
        t -> LinearAlgebra.addRow(use(t, x, rows), t.use(row)));
  }

  private void rows(int count, int cols) {
    ParameterSet set = new ParameterSet();
    Parameter x = input(set, "x", 4, cols);
    int[] rows = rng.ints(count + 2, -1, 4).toArray();
    add(
        "Indexing.gatherRows",
        count + " of 4x" + cols,
        set,
        t -> Indexing.gatherRows(t.use(x), rows, count));

    ParameterSet pooled = new ParameterSet();
    int[] groupStart = new int[count + 1];
    for (int g = 0; g < count; g++) {
      groupStart[g + 1] = groupStart[g] + 1 + rng.nextInt(4);
    }
    int total = groupStart[count];
    Parameter y = input(pooled, "x", total, cols);
    spread(y);
    add(
        "Reductions.maxPoolRows",
        count + " groups of " + total + "x" + cols,
        pooled,
        t -> Reductions.maxPoolRows(use(t, y, total), groupStart, count));

    ParameterSet grouped = new ParameterSet();
    Parameter entries = input(grouped, "x", count * cols, 1);
    int[] groupOf = rng.ints(count * cols + 1, -1, cols + 1).toArray(); // some without entries
    add(
        "Reductions.sumByGroup",
        count * cols + " entries in " + (cols + 1) + " groups",
        grouped,
        t -> Reductions.sumByGroup(use(t, entries, count * cols), groupOf, cols + 1));

    ParameterSet scalars = new ParameterSet();
    Parameter s = input(scalars, "s", 1, 1);
    Parameter u = input(scalars, "u", 1, 1);
    add("Reductions.sum", "s + u + s", scalars, t -> Reductions.sum(t.use(s), t.use(u), t.use(s)));
  }

  private void images(int batch) {
    convolution(batch, new ImageShape(1, 1, 1), 1, new Window(1, 1, 0));
    convolution(batch, new ImageShape(2, 1, 1), 3, new Window(3, 3, 2));
    convolution(batch, new ImageShape(3, 5, 7), 2, new Window(3, 3, 1));
    convolution(batch, new ImageShape(1, 16, 17), 17, new Window(5, 5, 2));
    convolution(batch, new ImageShape(2, 6, 3), 4, new Window(4, 2, 3));
    pooling(batch, new ImageShape(1, 1, 1), 1, 1);
    pooling(batch, new ImageShape(2, 5, 6), 3, 2);
    pooling(batch, new ImageShape(1, 6, 4), 2, 2);
    pooling(batch, new ImageShape(2, 17, 5), 2, 3);
  }

  private void convolution(int batch, ImageShape in, int outChannels, Window window) {
    ParameterSet set = new ParameterSet();
    Parameter x = input(set, "x", batch, in.size());
    Parameter w = input(set, "w", outChannels, in.channels() * window.area());
    Parameter b = input(set, "b", 1, outChannels);
    add(
        "Convolution.conv2d",
        batch + " images " + in + " to " + outChannels + ", window " + window,
        set,
        t -> Convolution.conv2d(use(t, x, batch), t.use(w), t.use(b), in, window));
  }

  private void pooling(int batch, ImageShape in, int size, int stride) {
    ParameterSet set = new ParameterSet();
    Parameter x = input(set, "x", batch, in.size());
    spread(x);
    String name = batch + " images " + in;
    add(
        "Pooling.maxPool",
        name + ", " + size + "/" + stride,
        set,
        t -> Pooling.maxPool(use(t, x, batch), in, size, stride));
    add("Pooling.sumPool", name, set, t -> Pooling.sumPool(use(t, x, batch), in));
  }

  /** No two entries of a thousand closer than 0.03: max has kinks at ties. */
  private static void spread(Parameter x) {
    for (int i = 0; i < x.size(); i++) {
      x.value().data[i] = 0.03f * (i * 7919 % 1009) - 15;
    }
  }

  private void sequences(int[] lengths, int hidden) {
    SequenceLayout layout = new SequenceLayout().set(lengths, lengths.length);
    int rows = layout.totalRows();
    String name = "lengths " + Arrays.toString(lengths) + ", H=" + hidden;
    ParameterSet set = new ParameterSet();
    Parameter gates = input(set, "gates", rows, 4 * hidden);
    Parameter weight = input(set, "weightHidden", hidden, 4 * hidden);
    weight.fillUniform(-1 / Math.sqrt(hidden), 1 / Math.sqrt(hidden), rng);
    add(
        "Recurrence.lstm",
        name + ", both results",
        set,
        t -> both(Recurrence.lstm(use(t, gates, rows), t.use(weight), layout)));
    add(
        "Recurrence.lstm",
        name + ", hidden only",
        set,
        t -> Recurrence.lstm(use(t, gates, rows), t.use(weight), layout).hidden());
    add(
        "Recurrence.lstm",
        name + ", cell only",
        set,
        t -> Recurrence.lstm(use(t, gates, rows), t.use(weight), layout).cell());

    ParameterSet started = new ParameterSet();
    Parameter g2 = input(started, "gates", rows, 4 * hidden);
    Parameter w2 = input(started, "weightHidden", hidden, 4 * hidden);
    w2.fillUniform(-1 / Math.sqrt(hidden), 1 / Math.sqrt(hidden), rng);
    Parameter h0 = input(started, "initialHidden", lengths.length, hidden);
    Parameter c0 = input(started, "initialCell", lengths.length, hidden);
    add(
        "Recurrence.lstm",
        name + ", from a state",
        started,
        t ->
            both(
                Recurrence.lstm(
                    use(t, g2, rows),
                    t.use(w2),
                    layout,
                    new Recurrence.State(t.use(h0), t.use(c0)))));
    attention(name, layout, hidden);
  }

  private static Var both(Recurrence.LstmResult result) {
    return Indexing.concatColumns(result.hidden(), result.cell());
  }

  private void attention(String name, SequenceLayout memory, int width) {
    int rows = memory.totalRows();
    int[] sequenceOfQuery = rng.ints(6, 0, memory.sequences()).toArray();
    ParameterSet set = new ParameterSet();
    Parameter queries = input(set, "queries", 6, width).fillUniform(-0.5, 0.5, rng);
    Parameter keys = input(set, "keys", rows, width);
    Parameter values = input(set, "values", rows, width + 2);
    add(
        "Attention.attend",
        name,
        set,
        t ->
            Attention.attend(
                t.use(queries), use(t, keys, rows), use(t, values, rows), sequenceOfQuery, memory));
    ParameterSet shared = new ParameterSet();
    Parameter q = input(shared, "queries", 6, width).fillUniform(-0.5, 0.5, rng);
    Parameter kv = input(shared, "keysAndValues", rows, width);
    add(
        "Attention.attend",
        name + ", keys are values",
        shared,
        t -> {
          Var both = use(t, kv, rows);
          return Attention.attend(t.use(q), both, both, sequenceOfQuery, memory);
        });
  }
}
