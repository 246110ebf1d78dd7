/**
 * Layers: named parameters and the operations that use them.
 *
 * <p>Reading order: {@link mws4j.nn.Linear} (the pattern), {@link mws4j.nn.Embedding}, {@link
 * mws4j.nn.Lstm}, {@link mws4j.nn.Attention}, {@link mws4j.nn.Conv2d}, {@link mws4j.nn.MaxPool};
 * then the packages {@code optim} (Adam) and {@code safetensors} (files of weights).
 *
 * <p>A layer is ready when its constructor returns and holds parameters, nothing else. Methods that
 * take a {@link mws4j.autodiff.Tape} build a graph; those that take {@link
 * mws4j.autodiff.kernel.Kernels} and arrays compute the same values, bit for bit, without one.
 */
package mws4j.nn;
