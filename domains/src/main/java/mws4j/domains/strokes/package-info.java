/**
 * Handwritten characters: which pen strokes lie behind an image.
 *
 * <p>In reading order. The observation {@link mws4j.domains.strokes.CharacterImage}.
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
