package mws4j.example.walk;

// begin of the example
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.Reductions.weightedSum;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.memory.Posterior;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.FiniteDomain;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import org.ejml.data.FMatrixRMaj;

/**
 * Walks on a ring of five fields. A program is one to three moves, 0 for a step to the left and 1
 * for one to the right; it starts on field 0. An observation is the field where the walker was
 * seen: the end of the walk or, when the observer slips, any field at all.
 *
 * <p>Prior: a table with one logit per walk. Recognition: a table with one row per field.
 */
public final class WalkModel implements ProgramModel<Integer>, FiniteDomain {
  public static final int FIELDS = 5;
  public static final int MAX_MOVES = 3;

  /** All 2 + 4 + 8 walks. A walk is its number in binary behind a leading 1, less 2. */
  static final int WALKS = (2 << MAX_MOVES) - 2;

  private final ParameterSet priorParameters;
  private final ParameterSet likelihoodParameters;
  private final ParameterSet recognitionParameters = new ParameterSet();
  private final Parameter walks;
  private final Parameter slip;
  private final Parameter guesses = recognitionParameters.add("guesses", FIELDS, WALKS);

  /** Uniform tables. Slips are rare at first: with many of them no walk is worth learning. */
  public WalkModel() {
    priorParameters = new ParameterSet();
    likelihoodParameters = new ParameterSet();
    walks = priorParameters.add("walks", 1, WALKS);
    slip = likelihoodParameters.add("slip", 1, 1).fill(-2);
  }

  private WalkModel(WalkModel generative) {
    priorParameters = generative.priorParameters;
    likelihoodParameters = generative.likelihoodParameters;
    walks = generative.walks;
    slip = generative.slip;
  }

  static int number(int[] tokens, int offset, int length) {
    int number = 1;
    for (int i = offset; i < offset + length; i++) {
      number = 2 * number + tokens[i];
    }
    return number - 2;
  }

  static int[] moves(int number) {
    int length = 31 - Integer.numberOfLeadingZeros(number + 2);
    int[] moves = new int[length];
    for (int i = 0; i < length; i++) {
      moves[i] = (number + 2) >> (length - 1 - i) & 1;
    }
    return moves;
  }

  static int end(int[] tokens, int offset, int length) {
    int field = 0;
    for (int i = offset; i < offset + length; i++) {
      field += tokens[i] == 1 ? 1 : -1;
    }
    return Math.floorMod(field, FIELDS);
  }

  private double slipProbability() {
    return 1 / (1 + StrictMath.exp(-slip.value().data[0]));
  }

  private static int[] numbers(ProgramBatch programs) {
    int[] numbers = new int[programs.size()];
    Arrays.setAll(numbers, p -> number(programs.tokens(), programs.offset(p), programs.length(p)));
    return numbers;
  }

  /** Log-probability of each program under row rowOf[i] of a table of logits: (programs x 1). */
  private static Var lookUp(Var table, int[] rowOf, ProgramBatch programs, double[] logProb) {
    long[] allWalks = new long[programs.size()];
    Arrays.fill(allWalks, -1);
    Var logits = gatherRows(table, rowOf, programs.size());
    Var logProbs = maskedLogSoftmaxGather(logits, allWalks, numbers(programs));
    for (int p = 0; p < programs.size(); p++) {
      logProb[p] = logProbs.value().data[p];
    }
    return logProbs;
  }

  /** The softmax of a row of logits divided by the temperature. */
  private static double[] probabilities(Var table, int row, double temperature) {
    double[] logits = new double[WALKS];
    Arrays.setAll(logits, w -> table.value().data[row * WALKS + w] / temperature);
    return Posterior.normalise(logits, 0, WALKS);
  }

  private static void draw(double[] probabilities, RandomGenerator rng, ProgramBatch programs) {
    int[] moves = moves(Posterior.sample(probabilities, rng));
    programs.add(moves, 0, moves.length);
  }

  private final class WalkPrior implements Prior {
    private final Tape scoring; // nothing learns on it

    WalkPrior(Kernels kernels) {
      scoring = new Tape(kernels);
    }

    @Override
    public void refresh() {
      // Nothing is derived from the parameters in advance.
    }

    @Override
    public void score(ProgramBatch programs, double[] logPrior) {
      lookUp(scoring.begin().use(walks), new int[programs.size()], programs, logPrior);
    }

    @Override
    public Var differentiate(Tape tape, ProgramBatch programs, double[] weights, double[] logs) {
      int[] theOnlyRow = new int[programs.size()];
      return weightedSum(lookUp(tape.use(walks), theOnlyRow, programs, logs), weights);
    }

