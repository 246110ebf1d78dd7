/**
 * Handwritten characters on the command line, in reading order: {@link
 * mws4j.cli.strokes.StrokesTraining} what {@code train strokes} needs, of {@link
 * mws4j.cli.strokes.ModelOptions} and a {@link mws4j.cli.strokes.DataSelection}; {@code
 * ScoredPrograms} what is known of an image, {@link mws4j.cli.strokes.StrokesFit} figures, {@code
 * StrokesSummary} what a run came to.
 *
 * <p>{@link mws4j.cli.strokes.CharacterInference} finds programs of new images, {@link
 * mws4j.cli.strokes.Alphabets} by name; {@link mws4j.cli.strokes.StrokesExplanation} is what {@code
 * explain} says, {@link mws4j.cli.strokes.CharacterSheet} what {@code sample} draws, {@link
 * mws4j.cli.strokes.StrokesEvaluation} what {@code evaluate} and {@link
 * mws4j.cli.strokes.OneShotResult} what {@code classify} says. Pictures: {@link
 * mws4j.cli.strokes.StrokesPictures}, {@code StrokeShape}, {@code StrokesAnimation}, {@code
 * StrokesSvg}.
 */
package mws4j.cli.strokes;
