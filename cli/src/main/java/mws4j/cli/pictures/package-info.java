/**
 * {@link mws4j.cli.pictures.Charts}, {@link mws4j.cli.pictures.Bitmaps} and {@link
 * mws4j.cli.pictures.AnimatedGif}.
 */
package mws4j.cli.pictures;
