package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.column.text.CharKinds;

/**
 * Describes texts as one kind of piece with a separator between: {@code E(sE)*}, {@code (sE)+},
 * {@code (Es)+}, or with a head of its own, {@code H(sE)*}.
 */
final class RepeatRule {
  private static final int MOST_SEPARATORS = 4;

  /** A number of copies that never changes is written out below this. */
  private static final int FIXED = 3;

  /** Bits per text that a loop says less about the number of pieces than a range. */
  private static final double LOOP = 0.2;

  private final Describer describer;

  RepeatRule(Describer describer) {
    this.describer = describer;
  }

  /** The shortest description, or null if nothing is repeated. */
  Described describe(Bag bag, int depth) {
    Described best = null;
    for (String separator : separators(bag)) {
      Pieces pieces = new Pieces(bag, separator);
      best = Described.shorter(best, pieces.describe(depth));
      if (separator.equals(" ")) {
        best = Described.shorter(best, pieces.split(depth));
      }
    }
    return best;
  }

  /** Characters that some text has twice and most have. */
  private static Set<String> separators(Bag bag) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < bag.size() && found.size() < MOST_SEPARATORS; i++) {
      String text = bag.text(i);
      for (int at = 0; at < text.length() && found.size() < MOST_SEPARATORS; at++) {
        char c = text.charAt(at);
        if (c < 128
            && (CharKinds.of(c) & CharKinds.ALPHANUMERIC) == 0
            && (c == ' ' || text.indexOf(c) != text.lastIndexOf(c))) {
          found.add(widened(bag, c));
        }
      }
    }
    return found;
  }

  /** The separator with the blanks that always stand beside it. */
  private static String widened(Bag bag, char c) {
    String[] forms = {" " + c + " ", c + " "};
    for (String form : forms) {
      if (c != ' ' && everywhere(bag, c, form)) {
        return form;
      }
    }
    return String.valueOf(c);
  }

  private static boolean everywhere(Bag bag, char c, String form) {
    for (int i = 0; i < bag.size(); i++) {
      String text = bag.text(i);
      if (count(text, String.valueOf(c)) != count(text, form)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> cut(String text, String separator) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      pieces.add(text.substring(from, at));
      from = at + separator.length();
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /** The texts of a bag cut at one separator. */
  private final class Pieces {
    private final Bag bag;
    private final String separator;
    private final List<List<String>> pieces = new ArrayList<>();
    private boolean leads = true;
    private boolean trails = true;

    Pieces(Bag bag, String separator) {
      this.bag = bag;
      this.separator = separator;
      for (int i = 0; i < bag.size(); i++) {
        String text = bag.text(i);
        pieces.add(cut(text, separator));
        leads &= text.startsWith(separator);
        trails &= text.endsWith(separator);
      }
    }

    Described describe(int depth) {
      int first = leads ? 1 : 0;
      int last = trails ? 1 : 0;
      Described best = leads && trails ? null : loop(first, last);
      return leads || trails
          ? best
          : Described.shorter(best, Described.shorter(headed(depth), tailed(depth)));
    }

    /** All pieces alike. */
    private Described loop(int first, int last) {
      Range range = new Range(first, last);
      Bag all = pooled(first, last);
      if (all == null || range.max < 2 || range.min < 1) {
        return null;
      }
      Described piece = describer.describePlain(all);
      if (piece == null) {
        return null;
      }
      if (first + last > 0) {
        return repeated(piece, first == 1, range.min, range.max);
      }
      Described rest = repeated(piece, true, range.min - 1, range.max - 1);
      if (rest == null) {
        return null;
      }
      return new Described(
          new SeriesBuilder().add(piece).add(rest).build().shape(),
          rest.prior() + 2 * Priors.PART,
          piece.data() + rest.data() - piece.data());
    }

    /** The first piece is another kind than the rest. */
    private Described headed(int depth) {
      Range range = new Range(1, 0);
      Bag rest = pooled(1, 0);
      Bag heads = heads();
      Described piece = rest == null || range.max < 2 ? null : describer.describePlain(rest);
      if (heads == null || piece == null) {
        return null;
      }
      Described tail = repeated(piece, true, range.min, range.max);
      return tail == null
          ? null
          : new SeriesBuilder().add(describer.describe(heads, depth)).add(tail).build();
    }

    /** The first piece is one thing and what follows another. */
    private Described split(int depth) {
      Range range = new Range(0, 0);
      Bag heads = range.min < 2 || range.min == range.max ? null : heads();
      if (heads == null || depth == 0) {
        return null;
      }
      Bag.Builder rest = new Bag.Builder(bag.unit());
      for (int i = 0; i < bag.size(); i++) {
        String text = bag.text(i);
        String tail = text.substring(text.indexOf(separator) + separator.length());
        if (tail.isEmpty()) {
          return null;
        }
        rest.add(tail, bag.weight(i));
      }
      Described between = new Described(new Shape.Text(separator), Priors.literal(separator), 0);
      return new SeriesBuilder()
          .add(describer.describe(heads, Math.min(depth, 1)))
          .add(between)
          .add(describer.describe(rest.build(), depth))
          .build();
    }

    /** The last piece is another kind than the rest. */
    private Described tailed(int depth) {
      Range range = new Range(0, 1);
      Bag rest = pooled(0, 1);
      Bag tails = tails();
      Described piece = rest == null || range.max < 2 ? null : describer.describePlain(rest);
      if (tails == null || piece == null) {
        return null;
      }
      Described head = repeated(piece, false, range.min, range.max);
      return head == null
          ? null
          : new SeriesBuilder().add(head).add(describer.describe(tails, depth)).build();
    }

    /** The data bits of the piece are those of all its copies. */
    private Described repeated(Described piece, boolean before, int min, int max) {
      List<Shape> pair = new ArrayList<>();
      Shape between = new Shape.Text(separator);
      pair.add(before ? between : piece.shape());
      pair.add(before ? piece.shape() : between);
      Shape body = new Shape.Series(pair);
      double prior =
          Priors.REPEAT
              + Priors.literal(separator.trim().isEmpty() ? separator : separator.trim())
              + piece.prior();
      double lengths = bag.total() * Priors.log2(max - min + 1);
      Described range =
          new Described(
              new Shape.Repeat(body, min, max),
              prior + Priors.loop(min, max),
              piece.data() + lengths);
      int least = Math.min(1, min);
      Described loop =
          new Described(
              new Shape.Repeat(body, least, Shape.UNBOUNDED),
              prior + Priors.loop(least, Shape.UNBOUNDED),
              piece.data() + lengths + LOOP * bag.total());
      if (min == max) {
        return min < FIXED ? null : range;
      }
      return Described.shorter(loop, range);
    }

    private Bag pooled(int first, int last) {
      Bag.Builder all = new Bag.Builder(bag.unit());
      for (int i = 0; i < pieces.size(); i++) {
        List<String> parts = pieces.get(i);
        for (int k = first; k < parts.size() - last; k++) {
          if (parts.get(k).isEmpty()) {
            return null;
          }
          all.add(parts.get(k), bag.weight(i));
        }
      }
      return all.isEmpty() ? null : all.build();
    }

    private Bag tails() {
      Bag.Builder tails = new Bag.Builder(bag.unit());
      for (int i = 0; i < pieces.size(); i++) {
        String last = pieces.get(i).get(pieces.get(i).size() - 1);
        if (last.isEmpty()) {
          return null;
        }
        tails.add(last, bag.weight(i));
      }
      return tails.build();
    }

    private Bag heads() {
      Bag.Builder heads = new Bag.Builder(bag.unit());
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.get(i).get(0).isEmpty()) {
          return null;
        }
        heads.add(pieces.get(i).get(0), bag.weight(i));
      }
      return heads.build();
    }

    /** How many pieces the texts have. */
    private final class Range {
      private int min = Integer.MAX_VALUE;
      private int max;

      Range(int first, int last) {
        for (List<String> parts : pieces) {
          min = Math.min(min, parts.size() - first - last);
          max = Math.max(max, parts.size() - first - last);
        }
      }
    }
  }
}
