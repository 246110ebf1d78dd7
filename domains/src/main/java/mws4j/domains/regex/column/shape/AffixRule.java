package mws4j.domains.regex.column.shape;

import mws4j.domains.regex.column.text.CharKinds;

/** Describes words that share an ending or a beginning, all of them or many of them. */
final class AffixRule {
  private static final int LONGEST = 5;
  private static final int SHORTEST = 3;
  private static final double MANY = 0.4;
  private static final int WORDS = 6;

  private final Describer describer;

  AffixRule(Describer describer) {
    this.describer = describer;
  }

  /** The description, or null if there is no such ending. */
  Described describe(Bag bag, int depth) {
    if (bag.size() < WORDS) {
      return null;
    }
    for (int i = 0; i < bag.size(); i++) {
      if ((CharKinds.mask(bag.text(i)) & ~CharKinds.LETTERS) != 0) {
        return null;
      }
    }
    Described best = null;
    for (int length = SHORTEST; length <= LONGEST; length++) {
      String ending = mostFrequentEnding(bag, length);
      if (ending != null) {
        best = Described.shorter(best, withEnding(bag, ending, depth));
      }
    }
    return best;
  }

  private static String mostFrequentEnding(Bag bag, int length) {
    Bag.Builder endings = new Bag.Builder(bag.unit());
    for (int i = 0; i < bag.size(); i++) {
      String text = bag.text(i);
      if (text.length() > length) {
        endings.add(text.substring(text.length() - length), 1);
      }
    }
    if (endings.isEmpty()) {
      return null;
    }
    Bag found = endings.build();
    int best = 0;
    for (int i = 1; i < found.size(); i++) {
      best = found.weight(i) > found.weight(best) ? i : best;
    }
    boolean many = found.weight(best) >= Math.max(MANY * bag.size(), 3);
    return many ? found.text(best) : null;
  }

  private Described withEnding(Bag bag, String ending, int depth) {
    Bag.Builder stems = new Bag.Builder(bag.unit());
    double with = 0;
    for (int i = 0; i < bag.size(); i++) {
      String text = bag.text(i);
      boolean ends = text.length() > ending.length() && text.endsWith(ending);
      with += ends ? bag.weight(i) : 0;
      stems.add(ends ? text.substring(0, text.length() - ending.length()) : text, bag.weight(i));
    }
    boolean always = bag.total() - with < 1e-9 * bag.total();
    Shape literal = new Shape.Text(ending);
    Described affix =
        new Described(
            always ? literal : Shape.optional(literal),
            Priors.literal(ending) + (always ? 0 : Priors.OPTIONAL),
            Priors.entropy(with, bag.total()));
    return new SeriesBuilder().add(describer.describe(stems.build(), depth)).add(affix).build();
  }
}
