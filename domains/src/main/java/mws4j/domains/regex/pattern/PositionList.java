package mws4j.domains.regex.pattern;

import java.util.Arrays;
import java.util.BitSet;

/** Different positions in some order. Not modified. */
final class PositionList {
  static final PositionList EMPTY = new PositionList(new int[0], new BitSet());

  private final int[] positions;
  private final BitSet members;

  private PositionList(int[] positions, BitSet members) {
    this.positions = positions;
    this.members = members;
  }

  static PositionList of(int position) {
    BitSet member = new BitSet();
    member.set(position);
    return new PositionList(new int[] {position}, member);
  }

  /** These, then those of the other list that are new. */
  PositionList union(PositionList other) {
    if (positions.length == 0 || other.positions.length == 0) {
      return positions.length == 0 ? other : this;
    }
    int[] all = Arrays.copyOf(positions, positions.length + other.positions.length);
    BitSet either = (BitSet) members.clone();
    int count = positions.length;
    for (int p : other.positions) {
      if (!either.get(p)) {
        either.set(p);
        all[count++] = p;
      }
    }
    return new PositionList(Arrays.copyOf(all, count), either);
  }

  boolean contains(int position) {
    return members.get(position);
  }

  int[] positions() {
    return positions;
  }

  BitSet members() {
    return members;
  }
}
