/**
 * The array loops of the strokes domain: {@link mws4j.domains.strokes.kernel.Arc} (distance to a
 * stroke), {@link mws4j.domains.strokes.kernel.SamplingTable} (affine maps as bilinear weights),
 * {@link mws4j.domains.strokes.kernel.StrokesKernel} with a plain and a vector version that agree
 * bit for bit.
 */
package mws4j.domains.strokes.kernel;
