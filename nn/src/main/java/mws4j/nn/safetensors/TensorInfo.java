package mws4j.nn.safetensors;

import java.util.List;

/**
 * One tensor of a file.
 *
 * @param name unique in the file
 * @param type type of its entries
 * @param shape sizes of the dimensions, outermost first; empty for a scalar
 * @param begin first byte, counted from the end of the header
 * @param end byte after the last
 */
record TensorInfo(String name, TensorType type, List<Long> shape, long begin, long end) {
  /** Keeps its own copy of the shape. */
  TensorInfo {
    shape = List.copyOf(shape);
  }

  /** Number of entries. */
  long elements() {
    return (end - begin) / type.bytes();
  }

  /** The shape as {@code 3x4}, or {@code scalar}. */
  String shapeText() {
    return shapeText(shape);
  }

  static String shapeText(List<Long> shape) {
    if (shape.isEmpty()) {
      return "scalar";
    }
    StringBuilder text = new StringBuilder();
    for (long size : shape) {
      text.append(text.length() == 0 ? "" : "x").append(size);
    }
    return text.toString();
  }

  /**
   * Product of the sizes.
   *
   * @throws ArithmeticException if it does not fit into a long
   */
  static long product(List<Long> shape) {
    long product = 1;
    for (long size : shape) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }
}
