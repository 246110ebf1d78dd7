/** The strokes kernel with the Vector API; loaded only where the JDK has its module. */
package mws4j.domains.strokes.kernel.simd;
