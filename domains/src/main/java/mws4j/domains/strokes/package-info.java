/**
 * Handwritten characters: which pen strokes lie behind an image.
 *
 * <p>In reading order. The observation {@link mws4j.domains.strokes.CharacterImage}.
 */
package mws4j.domains.strokes;
