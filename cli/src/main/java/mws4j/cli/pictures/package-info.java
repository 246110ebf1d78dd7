/**
 * Pictures, in reading order: {@link mws4j.cli.pictures.Charts}, {@link
 * mws4j.cli.pictures.Bitmaps}, {@link mws4j.cli.pictures.ImageSheet}, {@link
 * mws4j.cli.pictures.AnimatedGif}, and a {@link mws4j.cli.pictures.PicturedView} that has one.
 */
package mws4j.cli.pictures;
