/**
 * Strokes as pictures: {@link mws4j.cli.strokes.drawing.StrokesPictures} of pixels, {@link
 * mws4j.cli.strokes.drawing.StrokesAnimation}, {@link mws4j.cli.strokes.drawing.StrokesSvg}; curves
 * by {@code StrokeShape}.
 */
package mws4j.cli.strokes.drawing;
