package mws4j.domains.regex;

import static mws4j.autodiff.ops.Reductions.maxPoolRows;

import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.SequenceLayout;

/**
 * The recognition model's decoder without a graph, one step at a time: every node has one row per
 * string of its observation.
 */
final class RecognitionDecoder implements TokenDecoder {
  private final RegexNetworks.RecognitionNetwork network;
  private final Kernels kernels;
  private final int width;

  // What is decoded: see start.
  private int[] firstString = {0};
  private SequenceLayout strings;
  private float[] memory = {};
  private float[] keys = {};
  private float[] gateTable = {};

  // The nodes of the last step: their observations and first rows.
  private int[] observations = {};
  private int[] groupStart = {0};

  private float[] hidden = {};
  private float[] cell = {};
  private float[] hiddenBefore = {};
  private float[] cellBefore = {};
  private float[] gates = {};
  private float[] scratch = {};
  private float[] weights = {};
  private float[] context = {};
  private float[] attended = {};
  private float[] pooled = {};
  private int[] stringOfRow = {};

  /** A decoder for one thread; its arrays grow to what the largest decoding needs. */
  RecognitionDecoder(RegexNetworks.RecognitionNetwork network, Kernels kernels) {
    this.network = network;
    this.kernels = kernels;
    width = network.decoder().hidden();
  }

  /** Starts from one node per observation whose rows are the encoder's last states. */
  RecognitionDecoder start(
      int[] firstString,
      SequenceLayout strings,
      float[] memory,
      float[] keys,
      float[] lastHidden,
      float[] lastCell,
      float[] gateTable) {
    this.firstString = firstString;
    this.strings = strings;
    this.memory = memory;
    this.keys = keys;
    this.gateTable = gateTable;
    int states = firstString[roots()] * width;
    if (hidden.length < states) {
      hidden = new float[states];
      cell = new float[states];
    }
    System.arraycopy(lastHidden, 0, hidden, 0, states);
    System.arraycopy(lastCell, 0, cell, 0, states);
    observations = new int[roots()];
    groupStart = firstString;
    for (int root = 0; root < roots(); root++) {
      observations[root] = root;
    }
    return this;
  }

  @Override
  public int roots() {
    return firstString.length - 1;
  }

  @Override
  public void step(int nodes, int[] parents, int[] tokens, float[] logits) {
    int rows = place(nodes, parents);
    for (int node = 0; node < nodes; node++) {
      for (int row = groupStart[node]; row < groupStart[node + 1]; row++) {
        System.arraycopy(gateTable, tokens[node] * 4 * width, gates, row * 4 * width, 4 * width);
      }
    }
    network
        .decoder()
        .step(kernels, rows, gates, hiddenBefore, cellBefore, hiddenBefore, cellBefore, scratch);
    swapStates();
    network
        .attention()
        .step(
            kernels, rows, hidden, keys, memory, stringOfRow, strings, weights, context, attended);
    maxPoolRows(width, attended, groupStart, nodes, pooled);
    network.output().forward(kernels, nodes, pooled, logits);
  }

  /** Copies the parents' states to the rows of the new nodes; returns the number of rows. */
  private int place(int nodes, int[] parents) {
    int[] newObservations = new int[nodes];
    int[] newStart = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      int observation = observations[parents[node]];
      newObservations[node] = observation;
      newStart[node + 1] = newStart[node] + firstString[observation + 1] - firstString[observation];
    }
    int rows = newStart[nodes];
    grow(nodes, rows);
    for (int node = 0; node < nodes; node++) {
      int from = groupStart[parents[node]] * width;
      int length = (newStart[node + 1] - newStart[node]) * width;
      System.arraycopy(hidden, from, hiddenBefore, newStart[node] * width, length);
      System.arraycopy(cell, from, cellBefore, newStart[node] * width, length);
      for (int row = newStart[node]; row < newStart[node + 1]; row++) {
        stringOfRow[row] = firstString[newObservations[node]] + row - newStart[node];
      }
    }
    observations = newObservations;
    groupStart = newStart;
    return rows;
  }

  private void grow(int nodes, int rows) {
    if (hiddenBefore.length < rows * width) {
      hiddenBefore = new float[rows * width];
      cellBefore = new float[rows * width];
    }
    if (stringOfRow.length < rows) {
      gates = new float[rows * 4 * width];
      scratch = new float[rows * width];
      context = new float[rows * width];
      attended = new float[rows * width];
      stringOfRow = new int[rows];
    }
    if (weights.length < rows * strings.steps()) {
      weights = new float[rows * strings.steps()];
    }
    if (pooled.length < nodes * width) {
      pooled = new float[nodes * width];
    }
  }

  private void swapStates() {
    float[] swap = hidden;
    hidden = hiddenBefore;
    hiddenBefore = swap;
    swap = cell;
    cell = cellBefore;
    cellBefore = swap;
  }
}
