package mws4j.example.walk;

import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.Categorical;
import mws4j.mws.probability.LogWeights;

/**
 * Walks on a ring of five fields. A program is one to three moves, 0 for a step to the left and 1
 * for one to the right; it starts on field 0. An observation is the field where the walker was
 * seen: the end of the walk or, when the observer slips, any field at all. The prior is a table
 * with a logit per walk, the recognition model one with a row per field.
 */
public record WalkModel(ModelParameters parameters) implements ProgramModel<Integer> {
  public static final int FIELDS = 5;
  public static final int MAX_MOVES = 3;

  /** All 2 + 4 + 8 walks. A walk is its number in binary behind a leading 1, less 2. */
  static final int WALKS = (2 << MAX_MOVES) - 2;

  /** Uniform tables. Slips are rare at first: with many of them no walk is worth learning. */
  public WalkModel() {
    this(new ModelParameters(new ParameterSet(), new ParameterSet(), new ParameterSet()));
    parameters.prior().add("walks", 1, WALKS);
    parameters.likelihood().add("slip", 1, 1).fill(-2); // the logit of their probability
    parameters.recognition().add("guesses", FIELDS, WALKS);
  }

  static int number(int[] moves) {
    return Arrays.stream(moves).reduce(1, (number, move) -> 2 * number + move) - 2;
  }

  static int[] moves(int number) {
    int[] moves = new int[31 - Integer.numberOfLeadingZeros(number + 2)];
    Arrays.setAll(moves, i -> (number + 2) >> (moves.length - 1 - i) & 1);
    return moves;
  }

  static int end(int[] moves) {
    return Math.floorMod(2 * Arrays.stream(moves).sum() - moves.length, FIELDS);
  }

  /** Log-probability of each walk under its row of a table of logits: (programs x 1). */
  private static Var logProb(Var table, int[] rows, ProgramBatch programs) {
    long[] anyWalk = new long[rows.length]; // as bits
    Arrays.fill(anyWalk, -1);
    int[] numbers = IntStream.range(0, rows.length).map(p -> number(programs.copyOf(p))).toArray();
    return maskedLogSoftmaxGather(gatherRows(table, rows, rows.length), anyWalk, numbers);
  }

  private record WalkPrior(Parameter walks, Tape scoring) implements Prior {
    @Override
    public void score(ProgramBatch programs, double[] logPrior) {
      Var logs = logProb(scoring.begin(), programs); // on this tape nothing learns
      for (int p = 0; p < programs.size(); p++) {
        logPrior[p] = logs.value().data[p];
      }
    }

    @Override
    public Var logProb(Tape tape, ProgramBatch programs) {
      return WalkModel.logProb(tape.use(walks), new int[programs.size()], programs);
    }

    @Override
    public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
      new WalkEncoding(scoring.begin().use(walks)).sample(Draws.exact(count), rng, programs);
    }
  }

  private record WalkLikelihood(Parameter slip) implements Likelihood<Integer> {
    private double slipProbability() {
      return 1 / (1 + StrictMath.exp(-slip.value().data[0]));
    }

    @Override
    public void score(ProgramBatch programs, List<Integer> fields, double[] logLikelihood) {
      double s = slipProbability();
      for (int p = 0; p < programs.size(); p++) {
        boolean there = end(programs.copyOf(p)) == fields.get(programs.observation(p));
        logLikelihood[p] = StrictMath.log((there ? 1 - s : 0) + s / FIELDS);
      }
    }

    /** Pullback: {@code dlogit += dy s (1 / (FIELDS p(x|z)) - 1)}, s the probability of a slip. */
    @Override
    public Var logProb(Tape tape, ProgramBatch programs, List<Integer> fields) {
      double[] logs = new double[programs.size()];
      score(programs, fields, logs);
      Var logit = tape.use(slip);
      Tape.Pullback pullback =
          dy -> {
            double sum = 0;
            for (int p = 0; p < logs.length; p++) {
              double fit = StrictMath.exp(logs[p]);
              sum += fit > 0 ? dy.data[p] * (1 / (FIELDS * fit) - 1) : 0;
            }
            logit.grad().data[0] += (float) (slipProbability() * sum);
          };
      return tape.record("walk likelihood", tape.column(logs), logit.needsGrad(), pullback);
    }

    @Override
    public Optional<Integer> sample(ProgramBatch programs, int program, RandomGenerator rng) {
      boolean slips = rng.nextDouble() < slipProbability();
      return Optional.of(slips ? (int) (rng.nextDouble() * FIELDS) : end(programs.copyOf(program)));
    }
  }

  /** Logits of the walks for each observation: (observations x walks). */
  private record WalkEncoding(Var logits) implements Encoding {
    private double[] softmax(int row, double temperature) {
      double[] logs = new double[WALKS];
      Arrays.setAll(logs, w -> logits.value().get(row, w) / temperature);
      return LogWeights.normalise(logs, 0, WALKS);
    }

    @Override
    public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
      int n = draws.perObservation();
      for (int observation = 0; observation < logits.rows(); observation++) {
        programs.turnTo(observation);
        for (int i = 0; i < n; i++) {
          double temperature = draws.temperature(observation * n + i);
          programs.add(moves(Categorical.sample(softmax(observation, temperature), rng)));
        }
      }
    }

    @Override
    public Var logProb(ProgramBatch programs) {
      return WalkModel.logProb(logits, programs.observations(), programs);
    }
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new WalkPrior(parameters.prior().get(0), new Tape(kernels));
  }

  @Override
  public Likelihood<Integer> likelihood(Kernels kernels) {
    return new WalkLikelihood(parameters.likelihood().get(0));
  }

  @Override
  public Recognition<Integer> recognition() {
    return (tape, fields) -> {
      int[] rows = fields.stream().mapToInt(field -> field).toArray();
      Var table = tape.use(parameters.recognition().get(0));
      return new WalkEncoding(gatherRows(table, rows, rows.length));
    };
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
  public Optional<ProgramBatch> allPrograms() {
    ProgramBatch all = new ProgramBatch();
    IntStream.range(0, WALKS).forEach(walk -> all.add(moves(walk)));
    return Optional.of(all);
  }

  @Override
  public WalkModel withFreshRecognition(long seed) { // which a uniform table does not need
    WalkModel fresh = new WalkModel(parameters.withFreshRecognition());
    fresh.parameters.recognition().add("guesses", FIELDS, WALKS);
    return fresh;
  }

  @Override
  public String print(int[] moves) {
    return Arrays.toString(moves);
  }
}
