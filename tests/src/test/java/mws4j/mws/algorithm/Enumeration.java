package mws4j.mws.algorithm;

import static mws4j.autodiff.ops.Reductions.weightedSum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.Arithmetic;
import mws4j.mws.Pools;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

/**
 * Every program of a model against some observations: the exact sums that estimators are held
 * against. Scores are those of the model's parameters when it is made.
 *
 * @param <X> an observation
 */
public final class Enumeration<X> {
  /** Receives every tuple of programs, by number; the array is used again. */
  public interface TupleVisitor {
    /** One tuple. */
    void visit(int[] tuple);
  }

  private final ProgramModel<X> model;
  private final List<X> observations;
  private final ProgramBatch programs;
  private final double[][] logJoint;
  private final double[][] logLikelihood;
  private final double[][] logProposal;

  /** Scores all programs. */
  public Enumeration(ProgramModel<X> model, List<X> observations) {
    this.model = model;
    this.observations = observations;
    programs = model.allPrograms().orElseThrow();
    int n = programs.size();
    Likelihood<X> likelihood = model.likelihood(KernelProvider.create());
    JointScorer<X> joint = new JointScorer<>(model, KernelProvider.create());
    Encoding encoding =
        model.recognition().encode(new Tape(KernelProvider.create()).begin(), observations);
    logJoint = new double[observations.size()][];
    logLikelihood = new double[observations.size()][n];
    logProposal = new double[observations.size()][n];
    for (int i = 0; i < observations.size(); i++) {
      logJoint[i] = joint.score(programs, observations.get(i));
      likelihood.score(programs, List.of(observations.get(i)), logLikelihood[i]);
      ProgramBatch all = new ProgramBatch();
      all.turnTo(i);
      for (int z = 0; z < n; z++) {
        all.add(programs, z);
      }
      Var logProbs = encoding.logProb(all);
      Arrays.setAll(logProposal[i], z -> logProbs.value().data[z]);
    }
  }

  /** Number of programs. */
  public int programs() {
    return programs.size();
  }

  /** Number of observations. */
  public int observations() {
    return observations.size();
  }

  /** The number of a program. */
  public int number(int[] tokens) {
    for (int z = 0; z < programs.size(); z++) {
      if (programs.equals(z, tokens, 0, tokens.length)) {
        return z;
      }
    }
    throw new IllegalArgumentException("no program " + Arrays.toString(tokens));
  }

  /** {@code log p(z,x)} by program. */
  public double[] logJoint(int observation) {
    return logJoint[observation];
  }

  /** {@code log p(x|z)} by program. */
  public double[] logLikelihood(int observation) {
    return logLikelihood[observation];
  }

  /** {@code log r(z|x)} by program. */
  public double[] logProposal(int observation) {
    return logProposal[observation];
  }

  /** Probability that r draws a tuple, one program after the other. */
  public double probability(int observation, int[] tuple) {
    double log = 0;
    for (int z : tuple) {
      log += logProposal[observation][z];
    }
    return StrictMath.exp(log);
  }

  /** Visits all tuples of some length. */
  public void tuples(int length, TupleVisitor visitor) {
    int[] tuple = new int[length];
    int place;
    do {
      visitor.visit(tuple);
      place = length - 1;
      while (place >= 0 && ++tuple[place] == programs.size()) {
        tuple[place--] = 0;
      }
    } while (place >= 0);
  }

  /** Fills a memory, one instance per observation, with the best programs that there are. */
  public void fill(Memory memory) {
    DistinctPrograms pool = Pools.of(programs);
    for (int i = 0; i < observations.size(); i++) {
      memory.replace(i, pool, 0, programs.size(), logJoint[i]);
    }
  }

  /** A zero weight for every observation and program. */
  public double[][] zeros() {
    return new double[observations.size()][programs.size()];
  }

  /**
   * Gradient in θ, φ, ψ, in this order, of
   *
   * <pre>sum_i sum_z generative[i][z] log p(z,x_i) + recognition[i][z] log r(z|x_i)</pre>
   *
   * with the weights held constant.
   */
  public double[] gradient(double[][] generative, double[][] recognition) {
    Map<Part, Gradients> gradients = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      gradients.put(part, Gradients.of(model.parameters().of(part)));
    }
    Kernels kernels = KernelProvider.create();
    Tape tape = new Tape(kernels).begin(gradients.values().toArray(Gradients[]::new));
    List<Var> terms = new ArrayList<>();
    WeightedPrograms p = weighted(generative);
    double[] weights = p.weights(1);
    terms.add(weightedSum(model.prior(kernels).logProb(tape, p.programs()), weights));
    Likelihood<X> likelihood = model.likelihood(kernels);
    terms.add(weightedSum(likelihood.logProb(tape, p.programs(), observations), weights));
    WeightedPrograms r = weighted(recognition);
    Encoding encoding = model.recognition().encode(tape, observations);
    terms.add(weightedSum(encoding.logProb(r.programs()), r.weights(1)));
    terms.removeIf(term -> !term.needsGrad()); // no parameters, or no weight
    tape.backward(terms.stream().reduce(Arithmetic::add).orElseThrow());
    return flat(model, gradients::get);
  }

  private WeightedPrograms weighted(double[][] weights) {
    WeightedPrograms chosen = new WeightedPrograms();
    for (int i = 0; i < weights.length; i++) {
      for (int z = 0; z < programs.size(); z++) {
        chosen.add(programs, z, i, weights[i][z]);
      }
    }
    return chosen;
  }

  /** All entries of the gradients of the parts of a model, part by part. */
  public static double[] flat(ProgramModel<?> model, Function<Part, Gradients> gradients) {
    List<Double> all = new ArrayList<>();
    for (Part part : Part.values()) {
      for (Parameter parameter : model.parameters().of(part)) {
        for (int i = 0; i < parameter.size(); i++) {
          all.add((double) gradients.apply(part).of(parameter).data[i]);
        }
      }
    }
    return all.stream().mapToDouble(x -> x).toArray();
  }
}
