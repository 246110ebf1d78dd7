package mws4j.lambda.versionspace;

import java.util.Arrays;

/** Which task each of some things belongs to, or whether to several. */
final class Owners {
  /** Belongs to no task yet. */
  static final int NONE = -1;

  /** Belongs to several tasks. */
  static final int SEVERAL = -2;

  private int[] owners;

  Owners(int capacity) {
    owners = new int[capacity];
    Arrays.fill(owners, NONE);
  }

  /** Owners of all spaces of a corpus: the tasks whose programs' spaces they are parts of. */
  static Owners ofSpaces(Corpus corpus) {
    Owners owners = new Owners(corpus.spaces().size());
    for (int t = 0; t < corpus.tasks().size(); t++) {
      for (int i = 0; i < corpus.tasks().get(t).programs().size(); i++) {
        if (!corpus.isLeftOut(t, i)) {
          owners.mark(corpus.spaces(), corpus.root(t, i), t);
        }
      }
    }
    return owners;
  }

  private void mark(SpaceTable spaces, int space, int task) {
    if (!add(space, task)) {
      return; // so are its parts
    }
    switch (spaces.kind(space)) {
      case SpaceTable.ABSTRACTION -> mark(spaces, spaces.body(space), task);
      case SpaceTable.APPLICATION -> {
        mark(spaces, spaces.function(space), task);
        mark(spaces, spaces.argument(space), task);
      }
      case SpaceTable.UNION -> {
        for (int i = 0; i < spaces.parts(space); i++) {
          mark(spaces, spaces.part(space, i), task);
        }
      }
      default -> {}
    }
  }

  /**
   * Adds an owner.
   *
   * @param owner a task, or {@link #SEVERAL}
   * @return whether this changed anything
   */
  boolean add(int thing, int owner) {
    if (thing >= owners.length) {
      int before = owners.length;
      owners = Arrays.copyOf(owners, Math.max(thing + 1, 2 * before));
      Arrays.fill(owners, before, owners.length, NONE);
    }
    int old = owners[thing];
    if (old == owner || old == SEVERAL) {
      return false;
    }
    owners[thing] = old == NONE ? owner : SEVERAL;
    return true;
  }

  /** The owner of a thing. */
  int of(int thing) {
    return thing < owners.length ? owners[thing] : NONE;
  }
}
