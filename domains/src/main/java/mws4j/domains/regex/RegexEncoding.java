package mws4j.domains.regex;

import static mws4j.autodiff.ops.Activations.dropout;
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.Reductions.maxPoolRows;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Recurrence;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.mws.model.Draws;
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
  /**
   * What the encoder made of the strings.
   *
   * @param firstString number of the first string of each observation, and the end of the last
   * @param layout of the packed characters, a sequence per string
   * @param memory hidden states, (packed characters x H)
   * @param keys that attention looks up, (packed characters x H)
   * @param lastHidden (strings x H)
   * @param lastCell (strings x H)
   */
  record EncodedStrings(
      int[] firstString,
      SequenceLayout layout,
      Var memory,
      Var keys,
      Var lastHidden,
      Var lastCell) {}

  private final RegexNetworks.RecognitionNetwork network;
  private final RegexGrammar grammar;
  private final double dropout;
  private final RecognitionDecoder decoder;
  private final TokenSampler sampler;
  private final EncodedStrings strings;
  private final Var gateTable; // (tokens x 4H)

  RegexEncoding(
      RegexNetworks.RecognitionNetwork network,
      RegexGrammar grammar,
      double dropout,
      RecognitionDecoder decoder,
      TokenSampler sampler,
      EncodedStrings strings) {
    this.network = network;
    this.grammar = grammar;
    this.dropout = dropout;
    this.decoder = decoder;
    this.sampler = sampler;
    this.strings = strings;
    gateTable = network.decoder().gateTable(strings.memory.tape(), network.tokens());
  }

  @Override
  public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
    decoder.start(
        strings.firstString,
        strings.layout,
        strings.memory.value().data,
        strings.keys.value().data,
        strings.lastHidden.value().data,
        strings.lastCell.value().data,
        gateTable.value().data);
    sampler.sample(decoder, draws, rng, programs);
  }

  @Override
  public Var logProb(ProgramBatch programs) {
    return logProb(programs, UnaryOperator.identity());
  }

  @Override
  public Optional<Var> noisyLogProb(ProgramBatch programs, RandomGenerator rng) {
    return dropout == 0
        ? Optional.empty()
        : Optional.of(logProb(programs, pooled -> dropout(pooled, dropout, rng)));
  }

  private Var logProb(ProgramBatch programs, UnaryOperator<Var> noise) {
    TokenSequences sequences = new TokenSequences(grammar, false).set(programs);
    return sequences.sumByProgram(rowLogProbs(sequences, programs.observations(), noise));
  }

  /** {@code log r(target | tokens before, x)} of every packed row of the programs: (rows x 1). */
  private Var rowLogProbs(TokenSequences programs, int[] observationOf, UnaryOperator<Var> noise) {
    Tape tape = strings.memory.tape();
    StringRows rows = new StringRows(programs, observationOf, strings.firstString);
    Var gates = network.decoder().tokenGates(gateTable, rows.tokens(), rows.layout().totalRows());
    Recurrence.State initial =
        new Recurrence.State(
            gatherRows(strings.lastHidden, rows.stringOfSequence(), rows.layout().sequences()),
            gatherRows(strings.lastCell, rows.stringOfSequence(), rows.layout().sequences()));
    Var hidden = network.decoder().forward(tape, gates, rows.layout(), initial).hidden();
    Var attended =
        network
            .attention()
            .forward(
                tape, hidden, strings.keys, strings.memory, rows.stringOfRow(), strings.layout);
    Var pooled = maxPoolRows(attended, rows.groupStart(), programs.layout().totalRows());
    Var logits = network.output().forward(tape, noise.apply(pooled));
    return maskedLogSoftmaxGather(logits, programs.allowed(), programs.targets());
  }
}
