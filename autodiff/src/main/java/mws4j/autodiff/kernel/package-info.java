/** Array kernels behind one interface: {@link mws4j.autodiff.kernel.Kernels}. */
package mws4j.autodiff.kernel;
