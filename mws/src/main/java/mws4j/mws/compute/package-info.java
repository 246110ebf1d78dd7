/**
 * Threads and kernels: {@link mws4j.mws.compute.Compute} is handed to whatever computes, {@link
 * mws4j.mws.compute.Workers} run numbered tasks side by side.
 */
package mws4j.mws.compute;
