package mws4j.domains.regex.pattern;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Texts that a pattern matches, of about any length: its loops are followed as long as it takes.
 */
final class LongTexts {
  private static final int[] CHARACTERS =
      "ab1. -\t\n\u00e4\u0661\u00c4\u20ac\ud835\udc00".codePoints().toArray();

  // Of counted loops, so that loops within loops end.
  private static final int MOST_COPIES = 1000;

  private final RandomGenerator rng;
  private final StringBuilder text = new StringBuilder();

  private LongTexts(RandomGenerator rng) {
    this.rng = rng;
  }

  /** A text of at least so many UTF-16 units, if the pattern has a loop without end. */
  static String text(PatternNode node, int length, RandomGenerator rng) {
    LongTexts texts = new LongTexts(rng);
    texts.append(node, length);
    return texts.text.toString();
  }

  /** Appends a match that makes the text at least so long, if it can. */
  private void append(PatternNode node, int length) {
    if (node instanceof PatternNode.Chars chars) {
      text.appendCodePoint(member(chars.set()));
    } else if (node instanceof PatternNode.Sequence sequence) {
      appendParts(sequence.parts(), length);
    } else if (node instanceof PatternNode.Choice choice) {
      List<PatternNode> branches = choice.branches();
      List<PatternNode> endless = branches.stream().filter(LongTexts::isEndless).toList();
      List<PatternNode> some = text.length() < length && !endless.isEmpty() ? endless : branches;
      append(some.get(rng.nextInt(some.size())), length);
    } else {
      appendCopies((PatternNode.Repeat) node, length);
    }
  }

  /** One of the parts that can becomes long. */
  private void appendParts(List<PatternNode> parts, int length) {
    int[] endless = new int[parts.size()];
    int count = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (isEndless(parts.get(i))) {
        endless[count++] = i;
      }
    }
    int at = count == 0 ? -1 : endless[rng.nextInt(count)];
    for (int i = 0; i < parts.size(); i++) {
      append(parts.get(i), i == at ? length : 0);
    }
  }

  private void appendCopies(PatternNode.Repeat repeat, int length) {
    boolean open = repeat.most() == PatternNode.UNBOUNDED;
    boolean wanted = text.length() < length;
    int most = open ? repeat.fewest() + 3 : Math.min(repeat.most(), repeat.fewest() + MOST_COPIES);
    boolean full = wanted || rng.nextInt(2) == 0;
    int copies = full ? most : repeat.fewest() + rng.nextInt(most - repeat.fewest() + 1);
    // Sometimes one iteration is all of it, mostly there are many.
    boolean inside = isEndless(repeat.body()) && (!open || rng.nextInt(4) == 0);
    for (int i = 0; i < copies || (open && wanted && text.length() < length); i++) {
      int before = text.length();
      append(repeat.body(), inside ? length : 0);
      if (text.length() == before && i >= copies + 100) {
        return;
      }
    }
  }

  private static boolean isEndless(PatternNode node) {
    if (node instanceof PatternNode.Sequence sequence) {
      return sequence.parts().stream().anyMatch(LongTexts::isEndless);
    }
    if (node instanceof PatternNode.Choice choice) {
      return choice.branches().stream().anyMatch(LongTexts::isEndless);
    }
    return node instanceof PatternNode.Repeat repeat
        && (repeat.most() == PatternNode.UNBOUNDED || isEndless(repeat.body()));
  }

  private int member(CharSet set) {
    for (int i = 0; i < 20; i++) {
      int candidate = CHARACTERS[rng.nextInt(CHARACTERS.length)];
      if (set.contains(candidate)) {
        return candidate;
      }
    }
    for (int c = 0; ; c++) {
      if (set.contains(c)) {
        return c;
      }
    }
  }
}
