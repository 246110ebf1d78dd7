package mws4j.domains.regex.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * The positions of a pattern's characters, counts written out, and which may follow which (Glushkov
 * 1961): an automaton that needs no empty steps. What follows is listed in the order in which a
 * greedy engine tries it.
 */
final class Positions {
  private static final int MOST = 3000;

  // Where much is optional, everything follows everything: not worth the time.
  private static final long MOST_WORK = 20_000_000;

  /** What a part of the pattern is to its surroundings: its first and last positions. */
  record Part(PositionList first, PositionList last, boolean nullable) {}

  private final List<CharSet> sets = new ArrayList<>();
  private final List<PositionList> follow = new ArrayList<>();
  private final Part whole;
  private long work;

  /** The positions of a pattern; {@link #tooMany} if they are. */
  Positions(PatternNode node) {
    whole = add(node);
  }

  /** Whether there are too many to be of use. */
  boolean tooMany() {
    return whole == null;
  }

  Part whole() {
    return whole;
  }

  int count() {
    return sets.size();
  }

  /** What a position reads. */
  CharSet set(int position) {
    return sets.get(position);
  }

  /** What may follow a position; -1 is before the first. */
  PositionList follow(int position) {
    return position < 0 ? whole.first : follow.get(position);
  }

  /** Whether a text may end with a position; -1 is before the first. */
  boolean ends(int position) {
    return position < 0 ? whole.nullable : whole.last.contains(position);
  }

  /** Null if there are too many. */
  private Part add(PatternNode node) {
    if (node instanceof PatternNode.Chars chars) {
      boolean full = sets.size() == MOST || work > MOST_WORK;
      return full ? null : position(chars.set());
    }
    if (node instanceof PatternNode.Sequence sequence) {
      Part all = new Part(PositionList.EMPTY, PositionList.EMPTY, true);
      for (PatternNode part : sequence.parts()) {
        all = all == null ? null : chain(all, add(part));
      }
      return all;
    }
    if (node instanceof PatternNode.Choice choice) {
      Part any = new Part(PositionList.EMPTY, PositionList.EMPTY, false);
      for (PatternNode branch : choice.branches()) {
        any = any == null ? null : either(any, add(branch));
      }
      return any;
    }
    return copies((PatternNode.Repeat) node);
  }

  private Part position(CharSet set) {
    PositionList only = PositionList.of(sets.size());
    sets.add(set);
    follow.add(PositionList.EMPTY);
    return new Part(only, only, false);
  }

  private void connect(PositionList from, PositionList to) {
    for (int p : from.positions()) {
      work += follow.get(p).positions().length + to.positions().length;
      follow.set(p, follow.get(p).union(to));
    }
  }

  private Part chain(Part a, Part b) {
    if (b == null) {
      return null;
    }
    connect(a.last, b.first);
    return new Part(
        a.nullable ? a.first.union(b.first) : a.first,
        b.nullable ? a.last.union(b.last) : b.last,
        a.nullable && b.nullable);
  }

  private static Part either(Part a, Part b) {
    return b == null
        ? null
        : new Part(a.first.union(b.first), a.last.union(b.last), a.nullable || b.nullable);
  }

  /** E{2,4} as E E (E (E)?)?: whatever is optional may be the end. */
  private Part copies(PatternNode.Repeat repeat) {
    Part all = new Part(PositionList.EMPTY, PositionList.EMPTY, true);
    boolean open = repeat.most() == PatternNode.UNBOUNDED;
    int most = open ? Math.max(1, repeat.fewest()) : repeat.most();
    for (int copy = 0; copy < most; copy++) {
      Part body = add(repeat.body());
      if (body == null) {
        return null;
      }
      if (open && copy == most - 1) {
        connect(body.last, body.first);
      }
      boolean skips = copy >= repeat.fewest();
      Part next = new Part(body.first, body.last, body.nullable || skips);
      all = chain(all, next);
    }
    return all;
  }
}
