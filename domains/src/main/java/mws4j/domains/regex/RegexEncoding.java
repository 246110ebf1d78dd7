package mws4j.domains.regex;

import static mws4j.autodiff.ops.Activations.dropout;
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.Reductions.maxPoolRows;
import static mws4j.autodiff.ops.Reductions.weightedSum;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Recurrence;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;

/**
 * The encoded strings of some observations, and the decoder over them.
 *
 * <p>When a program is scored, each string of its observation has a decoder of its own: a sequence
 * of the program's steps. Sequences of one program stand side by side, so that the rows of a packed
 * step form groups to pool.
 */
final class RegexEncoding implements Encoding {
  private final RegexNetworks.RecognitionNetwork network;
  private final RegexModel.Sizes sizes;
  private final RecognitionDecoder decoder;
  private final TokenSampler sampler;
  private final int[] firstString; // (observations + 1)
  private final SequenceLayout strings;
  private final Var memory; // (packed characters x H)
  private final Var keys; // (packed characters x H)
  private final Var lastHidden; // (strings x H)
  private final Var lastCell; // (strings x H)
  private final Var gateTable; // (tokens x 4H)

  RegexEncoding(
      RegexNetworks.RecognitionNetwork network,
      RegexModel.Sizes sizes,
      RecognitionDecoder decoder,
      TokenSampler sampler,
      int[] firstString,
      SequenceLayout strings,
      Var memory,
      Var keys,
      Var lastHidden,
      Var lastCell,
      Var gateTable) {
    this.network = network;
    this.sizes = sizes;
    this.decoder = decoder;
    this.sampler = sampler;
    this.firstString = firstString;
    this.strings = strings;
    this.memory = memory;
    this.keys = keys;
    this.lastHidden = lastHidden;
    this.lastCell = lastCell;
    this.gateTable = gateTable;
  }

  @Override
  public void sample(
      int particles, double temperature, RandomGenerator rng, ProgramBatch programs) {
    decoder.start(
        firstString,
        strings,
        memory.value().data,
        keys.value().data,
        lastHidden.value().data,
        lastCell.value().data,
        gateTable.value().data);
    sampler.sample(decoder, particles, temperature, rng, programs);
  }

  @Override
  public void score(ProgramBatch programs, int[] observationOf, double[] logProposal) {
    if (programs.size() > 0) {
      // Weights of zero: the result is read for its rows only.
      differentiate(programs, observationOf, new double[programs.size()], logProposal);
    }
  }

  @Override
  public Var differentiate(
      ProgramBatch programs, int[] observationOf, double[] weights, double[] logProposal) {
    return weighted(programs, observationOf, weights, UnaryOperator.identity(), logProposal);
  }

  @Override
  public Var learn(
      ProgramBatch programs,
      int[] observationOf,
      double[] weights,
      RandomGenerator rng,
      double[] logProposal) {
    return weighted(
        programs,
        observationOf,
        weights,
        pooled -> dropout(pooled, sizes.dropout(), rng),
        logProposal);
  }

  private Var weighted(
      ProgramBatch programs,
      int[] observationOf,
      double[] weights,
      UnaryOperator<Var> noise,
      double[] logProposal) {
    TokenSequences sequences = new TokenSequences(sizes.maxLength()).set(programs);
    Var logProbs = rowLogProbs(sequences, observationOf, noise);
    sequences.sumByProgram(logProbs, logProposal);
    return weightedSum(logProbs, sequences.rowWeights(weights));
  }

  /** {@code log r(target | tokens before, x)} of every packed row of the programs: (rows x 1). */
  private Var rowLogProbs(TokenSequences programs, int[] observationOf, UnaryOperator<Var> noise) {
    Tape tape = memory.tape();
    StringRows rows = new StringRows(programs, observationOf, firstString);
    Var gates = network.decoder().tokenGates(gateTable, rows.tokens(), rows.layout().totalRows());
    Recurrence.State initial =
        new Recurrence.State(
            gatherRows(lastHidden, rows.stringOfSequence(), rows.layout().sequences()),
            gatherRows(lastCell, rows.stringOfSequence(), rows.layout().sequences()));
    Var hidden = network.decoder().forward(tape, gates, rows.layout(), initial).hidden();
    Var attended =
        network.attention().forward(tape, hidden, keys, memory, rows.stringOfRow(), strings);
    Var pooled = maxPoolRows(attended, rows.groupStart(), programs.layout().totalRows());
    Var logits = network.output().forward(tape, noise.apply(pooled));
    return maskedLogSoftmaxGather(logits, programs.allowed(), programs.targets());
  }
}
