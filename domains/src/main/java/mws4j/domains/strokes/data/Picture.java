package mws4j.domains.strokes.data;

/**
 * Grey levels, row by row from the top left. Whether 255 is white or full ink is up to the holder.
 *
 * @param levels 0 to 255, unsigned; kept, not copied
 */
record Picture(int width, int height, byte[] levels) {
  Picture {
    if (levels.length != width * height) {
      throw new IllegalArgumentException(
          "Picture: " + width + "x" + height + " with " + levels.length + " levels");
    }
  }

  int level(int x, int y) {
    return levels[y * width + x] & 0xff;
  }

  /** The negative. */
  Picture inverted() {
    byte[] inverted = new byte[levels.length];
    for (int i = 0; i < levels.length; i++) {
      inverted[i] = (byte) ~levels[i];
    }
    return new Picture(width, height, inverted);
  }
}
