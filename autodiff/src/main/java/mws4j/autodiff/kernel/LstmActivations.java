package mws4j.autodiff.kernel;

/**
 * The arrays that the steps of an LSTM fill, each step a few rows; the pullback reads them again.
 *
 * @param hidden H, units per row
 * @param gates (any x 4H) {@code [i | f | g | o]}: pre-activations before a step, {@code
 *     [sigmoid(i) | sigmoid(f) | tanh(g) | sigmoid(o)]} after it
 * @param cell (any x H)
 * @param tanhCell (any x H), for the pullback
 * @param output (any x H)
 */
public record LstmActivations(
    int hidden, float[] gates, float[] cell, float[] tanhCell, float[] output) {}