    @Override
    public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
      double[] probabilities = probabilities(scoring.begin().use(walks), 0, 1);
      for (int i = 0; i < count; i++) {
        draw(probabilities, rng, programs);
      }
    }
  }

  private final class WalkLikelihood implements Likelihood<Integer> {
    private double epsilon;

    @Override
    public void refresh() {
      epsilon = slipProbability();
    }

    private boolean reaches(ProgramBatch programs, int p, int field) {
      return end(programs.tokens(), programs.offset(p), programs.length(p)) == field;
    }

    private double probability(boolean reached) {
      return (reached ? 1 - epsilon : 0) + epsilon / FIELDS;
    }

    @Override
    public void score(ProgramBatch programs, int[] of, List<Integer> fields, double[] logs) {
      for (int p = 0; p < programs.size(); p++) {
        logs[p] = StrictMath.log(probability(reaches(programs, p, fields.get(of[p]))));
      }
    }

    @Override
    public Var differentiate(
        Tape tape,
        ProgramBatch programs,
        int[] of,
        List<Integer> fields,
        double[] weights,
        double[] logs) {
      score(programs, of, fields, logs);
      double sum = 0;
      double dSlip = 0;
      for (int p = 0; p < programs.size(); p++) {
        sum += weights[p] * logs[p];
        boolean reached = reaches(programs, p, fields.get(of[p]));
        double dp = epsilon * (1 - epsilon) * (1.0 / FIELDS - (reached ? 1 : 0));
        dSlip += weights[p] * dp / probability(reached);
      }
      FMatrixRMaj total = tape.zeros(1, 1);
      total.data[0] = (float) sum;
      Var logit = tape.use(slip);
      float gradient = (float) dSlip;
      return tape.record(
          total, logit.needsGrad(), dy -> logit.grad().data[0] += gradient * dy.data[0]);
    }

    @Override
    public Optional<Integer> sample(ProgramBatch programs, int p, RandomGenerator rng) {
      return Optional.of(
          rng.nextDouble() < epsilon
              ? (int) (rng.nextDouble() * FIELDS)
              : end(programs.tokens(), programs.offset(p), programs.length(p)));
    }
  }

  private record WalkEncoding(Var table, int[] fields) implements Encoding {
    @Override
    public void sample(
        int particles, double temperature, RandomGenerator rng, ProgramBatch programs) {
      for (int field : fields) {
        double[] exact = probabilities(table, field, 1);
        double[] flatter = probabilities(table, field, temperature);
        for (int i = 0; i < particles; i++) {
          draw(i % 2 == 0 ? exact : flatter, rng, programs);
        }
      }
    }

    private Var logProbs(ProgramBatch programs, int[] of, double[] logs) {
      int[] rows = new int[programs.size()];
      Arrays.setAll(rows, p -> fields[of[p]]);
      return lookUp(table, rows, programs, logs);
    }

    @Override
    public void score(ProgramBatch programs, int[] of, double[] logs) {
      logProbs(programs, of, logs);
    }

    @Override
    public Var differentiate(ProgramBatch programs, int[] of, double[] weights, double[] logs) {
      return weightedSum(logProbs(programs, of, logs), weights);
    }
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new WalkPrior(kernels);
  }

  @Override
  public Likelihood<Integer> likelihood() {
    return new WalkLikelihood();
  }

  @Override
  public Recognition<Integer> recognition() {
    return (tape, fields) ->
        new WalkEncoding(tape.use(guesses), fields.stream().mapToInt(f -> f).toArray());
  }

  @Override
  public String domain() {
    return "walk";
  }

  @Override
  public int maxProgramLength() {
    return MAX_MOVES;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("fields", String.valueOf(FIELDS));
  }

  @Override
  public ParameterSet priorParameters() {
    return priorParameters;
  }

  @Override
  public ParameterSet likelihoodParameters() {
    return likelihoodParameters;
  }

  @Override
  public ParameterSet recognitionParameters() {
    return recognitionParameters;
  }

  /** A uniform table needs no seed. */
  @Override
  public WalkModel withFreshRecognition(long seed) {
    return new WalkModel(this);
  }

  @Override
  public String print(int[] tokens) {
    return Arrays.toString(tokens);
  }

  @Override
  public void enumerate(ProgramBatch programs) {
    for (int number = 0; number < WALKS; number++) {
      int[] moves = moves(number);
      programs.add(moves, 0, moves.length);
    }
  }

  // end of the example

  /** The number of a walk, for tests elsewhere. */
  public static int numberOf(int[] moves) {
    return number(moves, 0, moves.length);
  }

  /** Exact {@code log p(z,x)} of every walk, in double. */
  public double[] exactLogJoint(int field) {
    double[] logs = new double[WALKS];
    double[] prior = new double[WALKS];
    Arrays.setAll(prior, i -> walks.value().data[i]);
    double total = Posterior.logSumExp(prior, 0, WALKS);
    for (int i = 0; i < WALKS; i++) {
      int[] moves = moves(i);
      double epsilon = slipProbability();
      boolean there = end(moves, 0, moves.length) == field;
      double fit = (there ? 1 - epsilon : 0) + epsilon / FIELDS;
      logs[i] = prior[i] - total + Math.log(fit);
    }
    return logs;
  }
}
