package mws4j.nn;

import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.LinearAlgebra.affine;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.kernel.LstmActivations;
import mws4j.autodiff.ops.Recurrence;
import mws4j.autodiff.ops.SequenceLayout;
import org.ejml.data.FMatrixRMaj;

/**
 * A long short-term memory, see {@link Recurrence} for its equations.
 *
 * <p>The input's part of the gates does not depend on earlier steps, so one product computes it for
 * all steps of all sequences ({@link #inputGates}); where inputs are tokens, one product even
 * covers the whole vocabulary, and each step picks its row ({@link #tokenGates}).
 */
public final class Lstm {
  private final Parameter weightInput; // (in x 4 hidden), columns i | f | g | o
  private final Parameter weightHidden; // (hidden x 4 hidden)
  private final Parameter bias; // (1 x 4 hidden)

  /**
   * Weights drawn from Uniform(-1/sqrt(hidden), 1/sqrt(hidden)); zero bias, except 1 at the forget
   * gates (Jozefowicz et al. 2015).
   */
  public Lstm(ParameterSet params, String name, int in, int hidden, RandomGenerator rng) {
    double bound = 1 / Math.sqrt(hidden);
    weightInput = params.add(name + ".weightInput", in, 4 * hidden);
    weightInput.fillUniform(-bound, bound, rng);
    weightHidden = params.add(name + ".weightHidden", hidden, 4 * hidden);
    weightHidden.fillUniform(-bound, bound, rng);
    bias = params.add(name + ".bias", 1, 4 * hidden);
    Arrays.fill(bias.value().data, hidden, 2 * hidden, 1f);
  }

  /** The input's part of the gates: x (rows x in) -> (rows x 4 hidden). */
  public Var inputGates(Tape tape, Var x) {
    return affine(x, tape.use(weightInput), tape.use(bias));
  }

  /**
   * The input's part of the gates for every token of a vocabulary: (vocabulary x 4 hidden). Make it
   * once per tape and pick from it with {@link #tokenGates}.
   */
  public Var gateTable(Tape tape, Embedding embedding) {
    return inputGates(tape, tape.use(embedding.weight()));
  }

  /**
   * The input's part of the gates of the first {@code count} tokens, from a {@link #gateTable}.
   *
   * @param tokens packed by the layout that {@code forward} gets. Kept.
   */
  public Var tokenGates(Var table, int[] tokens, int count) {
    return gatherRows(table, tokens, count);
  }

  /** Runs packed sequences from a zero state; gates from {@link #inputGates}. */
  public Recurrence.LstmResult forward(Tape tape, Var gates, SequenceLayout layout) {
    return Recurrence.lstm(gates, tape.use(weightHidden), layout);
  }

  /** Runs packed sequences from given states (one row per sequence, in the order given). */
  public Recurrence.LstmResult forward(
      Tape tape, Var gates, SequenceLayout layout, Recurrence.State initial) {
    return Recurrence.lstm(gates, tape.use(weightHidden), layout, initial);
  }

  /** The gate table of {@link #gateTable} without a graph, for {@link #step}. */
  public FMatrixRMaj gateTable(Kernels kernels, Embedding embedding) {
    FMatrixRMaj table = new FMatrixRMaj(embedding.vocabulary(), 4 * hidden());
    inputGates(kernels, embedding.vocabulary(), embedding.weight().value().data, table.data);
    return table;
  }

  /** x: (rows x in) -> gates: (rows x 4 hidden), without a graph. */
  private void inputGates(Kernels kernels, int rows, float[] x, float[] gates) {
    affine(
        kernels, rows, in(), 4 * hidden(), x, weightInput.value().data, bias.value().data, gates);
  }

  /**
   * One step without a graph.
   *
   * @param gates (rows x 4 hidden), the input's part of the gates; overwritten
   * @param hiddenBefore (rows x hidden)
   * @param cellBefore (rows x hidden)
   * @param hidden (rows x hidden) written; may be {@code hiddenBefore}
   * @param cell (rows x hidden) written; may be {@code cellBefore}
   * @param scratch at least (rows x hidden), written
   */
  public void step(
      Kernels kernels,
      int rows,
      float[] gates,
      float[] hiddenBefore,
      float[] cellBefore,
      float[] hidden,
      float[] cell,
      float[] scratch) {
    LstmActivations step = new LstmActivations(hidden(), gates, cell, scratch, hidden);
    float[] weight = weightHidden.value().data;
    Recurrence.lstmStep(kernels, rows, step, 0, weight, hiddenBefore, cellBefore, 0);
  }

  /** Number of columns of the input. */
  int in() {
    return weightInput.value().numRows;
  }

  /** Number of columns of the state. */
  public int hidden() {
    return weightHidden.value().numRows;
  }

  /** (in x 4 hidden). */
  public Parameter weightInput() {
    return weightInput;
  }

  /** (hidden x 4 hidden). */
  Parameter weightHidden() {
    return weightHidden;
  }

  /** (1 x 4 hidden). */
  public Parameter bias() {
    return bias;
  }
}
