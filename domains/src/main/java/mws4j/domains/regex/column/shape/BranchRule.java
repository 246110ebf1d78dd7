package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.column.text.Level;

/** Describes what fills one slot as a choice of two or three kinds. */
final class BranchRule {
  private static final int MOST = 3;
  private static final double SHARE = 0.1;

  private final Describer describer;

  BranchRule(Describer describer) {
    this.describer = describer;
  }

  /** The description, or null if the kinds are more or one of them is rare. */
  Described describe(Bag bag, int depth) {
    List<Templates.Group> groups = Templates.of(bag, Level.RUNS, MOST, 12);
    if (groups == null || groups.size() < 2) {
      return null;
    }
    double prior = Priors.OPTION;
    double data = 0;
    List<Shape> options = new ArrayList<>();
    for (Templates.Group group : groups) {
      if (group.weight() < Math.max(SHARE * bag.total(), 2 * bag.unit())) {
        return null;
      }
      Described option = describer.describe(part(bag, group), depth);
      options.add(option.shape());
      prior += Priors.BRANCH + option.prior();
      data += option.data() + group.weight() * Priors.log2(bag.total() / group.weight());
    }
    return new Described(new Shape.Choice(options), prior, data);
  }

  private static Bag part(Bag bag, Templates.Group group) {
    Bag.Builder part = new Bag.Builder(bag.unit());
    for (int i : group.members()) {
      part.add(bag.text(i), bag.weight(i));
    }
    return part.build();
  }
}
