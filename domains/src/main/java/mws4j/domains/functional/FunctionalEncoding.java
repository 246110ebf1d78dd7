package mws4j.domains.functional;

import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Reductions.sumByGroup;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.ProgramSampler;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.IntList;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code r_ψ(·|x)} of some tasks: a contextual grammar each. Its weights are those of {@link
 * LanguageVersion#usage}, to which the network adds; so a network that knows nothing proposes what
 * was useful for other tasks, and a production that was just learned has a sensible weight.
 */
final class FunctionalEncoding implements Encoding {
  private final RecognitionNetwork network;
  private final Var tasks; // (tasks x hidden)
  private final List<Task> observations;
  private final ProgramReader reader;
  private final ProgramTokens tokens;
  private final FunctionalSettings settings;

  FunctionalEncoding(
      RecognitionNetwork network,
      Var tasks,
      List<Task> observations,
      ProgramReader reader,
      ProgramTokens tokens,
      FunctionalSettings settings) {
    this.network = network;
    this.tasks = tasks;
    this.observations = List.copyOf(observations);
    this.reader = reader;
    this.tokens = tokens;
    this.settings = settings;
  }

  /** The version of the language that programs are proposed in. */
  LanguageVersion version() {
    return reader.version();
  }

  /** The grammar of a task. Any thread may ask. */
  Grammar grammar(int observation) {
    Grammar usage = reader.version().usage();
    int n = usage.language().size();
    double[][] weights = network.table(tasks.value(), observation, usage.rows(), n);
    for (int row = 0; row < weights.length; row++) {
      for (int p = 0; p <= n; p++) {
        weights[row][p] += usage.weight(row, p);
      }
    }
    return Grammar.contextual(usage.language(), weights);
  }

  /** A draw that became too long is left out. */
  @Override
  public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
    ProgramSampler sampler = new ProgramSampler(reader.version().language());
    IntList heads = new IntList();
    for (int i = 0; i < observations.size(); i++) {
      programs.turnTo(i);
      Grammar exact = grammar(i);
      Grammar flat = draws.anyFlat() ? exact.flattened(draws.temperature()) : exact;
      var request = observations.get(i).request();
      for (int d = 0; d < draws.perObservation(); d++) {
        boolean isExact = draws.temperature(i * draws.perObservation() + d) == 1;
        if (sampler.sample(isExact ? exact : flat, request, settings.programLength(), rng, heads)) {
          programs.add(tokens.tokens(request, heads.values(), heads.size()));
        }
      }
    }
  }

  @Override
  public Var logProb(ProgramBatch programs) {
    Tape tape = tasks.tape();
    RecognitionChoices choices = new RecognitionChoices(programs, reader, columns());
    Var weights = network.weights(tape, tasks, choices.taskOf(), choices.rowOf());
    Var logProbs =
        maskedLogSoftmaxGather(
            add(weights, tape.constant(offsets(tape, choices.rowOf()))),
            choices.allowed(),
            choices.targets());
    Var sums = sumByGroup(logProbs, choices.programOf(), programs.size());
    return add(sums, tape.constant(tape.column(choices.logShares())));
  }

  private int columns() {
    return 1 + settings.productions();
  }

  /** The weights of the language as it is used, at some choices. */
  private FMatrixRMaj offsets(Tape tape, int[] rowOf) {
    Grammar usage = reader.version().usage();
    int n = usage.language().size();
    FMatrixRMaj offsets = tape.zeros(rowOf.length, columns());
    for (int choice = 0; choice < rowOf.length; choice++) {
      int at = choice * offsets.numCols;
      offsets.data[at + RecognitionNetwork.VARIABLES] = (float) usage.variable(rowOf[choice]);
      for (int p = 0; p < n; p++) {
        offsets.data[at + 1 + p] = (float) usage.weight(rowOf[choice], p);
      }
    }
    return offsets;
  }
}
