package mws4j.nn.safetensors;

/** Types of entries that are read and written, under their names in the format. */
public enum TensorType {
  /** Bytes. */
  U8(1),
  /** Signed 32-bit integers. */
  I32(4),
  /** Signed 64-bit integers. */
  I64(8),
  /** Single-precision floats. */
  F32(4),
  /** Double-precision floats. */
  F64(8);

  private final int bytes;

  TensorType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes per entry. */
  public int bytes() {
    return bytes;
  }
}
