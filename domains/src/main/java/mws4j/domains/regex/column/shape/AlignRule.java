package mws4j.domains.regex.column.shape;

import java.util.BitSet;
import java.util.List;
import mws4j.domains.regex.column.text.Level;

/** Describes texts slot by slot after their templates were aligned at one level. */
final class AlignRule {
  private static final int MOST_TEMPLATES = 8;
  private static final int MOST_INSIDE = 5;
  private static final int MOST_SLOTS = 48;
  private static final double SEVERAL = 6;
  private static final double MANY = 8;

  private final Describer describer;

  AlignRule(Describer describer) {
    this.describer = describer;
  }

  /** The description, or null if the texts are one token each or too unlike. */
  Described describe(Bag bag, Level level, int depth) {
    int most = depth == Describer.DEPTH - 1 ? MOST_TEMPLATES : MOST_INSIDE;
    List<Templates.Group> groups = Templates.of(bag, level, most, MOST_SLOTS);
    if (groups == null || (groups.size() == 1 && groups.get(0).types().length == 1)) {
      return null;
    }
    List<Alignment.Slot> slots = Alignment.of(groups, MOST_SLOTS);
    if (slots == null || slots.size() <= 1 || slots.size() > mostSlots(groups)) {
      return null;
    }
    BitSet all = new BitSet();
    all.set(0, groups.size());
    return new Aligned(bag, groups, depth).series(slots, all);
  }

  /** More would be a patchwork. */
  private static int mostSlots(List<Templates.Group> groups) {
    int longest = 0;
    for (Templates.Group group : groups) {
      longest = Math.max(longest, group.types().length);
    }
    return longest + longest / 2 + 2;
  }

  /** One aligned bag. */
  private final class Aligned {
    private final Bag bag;
    private final List<Templates.Group> groups;
    private final int depth;

    Aligned(Bag bag, List<Templates.Group> groups, int depth) {
      this.bag = bag;
      this.groups = groups;
      this.depth = depth;
    }

    /** Slots that all these groups run through. */
    Described series(List<Alignment.Slot> slots, BitSet present) {
      SeriesBuilder series = new SeriesBuilder();
      for (int at = 0; at < slots.size(); ) {
        if (slots.get(at).groups.equals(present)) {
          at = mandatory(slots, at, present, series);
          continue;
        }
        int end = at;
        while (end < slots.size() && !slots.get(end).groups.equals(present)) {
          end++;
        }
        options(slots.subList(at, end), present, series);
        at = end;
      }
      return series.build();
    }

    /** One slot, or neighbours that say the same in all texts as one literal; returns the next. */
    private int mandatory(
        List<Alignment.Slot> slots, int from, BitSet present, SeriesBuilder series) {
      Bag contents = contents(slots.get(from));
      StringBuilder constant = new StringBuilder();
      int at = from;
      Bag next = contents;
      while (next != null && next.size() == 1) {
        constant.append(next.text(0));
        at++;
        boolean more = at < slots.size() && slots.get(at).groups.equals(present);
        next = more ? contents(slots.get(at)) : null;
      }
      if (at == from) {
        series.add(describer.describe(contents, depth));
        return from + 1;
      }
      Bag.Builder all = new Bag.Builder(bag.unit());
      series.add(ConstantRule.describe(all.add(constant.toString(), contents.total()).build()));
      return at;
    }

    /** A stretch of slots that not all have: around the one that most have. */
    private void options(List<Alignment.Slot> slots, BitSet present, SeriesBuilder series) {
      if (slots.isEmpty()) {
        return;
      }
      int widest = 0;
      for (int i = 1; i < slots.size(); i++) {
        if (weight(slots.get(i).groups) > weight(slots.get(widest).groups)) {
          widest = i;
        }
      }
      BitSet mine = slots.get(widest).groups;
      int from = widest;
      while (from > 0 && within(slots.get(from - 1).groups, mine)) {
        from--;
      }
      int to = widest + 1;
      while (to < slots.size() && within(slots.get(to).groups, mine)) {
        to++;
      }
      options(slots.subList(0, from), present, series);
      series.add(optional(series(slots.subList(from, to), mine), mine, present));
      options(slots.subList(to, slots.size()), present, series);
    }

    private Described optional(Described body, BitSet mine, BitSet present) {
      boolean separator = Shapes.isSeparators(body.shape());
      double prior = separator ? Priors.OPTIONAL_SEPARATOR : Priors.OPTIONAL;
      prior += body.shape() instanceof Shape.Text && !separator ? Priors.OPTIONAL_WORD : 0;
      prior += Priors.NESTED * Shapes.optionals(body.shape());
      double minority = Math.min(weight(mine), weight(present) - weight(mine));
      if (minority < 2 * bag.unit() && weight(present) >= SEVERAL * bag.unit()) {
        boolean added = weight(mine) <= minority && weight(present) >= MANY * bag.unit();
        prior += added ? Double.POSITIVE_INFINITY : Priors.RARE;
      }
      return new Described(
          Shape.optional(body.shape()),
          prior + body.prior(),
          body.data() + Priors.entropy(weight(mine), weight(present)));
    }

    private Bag contents(Alignment.Slot slot) {
      Bag.Builder texts = new Bag.Builder(bag.unit());
      for (int g = slot.groups.nextSetBit(0); g >= 0; g = slot.groups.nextSetBit(g + 1)) {
        Templates.Group group = groups.get(g);
        for (int k = 0; k < group.members().size(); k++) {
          int i = group.members().get(k);
          String text = group.tokens().get(k).text(bag.text(i), slot.from[g], slot.to[g]);
          texts.add(text, bag.weight(i));
        }
      }
      return texts.build();
    }

    private double weight(BitSet present) {
      double sum = 0;
      for (int g = present.nextSetBit(0); g >= 0; g = present.nextSetBit(g + 1)) {
        sum += groups.get(g).weight();
      }
      return sum;
    }
  }

  private static boolean within(BitSet part, BitSet whole) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }
}
