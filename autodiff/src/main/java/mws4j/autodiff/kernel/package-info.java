/**
 * Array kernels behind one interface. In reading order: {@link mws4j.autodiff.kernel.Kernels} (with
 * {@link mws4j.autodiff.kernel.LstmActivations}), {@link mws4j.autodiff.kernel.Fma} (with {@code
 * FmaEmulation}), {@link mws4j.autodiff.kernel.Elementary} (exp, log, tanh, sigmoid), {@link
 * mws4j.autodiff.kernel.ScalarKernels} (the specification; its products in {@code ScalarProduct}),
 * {@link mws4j.autodiff.kernel.KernelProvider} (which version runs) and {@link
 * mws4j.autodiff.kernel.VectorLoader} (how vector classes are loaded; whether there are any: {@code
 * VectorModule}).
 */
package mws4j.autodiff.kernel;
