/**
 * Questions that tell programs apart. {@link mws4j.domains.regex.questions.Questions} finds the
 * {@link mws4j.domains.regex.questions.Question} whose answer is worth most, among strings drawn
 * from the programs and {@code SmallChanges} of strings that belong; the answer, a {@link
 * mws4j.domains.regex.explain.Answer}, makes a new {@link
 * mws4j.domains.regex.explain.ConceptPosterior}.
 */
package mws4j.domains.regex.questions;
