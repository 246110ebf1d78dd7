/**
 * What a domain implements and everything else uses: {@link mws4j.mws.model.ProgramModel} with its
 * roles {@link mws4j.mws.model.Prior}, {@link mws4j.mws.model.Likelihood}, {@link
 * mws4j.mws.model.Recognition} and {@link mws4j.mws.model.Encoding}; a domain may add a {@link
 * mws4j.mws.model.ProgramEditor}; programs travel in a {@link mws4j.mws.model.ProgramBatch} and are
 * ranked by a {@link mws4j.mws.model.JointScorer}.
 */
package mws4j.mws.model;
