/**
 * Handwritten characters: which pen strokes lie behind an image.
 *
 * <p>In reading order. The observation {@link mws4j.domains.strokes.CharacterImage}; programs
 * {@link mws4j.domains.strokes.StrokesProgram}, their tokens {@link
 * mws4j.domains.strokes.StrokeTokens}. The model {@link mws4j.domains.strokes.StrokesModel} of
 * {@link mws4j.domains.strokes.StrokesSettings}, and {@link mws4j.domains.strokes.StrokesExample}.
 *
 * <p>The evaluator: {@code StrokeBank} ({@link mws4j.domains.strokes.StrokeVariant}), {@code
 * CanvasPainter}, {@code CanvasOp} with its pullback {@code BankGradient} and {@code ArcPullback};
 * {@code Comparison}, {@code ImageOp}, {@code StrokesLikelihood}. For people: {@link
 * mws4j.domains.strokes.StrokesCanvas}, {@link mws4j.domains.strokes.PenStroke}, {@link
 * mws4j.domains.strokes.StrokesVariation}, {@link mws4j.domains.strokes.CharacterDreams}.
 *
 * <p>The networks: {@code StrokeNetwork} and {@code StrokeDecoder}, which are {@code StrokeLstm} or
 * {@code StrokeNade}; {@code StrokeSequences}, {@code StrokeSampler}; {@code StrokesPrior}, {@code
 * StrokesRecognition}, {@code StrokesEncoding}. Beside the paper: {@code StrokesEditor}.
 *
 * <p>Data: {@link mws4j.domains.strokes.CharacterData} and what to take of it, {@link
 * mws4j.domains.strokes.CharacterSelection}. Readers: {@link mws4j.domains.strokes.OmniglotReader}
 * and {@link mws4j.domains.strokes.OneShotReader} for {@link mws4j.domains.strokes.OneShotRun}s
 * ({@code BoundedZip}, {@code BicubicResize}); {@link mws4j.domains.strokes.ImageFolderReader}
 * ({@code PictureDecoder} with {@code PngStructure}, {@code Picture}, {@code InkFinder} with {@link
 * mws4j.domains.strokes.InkColour}); {@link mws4j.domains.strokes.IdxReader} ({@code IdxStream});
 * {@link mws4j.domains.strokes.CharacterFile}. The own sample: {@link
 * mws4j.domains.strokes.CharacterGenerator} ({@code Glyphs}, {@code Pen}).
 */
package mws4j.domains.strokes;
