package mws4j.nn;

import static mws4j.autodiff.ops.Activations.tanh;
import static mws4j.autodiff.ops.Attention.attend;
import static mws4j.autodiff.ops.Indexing.concatColumns;
import static mws4j.autodiff.ops.LinearAlgebra.affine;
import static mws4j.autodiff.ops.LinearAlgebra.matmul;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.SequenceLayout;

/**
 * Attention of a decoder's state to an encoded sequence (Luong, Pham &amp; Manning 2015, score
 * "general", equations 5, 7 and 8).
 *
 * <pre>
 * keys = memory W      context = sum over t of softmax(hidden . keys)(t) memory(t)
 * attended = tanh([hidden ; context] C + b)
 * </pre>
 */
public final class Attention {
  private final Parameter weightKey; // W (memory x hidden)
  private final Parameter weightCombine; // C (hidden + memory x hidden)
  private final Parameter bias; // b (1 x hidden)

  /**
   * Weights drawn from Uniform(-1/sqrt(rows), 1/sqrt(rows)); zero bias.
   *
   * @param hidden columns of the decoder's state and of the result
   * @param memory columns of the encoded sequence
   */
  public Attention(ParameterSet params, String name, int hidden, int memory, RandomGenerator rng) {
    double keyBound = 1 / Math.sqrt(memory);
    weightKey = params.add(name + ".weightKey", memory, hidden);
    weightKey.fillUniform(-keyBound, keyBound, rng);
    double combineBound = 1 / Math.sqrt(hidden + memory);
    weightCombine = params.add(name + ".weightCombine", hidden + memory, hidden);
    weightCombine.fillUniform(-combineBound, combineBound, rng);
    bias = params.add(name + ".bias", 1, hidden);
  }

  /**
   * What the states are compared with, the keys: memory (totalRows x memory) -> (totalRows x
   * hidden).
   */
  public Var keys(Tape tape, Var memory) {
    return matmul(memory, tape.use(weightKey));
  }

  /**
   * The attended states.
   *
   * <pre>hidden: (n x hidden) -> (n x hidden)</pre>
   *
   * @param keys from {@link #keys}
   * @param memory (totalRows x memory), packed by {@code layout}
   * @param sequenceOfQuery which sequence each row of {@code hidden} attends to. Kept.
   */
  public Var forward(
      Tape tape, Var hidden, Var keys, Var memory, int[] sequenceOfQuery, SequenceLayout layout) {
    Var context = attend(hidden, keys, memory, sequenceOfQuery, layout);
    return tanh(affine(concatColumns(hidden, context), tape.use(weightCombine), tape.use(bias)));
  }

  /**
   * {@link #forward} without a graph.
   *
   * @param n number of rows of {@code hidden}
   * @param weights (n x layout.steps()) written: the attention weights
   * @param context (n x memory) written
   * @param attended (n x hidden) written; another array than {@code hidden}
   */
  public void step(
      Kernels kernels,
      int n,
      float[] hidden,
      float[] keys,
      float[] memory,
      int[] sequenceOfQuery,
      SequenceLayout layout,
      float[] weights,
      float[] context,
      float[] attended) {
    int h = hidden();
    int m = memory();
    attend(kernels, n, h, m, hidden, keys, memory, sequenceOfQuery, layout, weights, context);
    // The halves of C continue one chain of fma in turn: the same bits as one product.
    float[] combine = weightCombine.value().data;
    affine(kernels, n, h, h, hidden, combine, bias.value().data, attended);
    kernels.multiply(n, m, h, context, 0, combine, h * h, attended, 0, true);
    kernels.tanh(n * h, attended, 0, attended, 0);
  }

  private int hidden() {
    return weightKey.value().numCols;
  }

  private int memory() {
    return weightKey.value().numRows;
  }
}
