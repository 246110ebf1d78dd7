package mws4j.lambda.versionspace;

import java.util.Arrays;

/** The terms that two spaces share. */
final class Intersections {
  private final SpaceTable spaces;
  private final Limit limit;
  private final LongIntMap overlaps; // of a union and another space: 1 or 0
  private final LongIntMap known; // of a union and another space

  Intersections(SpaceTable spaces, Limit limit) {
    this.spaces = spaces;
    this.limit = limit;
    overlaps = new LongIntMap(limit);
    known = new LongIntMap(limit);
  }

  /** The space of all terms that are in both. */
  int of(int a, int b) {
    if (a == b || b == SpaceTable.UNIVERSE) {
      return a;
    }
    if (a == SpaceTable.UNIVERSE) {
      return b;
    }
    if (!overlap(a, b)) {
      return SpaceTable.VOID;
    }
    if (isUnion(a) || isUnion(b)) {
      return ofUnions(Math.min(a, b), Math.max(a, b));
    }
    if (spaces.kind(a) == SpaceTable.ABSTRACTION) {
      return spaces.abstraction(of(spaces.body(a), spaces.body(b)));
    }
    return spaces.application(
        of(spaces.function(a), spaces.function(b)), of(spaces.argument(a), spaces.argument(b)));
  }

  private int ofUnions(int a, int b) {
    long key = LongIntMap.key(a, b);
    int shared = known.get(key);
    if (shared == LongIntMap.ABSENT) {
      int[] found = new int[Math.max(spaces.parts(a), spaces.parts(b))];
      int count = 0;
      for (int i = 0; i < spaces.parts(a); i++) {
        for (int j = 0; j < spaces.parts(b); j++) {
          int both = of(spaces.part(a, i), spaces.part(b, j));
          if (both != SpaceTable.VOID) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = both;
          }
        }
      }
      shared = spaces.union(found, count);
      known.put(key, shared);
    }
    return shared;
  }

  /** Whether some term is in both. */
  boolean overlap(int a, int b) {
    if (a == b) {
      return a != SpaceTable.VOID;
    }
    if (a == SpaceTable.VOID || b == SpaceTable.VOID) {
      return false;
    }
    if (a == SpaceTable.UNIVERSE || b == SpaceTable.UNIVERSE) {
      return true;
    }
    if (spaces.isSingle(a) && spaces.isSingle(b)) {
      return false; // each term has one number
    }
    if (isUnion(a) || isUnion(b)) {
      return overlapOfUnions(Math.min(a, b), Math.max(a, b));
    }
    if (spaces.kind(a) != spaces.kind(b)) {
      return false;
    }
    if (spaces.kind(a) == SpaceTable.ABSTRACTION) {
      return overlap(spaces.body(a), spaces.body(b));
    }
    return overlap(spaces.function(a), spaces.function(b))
        && overlap(spaces.argument(a), spaces.argument(b));
  }

  private boolean overlapOfUnions(int a, int b) {
    long key = LongIntMap.key(a, b);
    int answer = overlaps.get(key);
    if (answer == LongIntMap.ABSENT) {
      answer = somePartsOverlap(a, b) ? 1 : 0;
      overlaps.put(key, answer);
    }
    return answer == 1;
  }

  private boolean somePartsOverlap(int a, int b) {
    for (int i = 0; i < spaces.parts(a); i++) {
      limit.work(spaces.parts(b));
      for (int j = 0; j < spaces.parts(b); j++) {
        if (overlap(spaces.part(a, i), spaces.part(b, j))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isUnion(int space) {
    return spaces.kind(space) == SpaceTable.UNION;
  }
}
