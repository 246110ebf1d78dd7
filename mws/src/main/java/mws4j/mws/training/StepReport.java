package mws4j.mws.training;

import mws4j.mws.metrics.StepMetrics;

/**
 * What happened in one step.
 *
 * @param step number of steps done so far, this one included
 * @param seconds wall time of the step
 * @param metrics means over the minibatch and time per phase
 * @param priorNorm norm of the gradient of θ before clipping; 0 in a step in which it is frozen
 * @param likelihoodNorm norm of the gradient of φ before clipping; 0 likewise
 * @param recognitionNorm norm of the gradient of ψ before clipping
 */
public record StepReport(
    long step,
    double seconds,
    StepMetrics metrics,
    double priorNorm,
    double likelihoodNorm,
    double recognitionNorm) {}
