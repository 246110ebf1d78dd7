package mws4j.nn.safetensors;

/** The types of entries that can be read and written, by their names in the format. */
enum TensorType {
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
  int bytes() {
    return bytes;
  }
}
