/**
 * What a domain implements and everything else uses: {@link mws4j.mws.model.ProgramModel} with its
 * {@link mws4j.mws.model.ModelParameters} and its four roles {@link mws4j.mws.model.Prior}, {@link
 * mws4j.mws.model.Likelihood}, {@link mws4j.mws.model.Recognition} and {@link
 * mws4j.mws.model.Encoding}; a domain may add a {@link mws4j.mws.model.ProgramEditor}. Programs
 * travel in a {@link mws4j.mws.model.ProgramBatch}, equal ones are merged by {@link
 * mws4j.mws.model.DistinctPrograms}, and a {@link mws4j.mws.model.JointScorer} scores them. {@link
 * mws4j.mws.model.Draws} says how many to draw, {@link mws4j.mws.model.Part} names what learns,
 * {@link mws4j.mws.model.NonFiniteException} what went wrong.
 */
package mws4j.mws.model;
