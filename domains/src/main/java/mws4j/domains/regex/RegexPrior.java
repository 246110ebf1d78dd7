package mws4j.domains.regex;

import static mws4j.autodiff.ops.Activations.dropout;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.nn.Lstm;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code p_θ(z)}: an LSTM over tokens whose impossible next tokens are masked by {@link
 * RegexGrammar}, so that all mass lies on valid programs.
 *
 * <p>With a library a regex can be written in several ways. Only the shortest counts: others have
 * probability zero, and what is drawn is written anew. So {@code log p(z)} is a lower bound, by
 * what the LSTM gives to the other ways; it learns to give little.
 */
final class RegexPrior implements Prior {
  private final RegexNetworks.PriorNetwork network;
  private final RegexSettings settings;
  private final RegexGrammar grammar;
  private final Kernels kernels;
  private final Tape scoringTape; // nothing learns on it: no graph
  private final TokenSequences scored;
  private final TokenSampler sampler;
  private FMatrixRMaj gateTable;

  RegexPrior(RegexNetworks.PriorNetwork network, RegexSettings settings, Kernels kernels) {
    this.network = network;
    this.settings = settings;
    this.kernels = kernels;
    grammar = settings.grammar();
    scoringTape = new Tape(kernels);
    scored = new TokenSequences(grammar, true);
    sampler = new TokenSampler(kernels, grammar);
  }

  @Override
  public void refresh() {
    gateTable = null;
  }

  @Override
  public void score(ProgramBatch programs, double[] logPrior) {
    if (programs.size() > 0) {
      scored.set(programs);
      scored.sumByProgram(
          rowLogProbs(scoringTape.begin(), scored, UnaryOperator.identity()), logPrior);
    }
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs) {
    return logProb(tape, programs, UnaryOperator.identity());
  }

  @Override
  public Optional<Var> noisyLogProb(Tape tape, ProgramBatch programs, RandomGenerator rng) {
    return settings.dropout() == 0
        ? Optional.empty()
        : Optional.of(logProb(tape, programs, hidden -> dropout(hidden, settings.dropout(), rng)));
  }

  private Var logProb(Tape tape, ProgramBatch programs, UnaryOperator<Var> noise) {
    TokenSequences sequences = new TokenSequences(grammar, true).set(programs);
    return sequences.sumByProgram(rowLogProbs(tape, sequences, noise));
  }

  /** {@code log p(target | tokens before)} of every packed row: (rows x 1). */
  private Var rowLogProbs(Tape tape, TokenSequences sequences, UnaryOperator<Var> noise) {
    Lstm lstm = network.lstm();
    Var table = lstm.gateTable(tape, network.embedding());
    Var gates = lstm.tokenGates(table, sequences.inputs(), sequences.layout().totalRows());
    Var hidden = lstm.forward(tape, gates, sequences.layout()).hidden();
    Var logits = network.output().forward(tape, noise.apply(hidden));
    return maskedLogSoftmaxGather(logits, sequences.allowed(), sequences.targets());
  }

  @Override
  public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
    if (gateTable == null) {
      gateTable = network.lstm().gateTable(kernels, network.embedding());
    }
    sampler.sample(new Decoder(count), Draws.proposals(count), rng, programs);
  }

  /** All samples start from one root. */
  private final class Decoder implements TokenDecoder {
    private final int width = network.lstm().hidden();
    private final float[] gates;
    private final float[] scratch;
    private float[] hidden;
    private float[] cell;
    private float[] hiddenBefore;
    private float[] cellBefore;

    Decoder(int most) {
      gates = new float[most * 4 * width];
      scratch = new float[most * width];
      hidden = new float[most * width];
      cell = new float[most * width];
      hiddenBefore = new float[most * width];
      cellBefore = new float[most * width];
    }

    @Override
    public int roots() {
      return 1;
    }

    @Override
    public void step(int nodes, int[] parents, int[] tokens, float[] logits) {
      for (int node = 0; node < nodes; node++) {
        System.arraycopy(
            gateTable.data, tokens[node] * 4 * width, gates, node * 4 * width, 4 * width);
        System.arraycopy(hidden, parents[node] * width, hiddenBefore, node * width, width);
        System.arraycopy(cell, parents[node] * width, cellBefore, node * width, width);
      }
      network
          .lstm()
          .step(kernels, nodes, gates, hiddenBefore, cellBefore, hiddenBefore, cellBefore, scratch);
      network.output().forward(kernels, nodes, hiddenBefore, logits);
      float[] swap = hidden;
      hidden = hiddenBefore;
      hiddenBefore = swap;
      swap = cell;
      cell = cellBefore;
      cellBefore = swap;
    }
  }
}
