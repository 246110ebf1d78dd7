/**
 * What a training step reports: {@link mws4j.mws.metrics.StepMetrics} holds the {@link
 * mws4j.mws.metrics.Metric}s and the time of each {@link mws4j.mws.metrics.Phase}.
 */
package mws4j.mws.metrics;
