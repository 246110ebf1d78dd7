package mws4j.nn;

import static mws4j.autodiff.ops.LinearAlgebra.affine;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;

/** {@code y = x W + b}. */
public final class Linear {
  private final Parameter weight; // (in x out)
  private final Parameter bias; // (1 x out)

  /** Weights drawn from Uniform(-1/sqrt(in), 1/sqrt(in)); zero bias. */
  public Linear(ParameterSet params, String name, int in, int out, RandomGenerator rng) {
    double bound = 1 / Math.sqrt(in);
    weight = params.add(name + ".weight", in, out).fillUniform(-bound, bound, rng);
    bias = params.add(name + ".bias", 1, out);
  }

  /** x: (batch x in) -> (batch x out). */
  public Var forward(Tape tape, Var x) {
    return affine(x, tape.use(weight), tape.use(bias));
  }

  /** x: (batch x in) -> y: (batch x out), without a graph. */
  public void forward(Kernels kernels, int batch, float[] x, float[] y) {
    affine(kernels, batch, in(), out(), x, weight.value().data, bias.value().data, y);
  }

  /** Number of columns of the input. */
  int in() {
    return weight.value().numRows;
  }

  /** Number of columns of the result. */
  int out() {
    return weight.value().numCols;
  }

  /** (in x out). */
  Parameter weight() {
    return weight;
  }

  /** (1 x out). */
  public Parameter bias() {
    return bias;
  }
}
