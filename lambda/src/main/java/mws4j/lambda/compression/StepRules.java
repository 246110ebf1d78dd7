package mws4j.lambda.compression;

/**
 * Which abstractions are looked for in a step.
 *
 * @param maxArity most arguments
 * @param etaLong only those that leave programs in eta-long form that are
 * @param singleTask also those that are of use in one task only
 */
record StepRules(int maxArity, boolean etaLong, boolean singleTask) {}
