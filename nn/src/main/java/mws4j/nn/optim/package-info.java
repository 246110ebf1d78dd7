/**
 * Learning from gradients: {@link mws4j.nn.optim.Adam}, then {@link mws4j.nn.optim.Clipping} and
 * {@link mws4j.nn.optim.LearningRate}.
 */
package mws4j.nn.optim;
