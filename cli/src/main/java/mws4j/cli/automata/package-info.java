/**
 * Noisy cellular automata on the command line, in reading order: {@link
 * mws4j.cli.automata.AutomataDomain} lists the commands; {@code ExplainAutomataCommand} with {@link
 * mws4j.cli.automata.AutomatonExplanation} what is said of an image; {@code TrainAutomataCommand}
 * with {@code AutomataTraining} and {@code AutomataTrainingSet}, {@link
 * mws4j.cli.automata.AutomataFit} figures, {@code AutomataSummary} what a run came to; {@code
 * EvaluateAutomataCommand} with {@link mws4j.cli.automata.AutomataEvaluation}; {@code
 * ExactAutomataCommand} with {@link mws4j.cli.automata.AutomataExact}; {@code
 * SampleAutomataCommand} with {@link mws4j.cli.automata.AutomataDraws}; {@code
 * GenerateAutomataCommand}; {@code ReproduceAutomataCommand} with {@code AutomataExperiment}.
 * {@code AutomatonPictures} puts images side by side, {@code Rules} are rules in words.
 */
package mws4j.cli.automata;
