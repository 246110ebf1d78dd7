/**
 * Noisy cellular automata on the command line, in reading order: {@link
 * mws4j.cli.automata.AutomatonPictures} images as files; {@link
 * mws4j.cli.automata.AutomatonExplanation} what {@code explain} says of one; {@link
 * mws4j.cli.automata.AutomataTraining} what {@code train automata} needs; {@link
 * mws4j.cli.automata.AutomataFit} and {@link mws4j.cli.automata.RuleRecovery} figures; {@code
 * AutomataSummary} what a run came to; {@link mws4j.cli.automata.AutomataEvaluation} what {@code
 * evaluate} says; {@link mws4j.cli.automata.AutomataExact} exact values of many images; {@link
 * mws4j.cli.automata.AutomataDraws} what {@code sample} draws.
 */
package mws4j.cli.automata;
