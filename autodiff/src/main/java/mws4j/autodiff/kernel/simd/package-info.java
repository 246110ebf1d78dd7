/**
 * The vectorised kernels: the only package here that uses {@code jdk.incubator.vector}, loaded only
 * where that module is present. In reading order: {@link mws4j.autodiff.kernel.simd.VectorKernels},
 * {@code Lanes} (the vector shape), {@code ElementaryLoops} and {@code Elementwise}, {@code
 * Pointwise}, {@code Sums}, {@code LstmStep} over {@code LstmLoops}, {@code MatrixProduct} over
 * {@code FourRows} and {@code OneRow}.
 */
package mws4j.autodiff.kernel.simd;
