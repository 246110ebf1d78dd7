/**
 * What the parts of a growing language are worth: {@link
 * mws4j.cli.functional.ablation.AblationOptions} over an {@code AblationExperiment}, which trains
 * an {@code AblatedModel} of each {@code Variant}.
 */
package mws4j.cli.functional.ablation;
