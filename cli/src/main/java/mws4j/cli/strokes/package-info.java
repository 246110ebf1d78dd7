/**
 * Handwritten characters on the command line, in reading order: {@link
 * mws4j.cli.strokes.StrokesDomain} lists the commands; {@code TrainStrokesCommand} with {@code
 * StrokesTraining} and {@code StrokesTrainingSet}, of {@code ModelOptions} by {@code ModelChoice}
 * and a {@code DataSelection} by {@code SelectionOptions}; {@link mws4j.cli.strokes.StrokesFit}
 * figures, {@code StrokesSummary} and {@code AlphabetSheet} what a run came to.
 *
 * <p>{@code Alphabets} go by name; {@code ExplainStrokesCommand} with {@link
 * mws4j.cli.strokes.StrokesExplanation}, {@code SampleStrokesCommand} with {@link
 * mws4j.cli.strokes.CharacterSheet}, {@code EvaluateStrokesCommand} with {@code StrokesEvaluation}
 * of {@code ImagePrograms}, {@code ClassifyStrokesCommand} with {@link
 * mws4j.cli.strokes.OneShotResult} and {@code RigidClassifier}, {@code ReproduceStrokesCommand}
 * with {@code StrokesExperiment} on {@code HeldOutImages}, judged by {@code HeldOutMarginals}.
 * Pictures: {@code StrokeByStroke} and {@link mws4j.cli.strokes.drawing}.
 */
package mws4j.cli.strokes;
