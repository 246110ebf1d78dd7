package mws4j.lambda.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.lambda.type.Substitution;
import mws4j.lambda.type.Type;

/** Draws well-typed η-long programs of a type, as their heads in preorder. */
final class RandomPrograms {
  private final Library library;
  private final Type request;
  private final RandomGenerator rng;
  private final int longest;

  private int[] heads;
  private int count;
  private Substitution types;
  private List<Type> scope;

  RandomPrograms(Library library, Type request, int longest, RandomGenerator rng) {
    this.library = library;
    this.request = request;
    this.longest = longest;
    this.rng = rng;
  }

  int[] next() {
    while (true) {
      heads = new int[longest];
      count = 0;
      types = new Substitution();
      scope = new ArrayList<>();
      if (argument(request)) {
        return Arrays.copyOf(heads, count);
      }
    }
  }

  private boolean argument(Type goal) {
    List<Type> bound = types.apply(goal).parameters();
    scope.addAll(bound);
    boolean done = head(types.apply(goal).returned());
    scope.subList(scope.size() - bound.size(), scope.size()).clear();
    return done;
  }

  private boolean head(Type goal) {
    if (count == longest) {
      return false;
    }
    List<Integer> candidates = new ArrayList<>();
    for (int head = -scope.size(); head < library.size(); head++) {
      boolean ends = type(head).parameters().isEmpty();
      if (fits(type(head).returned(), goal) && (ends || rng.nextInt(longest) >= count)) {
        candidates.add(head);
      }
    }
    if (candidates.isEmpty()) {
      return false;
    }
    int head = candidates.get(rng.nextInt(candidates.size()));
    heads[count++] = head;
    Type type = head < 0 ? type(head) : types.instantiate(type(head));
    // Deeper differences than those that candidates were chosen by: begin again.
    return types.unify(type.returned(), goal)
        && type.parameters().stream().allMatch(this::argument);
  }

  private Type type(int head) {
    return head < 0 ? types.apply(scope.get(scope.size() - 1 - ~head)) : library.type(head);
  }

  private boolean fits(Type one, Type two) {
    Optional<String> a = constructor(one);
    Optional<String> b = constructor(types.apply(two));
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private static Optional<String> constructor(Type type) {
    return type instanceof Type.Constructed c ? Optional.of(c.constructor()) : Optional.empty();
  }
}
