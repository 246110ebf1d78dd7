/**
 * Handwritten characters on the command line, in reading order: {@link
 * mws4j.cli.strokes.StrokesTraining} what {@code train strokes} needs, of {@link
 * mws4j.cli.strokes.ModelOptions} and a {@link mws4j.cli.strokes.DataSelection}; {@code
 * ScoredPrograms} what is known of an image, {@link mws4j.cli.strokes.StrokesFit} figures, {@code
 * StrokesSummary} what a run came to; {@link mws4j.cli.strokes.StrokesPictures} and {@code
 * StrokeShape} pictures.
 */
package mws4j.cli.strokes;
