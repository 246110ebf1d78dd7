package mws4j.nn;

import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.Reductions.maxPoolRows;
import static mws4j.autodiff.ops.Reductions.weightedSum;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Arrays;
import java.util.SplittableRandom;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Recurrence;
import mws4j.autodiff.ops.SequenceLayout;

/**
 * An encoder of strings, a decoder that attends to it, max-pooling over pairs of strings and a
 * masked softmax: every layer in one small network of the shape that recognition models have.
 */
final class TinyNetwork {
  private static final int TOKENS = 70;
  private static final int[] ENCODED = {5, 1, 0, 3, 4, 4};
  private static final int[] DECODED = {3, 3, 1, 1, 4, 4}; // two strings per program
  private static final int[] PROGRAMS = {3, 1, 4};

  final ParameterSet params = new ParameterSet();
  private final Embedding embedding;
  private final Lstm encoder;
  private final Lstm decoder;
  private final Attention attention;
  private final Linear out;

  private final SequenceLayout encoded = new SequenceLayout().set(ENCODED, ENCODED.length);
  private final SequenceLayout decoded = new SequenceLayout().set(DECODED, DECODED.length);
  private final int[] inputTokens;
  private final int[] outputTokens;
  private final int[] sequenceOfRow;
  private final int[] pairedRows;
  private final int[] groupStart;
  private final int[] targets;
  private final long[] allowed;
  private final double[] weights;

  TinyNetwork(int hidden, long seed) {
    SplittableRandom rng = new SplittableRandom(seed);
    embedding = new Embedding(params, "tokens", TOKENS, 9, rng);
    encoder = new Lstm(params, "encoder", 9, hidden, rng);
    decoder = new Lstm(params, "decoder", 9, hidden, rng);
    attention = new Attention(params, "attention", hidden, hidden, rng);
    out = new Linear(params, "out", hidden, TOKENS, rng);
    inputTokens = rng.ints(encoded.totalRows(), 0, TOKENS).toArray();
    outputTokens = rng.ints(decoded.totalRows(), 0, TOKENS).toArray();
    sequenceOfRow = new int[decoded.totalRows()];
    pairedRows = new int[decoded.totalRows()];
    groupStart = new int[decoded.totalRows() / 2 + 1];
    Arrays.setAll(groupStart, g -> 2 * g);
    pair();
    int rows = groupStart.length - 1;
    targets = rng.ints(rows, 0, TOKENS).toArray();
    allowed = rng.longs(2L * rows).toArray();
    for (int r = 0; r < rows; r++) {
      allowed[2 * r + targets[r] / 64] |= 1L << targets[r];
    }
    weights = rng.doubles(rows, -1, 0).toArray();
  }

  private void pair() {
    int row = 0;
    for (int p = 0; p < PROGRAMS.length; p++) {
      for (int t = 0; t < PROGRAMS[p]; t++) {
        for (int s = 2 * p; s < 2 * p + 2; s++) {
          pairedRows[row++] = decoded.row(s, t);
          sequenceOfRow[decoded.row(s, t)] = s;
        }
      }
    }
  }

  /** Weighted negative log-probability of the targets (1 x 1). */
  Var loss(Tape tape) {
    Var inputs = encoder.gateTable(tape, embedding);
    Recurrence.LstmResult memory =
        encoder.forward(
            tape, encoder.tokenGates(inputs, inputTokens, encoded.totalRows()), encoded);
    Var lastHidden = gatherRows(memory.hidden(), encoded.lastRows(), encoded.sequences());
    Var lastCell = gatherRows(memory.cell(), encoded.lastRows(), encoded.sequences());
    Var gates = decoder.inputGates(tape, embedding.rows(tape, outputTokens, decoded.totalRows()));
    Var hidden =
        decoder.forward(tape, gates, decoded, new Recurrence.State(lastHidden, lastCell)).hidden();
    Var keys = attention.keys(tape, memory.hidden());
    Var attended = attention.forward(tape, hidden, keys, memory.hidden(), sequenceOfRow, encoded);
    Var pooled =
        maxPoolRows(
            gatherRows(attended, pairedRows, pairedRows.length), groupStart, groupStart.length - 1);
    Var logits = out.forward(tape, pooled);
    return weightedSum(maskedLogSoftmaxGather(logits, allowed, targets), weights);
  }
}
