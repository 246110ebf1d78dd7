package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.List;

/** Adds up parts; neighbouring literals become one. */
final class SeriesBuilder {
  private final List<Shape> parts = new ArrayList<>();
  private double prior;
  private double data;

  SeriesBuilder add(Described part) {
    prior += part.prior() + Priors.PART;
    data += part.data();
    add(part.shape());
    return this;
  }

  private void add(Shape shape) {
    if (shape instanceof Shape.Series series) {
      series.parts().forEach(this::add);
      return;
    }
    Shape last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (shape instanceof Shape.Text b && last instanceof Shape.Text a) {
      parts.set(parts.size() - 1, new Shape.Text(a.text() + b.text()));
    } else {
      parts.add(shape);
    }
  }

  Described build() {
    return new Described(parts.size() == 1 ? parts.get(0) : new Shape.Series(parts), prior, data);
  }
}
