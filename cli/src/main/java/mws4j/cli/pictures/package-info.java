/** {@link mws4j.cli.pictures.Charts} and {@link mws4j.cli.pictures.Bitmaps}. */
package mws4j.cli.pictures;
