/**
 * The differentiable operations: static functions, each one check, forward, record and pullback.
 *
 * <p>Reading order: {@link mws4j.autodiff.ops.LinearAlgebra} (the pattern all others follow),
 * {@link mws4j.autodiff.ops.Arithmetic}, {@link mws4j.autodiff.ops.Activations}, {@link
 * mws4j.autodiff.ops.Indexing}, {@link mws4j.autodiff.ops.Reductions}, {@link
 * mws4j.autodiff.ops.Softmax}; then sequences: {@link mws4j.autodiff.ops.SequenceLayout}, {@link
 * mws4j.autodiff.ops.Recurrence}, {@link mws4j.autodiff.ops.Attention}; images: {@link
 * mws4j.autodiff.ops.ImageShape}, {@link mws4j.autodiff.ops.Convolution}, {@link
 * mws4j.autodiff.ops.Pooling}.
 *
 * <p>Functions that take a {@link mws4j.autodiff.kernel.Kernels} and arrays are the forward pass of
 * the operation of the same name, for use without a graph; the operation itself calls them, so both
 * give the same bits. Index and weight arrays handed to an operation are kept until the tape's next
 * {@code begin}: do not change them before {@code backward} has run.
 */
package mws4j.autodiff.ops;
