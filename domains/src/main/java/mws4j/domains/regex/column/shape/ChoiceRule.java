package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mws4j.domains.regex.column.text.CharKinds;
import mws4j.domains.regex.column.text.TemplateKey;

/** Describes texts as a choice of a few that all come again and again. */
final class ChoiceRule {
  private static final int MOST = 12;
  private static final double SEEN_EACH = 4;
  private static final double SEVERAL = 3;
  private static final double NEW = 0.05;

  private ChoiceRule() {}

  /** The description, or null where others are likely to come. */
  static Described describe(Bag bag) {
    if (bag.size() < 2 || bag.size() > MOST || !closed(bag)) {
      return null;
    }
    double prior = Priors.OPTION;
    double data = 0;
    int rank = 0;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < bag.size(); i++) {
      prior += isPlural(bag, i) ? Priors.OPTION : Priors.option(bag.text(i));
      order.add(i);
    }
    order.sort(Comparator.<Integer>comparingDouble(i -> -bag.weight(i)).thenComparing(bag::text));
    List<Shape> options = new ArrayList<>();
    boolean marks = marks(bag);
    for (int i : order) {
      rank++;
      boolean rare =
          marks && bag.weight(i) < 1.5 * bag.unit() && bag.total() >= SEVERAL * bag.unit();
      prior += rare ? Priors.RARE : 0;
      data += bag.weight(i) * Math.min(rank, bag.size() - 1);
      options.add(new Shape.Text(bag.text(i)));
    }
    return new Described(new Shape.Choice(options), prior, data);
  }

  /** More than three single letters. */
  private static boolean initials(Bag bag) {
    for (int i = 0; i < bag.size(); i++) {
      if (bag.text(i).length() > 1) {
        return false;
      }
    }
    return bag.size() > 3;
  }

  /** Whether the text is another with or without an s at its end. */
  private static boolean isPlural(Bag bag, int i) {
    String text = bag.text(i);
    for (int k = 0; k < bag.size(); k++) {
      boolean lighter = bag.weight(k) > bag.weight(i) || (bag.weight(k) == bag.weight(i) && k < i);
      if (lighter && ((text + "s").equals(bag.text(k)) || text.equals(bag.text(k) + "s"))) {
        return true;
      }
    }
    return false;
  }

  /** Two or three single characters that are no letters or digits. */
  private static boolean marks(Bag bag) {
    for (int i = 0; i < bag.size(); i++) {
      if (bag.text(i).length() > 1 || (CharKinds.mask(bag.text(i)) & CharKinds.ALPHANUMERIC) != 0) {
        return false;
      }
    }
    return bag.size() <= 3;
  }

  /** Few were seen only once (Good and Turing), and they are words or alike, not numbers. */
  private static boolean closed(Bag bag) {
    if (marks(bag)) {
      return true;
    }
    if (bag.total() < SEEN_EACH * bag.size() * bag.unit()) {
      return false;
    }
    double once = 0;
    boolean words = true;
    boolean alike = true;
    boolean digits = true;
    for (int i = 0; i < bag.size(); i++) {
      once += isPlural(bag, i) ? 0 : bag.weight(i) < 1.5 * bag.unit() ? bag.weight(i) : 0;
      words &= (CharKinds.mask(bag.text(i)) & ~CharKinds.LETTERS) == 0;
      alike &= TemplateKey.runs(bag.text(i)).equals(TemplateKey.runs(bag.text(0)));
      digits &= (CharKinds.mask(bag.text(i)) & ~CharKinds.DIGITS) == 0;
    }
    return (words || alike) && !digits && !initials(bag) && once <= NEW * bag.total();
  }
}
