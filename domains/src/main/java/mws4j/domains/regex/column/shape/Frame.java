package mws4j.domains.regex.column.shape;

import mws4j.domains.regex.column.text.CharKinds;
import mws4j.domains.regex.column.text.Level;

/** What all texts of a bag begin and end with, as far as it is whole words and marks. */
final class Frame {
  private static final int FEWEST = 2;

  private final Bag bag;
  private final String before;
  private final String after;

  private Frame(Bag bag, String before, String after) {
    this.bag = bag;
    this.before = before;
    this.after = after;
  }

  /** The frame, or null if there is none worth a word. */
  static Frame of(Bag bag) {
    if (bag.size() < FEWEST) {
      return null;
    }
    int shortest = Integer.MAX_VALUE;
    for (int i = 0; i < bag.size(); i++) {
      shortest = Math.min(shortest, bag.text(i).length());
    }
    String first = bag.text(0);
    int prefix = shortest;
    int suffix = shortest;
    for (int i = 1; i < bag.size(); i++) {
      prefix = Math.min(prefix, same(first, bag.text(i), prefix, false));
      suffix = Math.min(suffix, same(first, bag.text(i), suffix, true));
    }
    suffix = Math.min(suffix, shortest - prefix);
    prefix = wholePrefix(bag, prefix);
    suffix = wholeSuffix(bag, suffix);
    Frame whole =
        new Frame(bag, first.substring(0, prefix), first.substring(first.length() - suffix));
    Frame frame = new Frame(bag, whole.named(whole.before), whole.named(whole.after));
    boolean none = frame.before.isEmpty() && frame.after.isEmpty();
    return none || frame.before.length() + frame.after.length() >= shortest ? null : frame;
  }

  private static int same(String a, String b, int most, boolean fromEnd) {
    int n = 0;
    while (n < most) {
      char x = fromEnd ? a.charAt(a.length() - 1 - n) : a.charAt(n);
      char y = fromEnd ? b.charAt(b.length() - 1 - n) : b.charAt(n);
      if (x != y) {
        return n;
      }
      n++;
    }
    return n;
  }

  /** Without the beginning of a run that goes on in some text. */
  private static int wholePrefix(Bag bag, int prefix) {
    int end = prefix;
    while (end > 0) {
      boolean whole = true;
      for (int i = 0; i < bag.size() && whole; i++) {
        whole = end == bag.text(i).length() || isBorder(bag.text(i), end);
      }
      if (whole) {
        return end;
      }
      end--;
    }
    return 0;
  }

  private static int wholeSuffix(Bag bag, int suffix) {
    int length = suffix;
    while (length > 0) {
      boolean whole = true;
      for (int i = 0; i < bag.size() && whole; i++) {
        int at = bag.text(i).length() - length;
        whole = at == 0 || isBorder(bag.text(i), at);
      }
      if (whole) {
        return length;
      }
      length--;
    }
    return 0;
  }

  private static boolean isBorder(String text, int at) {
    int before = Level.CHUNKS.type(text.codePointBefore(at));
    int after = Level.CHUNKS.type(text.codePointAt(at));
    return before != after
        || Level.RUNS.type(text.codePointBefore(at)) != Level.RUNS.type(text.codePointAt(at));
  }

  /** Marks that occur inside too are no frame: they may be what is repeated. */
  private String named(String part) {
    if (part.isEmpty() || (CharKinds.mask(part) & CharKinds.ALPHANUMERIC) != 0) {
      return part;
    }
    for (int i = 0; i < bag.size(); i++) {
      String text = bag.text(i);
      String inside = text.substring(before.length(), text.length() - after.length());
      if (part.chars().anyMatch(c -> inside.indexOf(c) >= 0)) {
        return "";
      }
    }
    return part;
  }

  /** The texts without it. */
  Bag inside() {
    Bag.Builder inside = new Bag.Builder(bag.unit());
    for (int i = 0; i < bag.size(); i++) {
      String text = bag.text(i);
      inside.add(text.substring(before.length(), text.length() - after.length()), bag.weight(i));
    }
    return inside.build();
  }

  /** The description with the frame around it. */
  Described around(Described inside) {
    SeriesBuilder series = new SeriesBuilder();
    add(before, series);
    series.add(inside);
    add(after, series);
    return series.build();
  }

  private void add(String part, SeriesBuilder series) {
    if (!part.isEmpty()) {
      Bag.Builder all = new Bag.Builder(bag.unit());
      series.add(ConstantRule.describe(all.add(part, bag.total()).build()));
    }
  }
}
