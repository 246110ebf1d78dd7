/**
 * One-shot classification of characters: {@link mws4j.domains.strokes.oneshot.OneShotClassifier} by
 * {@code FittedDrawings}, programs whose strokes deform ({@link
 * mws4j.domains.strokes.StrokesDeformation}). The tasks are {@link
 * mws4j.domains.strokes.data.OneShotRun}.
 */
package mws4j.domains.strokes.oneshot;
