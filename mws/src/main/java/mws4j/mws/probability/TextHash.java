package mws4j.mws.probability;

/** The 64-bit hash FNV-1a (Fowler, Noll and Vo) over the characters of text. */
public final class TextHash {
  private long hash = 0xcbf29ce484222325L;

  /** Continues the hash with some text. */
  public TextHash add(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return this;
  }

  /** The hash of all text so far. */
  public long value() {
    return hash;
  }
}
