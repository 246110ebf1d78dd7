/**
 * Noisy cellular automata (paper, section 4.4): rules that explain pictures of their own history.
 *
 * <p>In reading order. Language and data: {@link mws4j.domains.automata.AutomatonProgram} (a rule),
 * {@link mws4j.domains.automata.AutomatonImage}, {@link mws4j.domains.automata.AutomatonCounts}
 * (all that a likelihood needs), {@link mws4j.domains.automata.AutomatonSimulator} (draws and
 * extends images), {@link mws4j.domains.automata.AutomatonInstance}, {@link
 * mws4j.domains.automata.AutomatonGenerator}, {@link mws4j.domains.automata.AutomatonData} and
 * {@link mws4j.domains.automata.AutomatonPicture} (files).
 *
 * <p>The model: {@link mws4j.domains.automata.AutomatonModel} with {@code AutomatonPrior}, {@code
 * AutomatonLikelihood}, {@code AutomatonRecognition}, {@code AutomatonEncoding}, {@code
 * AutomatonNetwork} and {@code AutomatonEditor}.
 *
 * <p>The truth to hold it against: {@link mws4j.domains.automata.AutomatonPosterior} (exact),
 * {@link mws4j.domains.automata.AutomatonNoise} (closed form), {@link
 * mws4j.domains.automata.AutomatonRecovery}.
 */
package mws4j.domains.automata;
