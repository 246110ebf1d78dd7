/**
 * What a memory of limited size does to inference and learning (paper, section 3 and its appendix):
 * the mass of a posterior's best programs, the gap that M programs leave, and what is learned with
 * M of them. A {@link mws4j.cli.limits.Subject} is a domain with data and settings, {@link
 * mws4j.cli.limits.LimitsExperiment} sweeps over M, {@link mws4j.cli.limits.MemoryGap} compares
 * memories with references.
 */
package mws4j.cli.limits;
