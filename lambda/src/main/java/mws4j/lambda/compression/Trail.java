package mws4j.lambda.compression;

/** What the holes of a pattern were expanded into, the last first. */
record Trail(Trail before, int element, int length) {
  static final Trail EMPTY = new Trail(null, 0, 0);

  Trail then(int element) {
    return new Trail(this, element, length + 1);
  }

  /** The elements in order, as {@link Body} has them. */
  int[] elements() {
    int[] elements = new int[length];
    Trail at = this;
    for (int i = length - 1; i >= 0; i--) {
      elements[i] = at.element;
      at = at.before;
    }
    return elements;
  }
}
