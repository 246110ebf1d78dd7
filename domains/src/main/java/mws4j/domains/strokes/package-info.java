/**
 * Handwritten characters: which pen strokes lie behind an image.
 *
 * <p>In reading order. The observation {@link mws4j.domains.strokes.data.CharacterImage}; programs
 * {@link mws4j.domains.strokes.StrokesProgram}, their tokens {@link
 * mws4j.domains.strokes.StrokeTokens}. The model {@link mws4j.domains.strokes.StrokesModel} of
 * {@link mws4j.domains.strokes.StrokesSettings}.
 *
 * <p>The likelihood: {@code StrokeBank} ({@link mws4j.domains.strokes.StrokeVariant}), {@code
 * CanvasPainter}, {@code CanvasOp} with its pullback {@code BankGradient} and {@code ArcPullback};
 * {@code Comparison}, {@code ImageOp}, {@code StrokesLikelihood}. For people: {@link
 * mws4j.domains.strokes.StrokesCanvas}, {@link mws4j.domains.strokes.PenStroke}, {@link
 * mws4j.domains.strokes.StrokesVariation}, {@link mws4j.domains.strokes.CharacterDreams}, {@link
 * mws4j.domains.strokes.CharacterOnPaper}. Programs that are no rigid templates: {@link
 * mws4j.domains.strokes.StrokesDeformation} on {@code OwnStrokes}; they classify in {@link
 * mws4j.domains.strokes.oneshot}.
 *
 * <p>The networks: {@code StrokeNetwork} and {@code StrokeDecoder}, which are {@code StrokeLstm} or
 * {@code StrokeNade}; {@code StrokeSequences}, {@code StrokeSampler}; {@code StrokesPrior}, {@code
 * StrokesRecognition}, {@code StrokesEncoding}. Beside the paper: {@code StrokesEditor}.
 *
 * <p>Images and their files are in {@link mws4j.domains.strokes.data}.
 */
package mws4j.domains.strokes;
