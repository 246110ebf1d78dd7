package mws4j.mws.algorithm;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which remembered programs of an instance are learned from, {@code Q} being their weights. */
public enum Replay {
  /** One, drawn from Q: the paper's way. */
  DRAWN,
  /** All of them, by Q: the same in the mean, with less noise and more work. */
  REWEIGHTED,
  /**
   * θ and φ learn from one drawn from Q, ψ from the one that it holds most probable itself, the
   * largest {@code log r(z|x)}: of several programs that do, it is free to choose.
   */
  BEST,
  /** As {@link #BEST}, by the largest {@code log r(z|x) + log p(x|z)}. */
  BEST_WEIGHTED;

  /** Lower-case name with hyphens, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All labels, as in {@code drawn, best}. */
  public static String labels() {
    return Stream.of(values()).map(Replay::label).collect(Collectors.joining(", "));
  }

  /**
   * The value of a label.
   *
   * @throws IllegalArgumentException if there is none; the message lists the labels
   */
  public static Replay of(String label) {
    return Stream.of(values())
        .filter(replay -> replay.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no way of replay \"" + label + "\"; there are " + labels()));
  }

  /** Whether ψ chooses its program. */
  boolean isBest() {
    return this == BEST || this == BEST_WEIGHTED;
  }
}
