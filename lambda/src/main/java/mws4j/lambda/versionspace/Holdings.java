package mws4j.lambda.versionspace;

/** Which parts of the candidates each space holds: terms that are in it. */
final class Holdings {
  private static final int PER_NODE = 4;

  private final SpaceTable spaces;
  private final Patterns patterns;
  private final Slices parts; // of each space
  private final boolean[] marked; // by part, false between uses

  /** Nothing known yet of any space. */
  Holdings(SpaceTable spaces, Patterns patterns, Limit limit) {
    this.spaces = spaces;
    this.patterns = patterns;
    parts = new Slices(spaces.size(), limit, PER_NODE);
    marked = new boolean[patterns.size()];
  }

  /** Finds what a space holds, after all spaces with smaller numbers. */
  void find(int space) {
    int start = parts.position();
    switch (spaces.kind(space)) {
      case SpaceTable.ABSTRACTION -> findLambdas(spaces.body(space));
      case SpaceTable.APPLICATION ->
          findApplications(spaces.function(space), spaces.argument(space));
      case SpaceTable.UNION -> {
        findInParts(space);
        mark(start, parts.position(), false);
      }
      default -> addIfAny(patterns.leaf(spaces.kind(space), spaces.number(space)));
    }
    parts.end(space, start);
  }

  private void findLambdas(int body) {
    for (int i = start(body); i < stop(body); i++) {
      addIfAny(patterns.lambda(part(i)));
    }
  }

  private void findApplications(int function, int argument) {
    if (start(function) == stop(function)) {
      return;
    }
    mark(start(argument), stop(argument), true);
    for (int i = start(function); i < stop(function); i++) {
      int whole = patterns.firstApplication(part(i));
      for (; whole != Patterns.NONE; whole = patterns.nextApplication(whole)) {
        if (marked[patterns.argument(whole)]) {
          parts.add(whole);
        }
      }
    }
    mark(start(argument), stop(argument), false);
  }

  private void findInParts(int union) {
    for (int p = 0; p < spaces.parts(union); p++) {
      int space = spaces.part(union, p);
      for (int i = start(space); i < stop(space); i++) {
        if (!marked[part(i)]) {
          marked[part(i)] = true;
          parts.add(part(i));
        }
      }
    }
  }

  private void addIfAny(int part) {
    if (part != Patterns.NONE) {
      parts.add(part);
    }
  }

  private void mark(int from, int to, boolean mark) {
    for (int i = from; i < to; i++) {
      marked[part(i)] = mark;
    }
  }

  /** Where the list of a space begins. */
  int start(int space) {
    return parts.start(space);
  }

  /** Where the list of a space ends. */
  int stop(int space) {
    return parts.stop(space);
  }

  /** The part at a place of a list. */
  int part(int place) {
    return parts.at(place);
  }
}
