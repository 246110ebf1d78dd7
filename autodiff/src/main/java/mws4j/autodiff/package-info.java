/**
 * Reverse-mode differentiation over dense float matrices.
 *
 * <p>Reading order: {@link mws4j.autodiff.Tape}, {@link mws4j.autodiff.Var}, {@link
 * mws4j.autodiff.Parameter}, {@link mws4j.autodiff.ParameterSet}, {@link mws4j.autodiff.Gradients},
 * {@link mws4j.autodiff.GradientCheck}, then the operations in {@code mws4j.autodiff.ops} and the
 * array loops in {@code mws4j.autodiff.kernel}.
 */
package mws4j.autodiff;
