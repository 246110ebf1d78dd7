/**
 * Images of characters and the files they come in. The observation {@link
 * mws4j.domains.strokes.data.CharacterImage}; {@link mws4j.domains.strokes.data.CharacterData} and
 * what to take of it, {@link mws4j.domains.strokes.data.CharacterSelection}.
 *
 * <p>Readers: {@link mws4j.domains.strokes.data.OmniglotReader} and {@link
 * mws4j.domains.strokes.data.OneShotReader} for {@link mws4j.domains.strokes.data.OneShotRun}s
 * ({@code BoundedZip}, {@code BicubicResize}); {@link mws4j.domains.strokes.data.ImageFolderReader}
 * ({@code PictureDecoder}, {@code InkFinder}, {@link mws4j.domains.strokes.data.InkColour}); {@link
 * mws4j.domains.strokes.data.IdxReader} ({@code IdxStream}); {@link
 * mws4j.domains.strokes.data.CharacterFile}. The sample that is shipped: {@link
 * mws4j.domains.strokes.data.CharacterGenerator} ({@code Glyphs}, {@code Pen}).
 */
package mws4j.domains.strokes.data;
