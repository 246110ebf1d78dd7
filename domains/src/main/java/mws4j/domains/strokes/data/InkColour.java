package mws4j.domains.strokes.data;

/** Which pixels of a picture are ink. */
public enum InkColour {
  /** The fewer ones: there is more paper than ink. */
  AUTO,
  /** The dark ones. */
  DARK,
  /** The light ones, as of chalk. */
  LIGHT
}
