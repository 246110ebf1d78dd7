package mws4j.lambda.versionspace;

import java.util.BitSet;

/** Copies what a space consists of into another table. */
final class Copier {
  private final SpaceTable from;
  private final BitSet needed = new BitSet();

  /** Prepares a copy of a space and all its parts. */
  Copier(SpaceTable from, int root) {
    this.from = from;
    needed.set(root);
    for (int space = root; space >= SpaceTable.FIRST_PROPER; space--) {
      if (needed.get(space)) {
        need(space);
      }
    }
  }

  private void need(int space) {
    switch (from.kind(space)) {
      case SpaceTable.ABSTRACTION -> needed.set(from.body(space));
      case SpaceTable.APPLICATION -> {
        needed.set(from.function(space));
        needed.set(from.argument(space));
      }
      case SpaceTable.UNION -> {
        for (int i = 0; i < from.parts(space); i++) {
          needed.set(from.part(space, i));
        }
      }
      default -> {}
    }
  }

  /** Most spaces that the copy may add. */
  int size() {
    return needed.cardinality();
  }

  /** Copies; the number of the root in the other table. */
  int into(SpaceTable to) {
    int[] copies = new int[needed.length()];
    copies[SpaceTable.UNIVERSE] = SpaceTable.UNIVERSE;
    int last = SpaceTable.VOID;
    for (int s = needed.nextSetBit(0); s >= 0; s = needed.nextSetBit(s + 1)) {
      last = copies[s] = copy(s, copies, to);
    }
    return last;
  }

  private int copy(int space, int[] copies, SpaceTable to) {
    return switch (from.kind(space)) {
      case SpaceTable.INDEX -> to.index(from.number(space));
      case SpaceTable.LEAF -> to.leaf(from.number(space));
      case SpaceTable.ABSTRACTION -> to.abstraction(copies[from.body(space)]);
      case SpaceTable.APPLICATION ->
          to.application(copies[from.function(space)], copies[from.argument(space)]);
      default -> {
        int[] parts = new int[from.parts(space)];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = copies[from.part(space, i)];
        }
        yield to.union(parts, parts.length);
      }
    };
  }
}
