package mws4j.domains.regex.column.shape;

import java.util.Arrays;
import mws4j.domains.regex.column.text.CharKinds;

/**
 * Bits of one text under a shape, by its cheapest derivation; infinite if the shape does not make
 * it. Of the search only: what is shown is scored exactly.
 */
public final class ShapeBits {
  // A run goes on with probability 0.85, a loop around a group with one half.
  private static final double RUN_STEP = 0.23;
  private static final double RUN_END = 2.74;
  private static final double GROUP = 1;

  private final int[] kinds;
  private final String text;

  private ShapeBits(String text) {
    this.text = text;
    kinds = new int[text.length()];
    for (int i = 0; i < kinds.length; ) {
      int c = text.codePointAt(i);
      kinds[i] = CharKinds.of(c);
      i += Character.charCount(c);
    }
  }

  /** Bits of the text. */
  public static double of(Shape shape, String text) {
    double[] in = new double[text.length() + 1];
    Arrays.fill(in, 1, in.length, Double.POSITIVE_INFINITY);
    return new ShapeBits(text).apply(shape, in)[text.length()];
  }

  private double[] apply(Shape shape, double[] in) {
    if (shape instanceof Shape.Text literal) {
      return literal(literal.text(), in);
    }
    if (shape instanceof Shape.Run run) {
      return repeated(null, run.of(), run.min(), run.max(), in);
    }
    if (shape instanceof Shape.Repeat repeat) {
      return repeated(repeat.body(), null, repeat.min(), repeat.max(), in);
    }
    if (shape instanceof Shape.Series series) {
      double[] at = in;
      for (Shape part : series.parts()) {
        at = apply(part, at);
      }
      return at;
    }
    return choice((Shape.Choice) shape, in);
  }

  private double[] choice(Shape.Choice choice, double[] in) {
    double[] out = nothing();
    double bits = Priors.log2(choice.options().size());
    for (Shape option : choice.options()) {
      lower(out, apply(option, in), bits);
    }
    return out;
  }

  private double[] literal(String literal, double[] in) {
    double[] out = nothing();
    for (int i = 0; i + literal.length() < in.length; i++) {
      if (in[i] < Double.POSITIVE_INFINITY && text.startsWith(literal, i)) {
        out[i + literal.length()] = in[i];
      }
    }
    return out;
  }

  private double[] repeated(Shape body, CharClass of, int min, int max, double[] in) {
    boolean loop = max == Shape.UNBOUNDED;
    double step = !loop ? 0 : body == null ? RUN_STEP : GROUP;
    double end = !loop ? Priors.log2(max - min + 1) : body == null ? RUN_END : GROUP;
    double[] out = nothing();
    double[] at = in;
    for (int copies = 0; copies <= max && isReached(at); copies++) {
      if (copies >= min) {
        lower(out, at, end + step * (copies - min));
      }
      at = body == null ? character(of, at) : apply(body, at);
    }
    return out;
  }

  private double[] character(CharClass of, double[] in) {
    double[] out = nothing();
    for (int i = 0; i < kinds.length; i++) {
      if (in[i] < Double.POSITIVE_INFINITY && kinds[i] != 0) {
        out[i + Character.charCount(text.codePointAt(i))] = in[i] + of.bits(kinds[i]);
      }
    }
    return out;
  }

  private double[] nothing() {
    double[] out = new double[kinds.length + 1];
    Arrays.fill(out, Double.POSITIVE_INFINITY);
    return out;
  }

  private static boolean isReached(double[] at) {
    for (double bits : at) {
      if (bits < Double.POSITIVE_INFINITY) {
        return true;
      }
    }
    return false;
  }

  private static void lower(double[] out, double[] in, double bits) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(out[i], in[i] + bits);
    }
  }
}
