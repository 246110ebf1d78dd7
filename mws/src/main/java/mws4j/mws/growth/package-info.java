/**
 * Learning with a language that grows, after DreamCoder (Ellis et al. 2021): the wake step's
 * proposals come from a search, and what the remembered programs share becomes a part of the
 * language.
 *
 * <p>A domain implements {@link mws4j.mws.growth.GrowingModel}, which is a {@link
 * mws4j.mws.model.ProgramModel} whose language is state, and its {@link
 * mws4j.mws.growth.ProgramSearch}, which gets {@link mws4j.mws.growth.Encodings} and {@link
 * mws4j.mws.growth.SearchLimits} and answers with {@link mws4j.mws.growth.Found}. {@link
 * mws4j.mws.growth.GrowingTrainer} goes through the {@link mws4j.mws.growth.Stage}s of each
 * iteration as {@link mws4j.mws.growth.GrowthConfig} says, and tells a {@link
 * mws4j.mws.growth.GrowthListener} with a {@link mws4j.mws.growth.StageReport} each. {@link
 * mws4j.mws.growth.SearchInference} finds programs of new observations.
 */
package mws4j.mws.growth;
