package mws4j.domains.regex.pattern;

/**
 * How deep {@link java.util.regex.Pattern} calls itself. It does so for every iteration of a loop
 * over a group that it may have to come back to, and of a loop {@code X{0,1000}} over one character
 * where characters of one and of two UTF-16 units take turns. A loop over a group takes no stack if
 * it is possessive itself, {@code (?:...)*+}; neither an atomic group around it nor a possessive
 * body helps.
 */
final class JavaStack {
  /** Loops with fewer iterations are followed on the stack without trouble, if they are few. */
  static final int SHORT_LOOP = 100;

  // A thread of 256 kB has room for about a thousand calls that are not compiled yet.
  private static final int MOST_CALLS = 500;

  /** No loop is held. */
  static final int NO_LOOP = Integer.MAX_VALUE;

  private final int held;

  private JavaStack(int held) {
    this.held = held;
  }

  /** How many iterations of a loop Java may come back to: none if there are many short loops. */
  static int shortLoop(PatternNode node) {
    return calls(node) > MOST_CALLS ? 1 : SHORT_LOOP;
  }

  /** Calls in short loops, at most. */
  private static long calls(PatternNode node) {
    long calls = 0;
    if (node instanceof PatternNode.Sequence sequence) {
      for (PatternNode part : sequence.parts()) {
        calls += calls(part);
      }
    } else if (node instanceof PatternNode.Choice choice) {
      for (PatternNode branch : choice.branches()) {
        calls = Math.max(calls, calls(branch));
      }
    } else if (node instanceof PatternNode.Repeat repeat) {
      boolean isShort = repeat.most() > 1 && repeat.most() <= SHORT_LOOP;
      calls =
          isShort && !isFixed(repeat.body())
              ? repeat.most() * (2 + depth(repeat.body()))
              : calls(repeat.body());
    }
    return Math.min(calls, Integer.MAX_VALUE);
  }

  private static long depth(PatternNode node) {
    long depth = 1;
    if (node instanceof PatternNode.Sequence sequence) {
      depth = sequence.parts().stream().mapToLong(JavaStack::depth).sum();
    } else if (node instanceof PatternNode.Choice choice) {
      depth = 1 + choice.branches().stream().mapToLong(JavaStack::depth).max().orElse(0);
    } else if (node instanceof PatternNode.Repeat repeat) {
      depth = 2 + Math.max(depth(repeat.body()), calls(repeat));
    }
    return Math.min(depth, Integer.MAX_VALUE);
  }

  /**
   * Whether Java, reading a pattern as it is written, may call itself thousands of times for a text
   * that is long enough.
   *
   * @param held loops over groups with more iterations are written possessively
   */
  static boolean grows(PatternNode node, int held) {
    boolean isDeep = held > 1 && calls(node) > MOST_CALLS;
    return isDeep || new JavaStack(held).follows(node, 1);
  }

  private boolean follows(PatternNode node, int copies) {
    if (node instanceof PatternNode.Sequence sequence) {
      return sequence.parts().stream().anyMatch(part -> follows(part, copies));
    }
    if (node instanceof PatternNode.Choice choice) {
      return choice.branches().stream().anyMatch(branch -> follows(branch, copies));
    }
    return node instanceof PatternNode.Repeat repeat && follows(repeat, copies);
  }

  private boolean follows(PatternNode.Repeat repeat, int copies) {
    boolean open = repeat.most() == PatternNode.UNBOUNDED;
    if (repeat.body() instanceof PatternNode.Chars chars) {
      boolean isCounted = !open && repeat.most() - repeat.fewest() > MOST_CALLS;
      return isCounted && chars.set().hasPairs();
    }
    long all = (long) copies * repeat.most();
    boolean onStack = held == NO_LOOP && all > SHORT_LOOP && !isFixed(repeat.body());
    return onStack || follows(repeat.body(), open ? copies : (int) Math.min(all, SHORT_LOOP));
  }

  /** Whether all matches have the same number of UTF-16 units, so that Java counts them only. */
  static boolean isFixed(PatternNode node) {
    if (node instanceof PatternNode.Chars chars) {
      return !chars.set().hasPairs();
    }
    if (node instanceof PatternNode.Sequence sequence) {
      return sequence.parts().stream().allMatch(JavaStack::isFixed);
    }
    return node instanceof PatternNode.Repeat repeat
        && repeat.fewest() == repeat.most()
        && repeat.body() instanceof PatternNode.Chars
        && isFixed(repeat.body());
  }
}
