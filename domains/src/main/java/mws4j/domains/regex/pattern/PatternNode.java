package mws4j.domains.regex.pattern;

import java.util.ArrayList;
import java.util.List;

/** A pattern before it is written. Made by the static methods, which simplify. */
public sealed interface PatternNode {
  /** No upper bound of a {@link Repeat}. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** One character. */
  record Chars(CharSet set) implements PatternNode {}

  /** One after the other; none at all is the empty string. */
  record Sequence(List<PatternNode> parts) implements PatternNode {
    /** Copies the list. */
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of two or more. */
  record Choice(List<PatternNode> branches) implements PatternNode {
    /** Copies the list. */
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** At least so many and at most so many copies. */
  record Repeat(PatternNode body, int fewest, int most) implements PatternNode {}

  /** Whether the empty string matches. */
  default boolean isNullable() {
    if (this instanceof Sequence sequence) {
      return sequence.parts.stream().allMatch(PatternNode::isNullable);
    }
    if (this instanceof Choice choice) {
      return choice.branches.stream().anyMatch(PatternNode::isNullable);
    }
    return this instanceof Repeat repeat && (repeat.fewest == 0 || repeat.body.isNullable());
  }

  /** The characters that a match can begin with. */
  default CharSet first() {
    if (this instanceof Chars chars) {
      return chars.set;
    }
    CharSet first = CharSet.NONE;
    if (this instanceof Sequence sequence) {
      for (PatternNode part : sequence.parts) {
        first = first.union(part.first());
        if (!part.isNullable()) {
          return first;
        }
      }
      return first;
    }
    if (this instanceof Choice choice) {
      for (PatternNode branch : choice.branches) {
        first = first.union(branch.first());
      }
      return first;
    }
    return ((Repeat) this).body.first();
  }

  /** The empty string. */
  static PatternNode empty() {
    return new Sequence(List.of());
  }

  /** Whether this is the empty string and nothing else. */
  default boolean isEmpty() {
    return this instanceof Sequence sequence && sequence.parts.isEmpty();
  }

  /** One character of the set. */
  static PatternNode chars(CharSet set) {
    return new Chars(set);
  }

  /** One after the other: neighbours that repeat the same become one. */
  static PatternNode sequence(List<PatternNode> parts) {
    List<PatternNode> joined = new ArrayList<>();
    for (PatternNode part : parts) {
      for (PatternNode piece : part instanceof Sequence inner ? inner.parts : List.of(part)) {
        append(joined, piece);
      }
    }
    return joined.size() == 1 ? joined.get(0) : new Sequence(joined);
  }

  private static void append(List<PatternNode> parts, PatternNode next) {
    int last = parts.size() - 1;
    if (last >= 0 && body(parts.get(last)).equals(body(next))) {
      Repeat a = asRepeat(parts.get(last));
      Repeat b = asRepeat(next);
      parts.set(last, new Repeat(a.body, a.fewest + b.fewest, sum(a.most, b.most)));
    } else {
      parts.add(next);
    }
  }

  private static PatternNode body(PatternNode node) {
    return node instanceof Repeat repeat ? repeat.body : node;
  }

  private static Repeat asRepeat(PatternNode node) {
    return node instanceof Repeat repeat ? repeat : new Repeat(node, 1, 1);
  }

  private static int sum(int a, int b) {
    return a == UNBOUNDED || b == UNBOUNDED
        ? UNBOUNDED
        : (int) Math.min((long) a + b, UNBOUNDED - 1);
  }

  private static int product(int a, int b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    return a == UNBOUNDED || b == UNBOUNDED
        ? UNBOUNDED
        : (int) Math.min((long) a * b, UNBOUNDED - 1);
  }

  /** One of these: single characters become one set, and what may be empty an option. */
  static PatternNode choice(List<PatternNode> branches) {
    List<PatternNode> kept = new ArrayList<>();
    boolean optional = false;
    for (PatternNode branch : branches) {
      for (PatternNode piece : branch instanceof Choice inner ? inner.branches : List.of(branch)) {
        boolean empty = piece.isEmpty();
        boolean skips = piece instanceof Repeat repeat && repeat.fewest == 0;
        optional |= empty || skips;
        if (!empty) {
          addBranch(kept, skips ? atLeastOne((Repeat) piece) : piece);
        }
      }
    }
    if (kept.isEmpty()) {
      return empty();
    }
    PatternNode one = kept.size() == 1 ? kept.get(0) : new Choice(kept);
    return optional && !one.isNullable() ? repeat(one, 0, 1) : one;
  }

  private static PatternNode atLeastOne(Repeat repeat) {
    return repeat(repeat.body, 1, repeat.most);
  }

  private static void addBranch(List<PatternNode> kept, PatternNode branch) {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).equals(branch)) {
        return;
      }
      if (kept.get(i) instanceof Chars a && branch instanceof Chars b) {
        kept.set(i, new Chars(a.set.union(b.set)));
        return;
      }
    }
    kept.add(branch);
  }

  /** Repeats; a repetition of repetitions becomes one where that is the same. */
  static PatternNode repeat(PatternNode body, int fewest, int most) {
    if (body.isEmpty()) {
      return empty();
    }
    if (fewest == 1 && most == 1) {
      return body;
    }
    int least = body.isNullable() ? 0 : fewest;
    if (body instanceof Repeat inner) {
      boolean exact = least == most && inner.most != UNBOUNDED;
      boolean open = inner.most == UNBOUNDED && (fewest > 0 || inner.fewest <= 1);
      long gapless = (long) product(fewest, inner.most) + 1;
      boolean joins = ((long) fewest + 1) * inner.fewest <= gapless;
      if (exact || open || (inner.most != UNBOUNDED && joins)) {
        return repeat(inner.body, product(fewest, inner.fewest), product(most, inner.most));
      }
    }
    return new Repeat(body, least, most);
  }
}
