package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * The version spaces of all programs in one table, which holds nothing else. Each program is worked
 * on by itself, the smallest first; what does not fit is tried with fewer steps.
 */
final class Corpus {
  /** Levels of a program with the bodies of its abstractions; more would need too much stack. */
  static final int DEEPEST = 200;

  private static final int LEFT_OUT = -1;

  /** A program and where it is. */
  private record Place(int task, int index, Term program) {
    @Override
    public String toString() {
      return "task " + task + ", program " + index;
    }
  }

  private final VersionSpaceSettings settings;
  private final BooleanSupplier stop;
  private final Leaves leaves = new Leaves();
  private final SpaceTable spaces;
  private final List<TaskPrograms> tasks;
  private final int[][] roots;
  private final List<String> cuts = new ArrayList<>();
  private int steps; // tried first

  /**
   * Makes the spaces.
   *
   * @throws Limit.Stopped if it shall end
   */
  Corpus(List<TaskPrograms> tasks, VersionSpaceSettings settings, BooleanSupplier stop) {
    this.settings = settings;
    this.stop = stop;
    this.tasks = List.copyOf(tasks);
    steps = settings.steps();
    spaces = new SpaceTable(limit());
    roots = new int[tasks.size()][];
    for (int t = 0; t < roots.length; t++) {
      roots[t] = new int[tasks.get(t).programs().size()];
    }
    for (Place place : places()) {
      roots[place.task][place.index] = rootOf(place);
    }
  }

  /** A limit for one of the stores that exist at a time. */
  Limit limit() {
    return new Limit(settings.spaces() / 2, stop);
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int t = 0; t < roots.length; t++) {
      for (int i = 0; i < roots[t].length; i++) {
        places.add(new Place(t, i, tasks.get(t).programs().get(i)));
      }
    }
    places.sort(Comparator.comparingInt(place -> Terms.leaves(place.program)));
    return places;
  }

  private int rootOf(Place place) {
    if (depth(place.program) > DEEPEST) {
      cuts.add(place + ": left out, it has more than " + DEEPEST + " levels");
      return LEFT_OUT;
    }
    if (!Terms.isClosed(place.program)) {
      throw new IllegalArgumentException(
          "version spaces: " + place + " has a variable that no lambda binds");
    }
    if (hasRedex(place.program)) {
      throw new IllegalArgumentException(
          "version spaces: " + place + " is not in normal form: it applies a lambda");
    }
    for (int n = steps; n >= 0; n--) {
      int root = rootOf(place, n);
      if (root != LEFT_OUT) {
        if (n < settings.steps()) {
          cuts.add(place + ": " + n + " of " + settings.steps() + " steps" + why());
        }
        return root;
      }
    }
    cuts.add(place + ": left out" + why());
    return LEFT_OUT;
  }

  private String why() {
    return ", " + settings.spaces() + " spaces do not suffice";
  }

  private int rootOf(Place place, int n) {
    try {
      Limit limit = limit();
      SpaceTable own = new SpaceTable(limit);
      int root = new Inversion(own, leaves, limit, n, settings.inlining()).of(place.program);
      Copier copier = new Copier(own, root);
      if (copier.size() + spaces.size() <= settings.spaces() / 2) {
        return copier.into(spaces);
      }
      steps = Math.min(steps, Math.max(0, n - 1)); // full: later programs are larger
      return LEFT_OUT;
    } catch (Limit.Reached e) {
      return LEFT_OUT;
    }
  }

  private static int depth(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return 1 + depth(lambda.body());
    }
    if (term instanceof Term.Application application) {
      return 1 + Math.max(depth(application.function()), depth(application.argument()));
    }
    return term instanceof Term.Abstraction abstraction ? depth(abstraction.body()) : 1;
  }

  private static boolean hasRedex(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return hasRedex(lambda.body());
    }
    return term instanceof Term.Application application
        && (application.function() instanceof Term.Lambda
            || hasRedex(application.function())
            || hasRedex(application.argument()));
  }

  SpaceTable spaces() {
    return spaces;
  }

  Leaves leaves() {
    return leaves;
  }

  List<TaskPrograms> tasks() {
    return tasks;
  }

  /** What was done less thoroughly than wanted, in words. */
  List<String> cuts() {
    return List.copyOf(cuts);
  }

  /** The space of a program, negative if there is none. */
  int root(int task, int program) {
    return roots[task][program];
  }

  boolean isLeftOut(int task, int program) {
    return roots[task][program] == LEFT_OUT;
  }
}
