package mws4j.domains.regex.column.mixture;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import mws4j.domains.regex.column.shape.Described;
import mws4j.domains.regex.column.shape.KnownShapes;
import mws4j.domains.regex.column.text.TemplateKey;

/** What is recognised before anything is searched: addresses and paths of all kinds, free text. */
final class Presets {
  private static final double MOST = 0.5;
  private static final int TEMPLATES = 6;
  private static final int FEW_TEMPLATES = 3;
  private static final double NEARLY = 0.7;
  private static final double NUMBERS = 0.9;
  private static final double RARE = 0.03;
  private static final int SHORT = 6;
  private static final double LETTERS = 0.8;
  private static final double WORDS = 3;
  private static final int FEWEST = 5;

  private final Sample sample;

  Presets(Sample sample) {
    this.sample = sample;
  }

  /**
   * The values that are addresses or paths, if they are most of the column and too varied to have a
   * common template; else empty.
   */
  BitSet open(Costs costs) {
    BitSet all = new BitSet();
    all.set(0, sample.size());
    for (int known = 0; known < KnownShapes.openCount(); known++) {
      BitSet members = new BitSet();
      for (int i = 0; i < sample.size(); i++) {
        members.set(i, KnownShapes.isOpen(known, sample.text(i)));
      }
      if (sample.weight(members) > MOST * sample.weight(all) && isVaried(members)) {
        Described format = KnownShapes.open(known, sample.bag(members));
        costs.preset(members, format);
        return members;
      }
    }
    return new BitSet();
  }

  /**
   * The whole numbers, if they are nearly all of the column, have several lengths without a gap and
   * no zeros in front: that small ones are rare says nothing. Else empty.
   */
  BitSet numbers(Costs costs) {
    BitSet members = new BitSet();
    BitSet lengths = new BitSet();
    BitSet all = new BitSet();
    all.set(0, sample.size());
    for (int i = 0; i < sample.size(); i++) {
      String text = sample.text(i);
      if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        if (text.charAt(0) == '0' && text.length() > 1) {
          return new BitSet();
        }
        members.set(i);
        lengths.set(text.length());
      }
    }
    boolean identifiers = lengths.nextSetBit(0) > SHORT || isRare(members, lengths);
    boolean gaps =
        lengths.cardinality() < 2 || lengths.nextClearBit(lengths.nextSetBit(0)) < lengths.length();
    if (identifiers
        || gaps
        || sample.size() < FEWEST
        || sample.weight(members) < NUMBERS * sample.weight(all)) {
      return new BitSet();
    }
    costs.preset(members, KnownShapes.wholeNumbers(sample.bag(members)));
    return members;
  }

  /** Whether there is hardly one number shorter than the longest. */
  private boolean isRare(BitSet members, BitSet lengths) {
    BitSet shorter = new BitSet();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      shorter.set(i, sample.text(i).length() < lengths.length() - 1);
    }
    return sample.weight(shorter) < RARE * sample.weight(members);
  }

  /** Whether most values are sentences that have nothing in common. */
  boolean isFreeText() {
    int words = 0;
    int letters = 0;
    int characters = 0;
    int named = 0;
    for (int i = 0; i < sample.size(); i++) {
      String text = sample.text(i);
      words += 1 + (int) text.strip().chars().filter(c -> c == ' ').count();
      characters += text.length();
      letters += (int) text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
      named += Character.isLetter(text.charAt(0)) ? 1 : 0;
    }
    BitSet all = new BitSet();
    all.set(0, sample.size());
    return sample.size() >= FEWEST
        && words > WORDS * sample.size()
        && letters > LETTERS * characters
        && named > LETTERS * sample.size()
        && templates(all) > MOST * sample.size();
  }

  private boolean isVaried(BitSet members) {
    int templates = templates(members);
    boolean nearlyAll = templates >= FEW_TEMPLATES && templates > NEARLY * members.cardinality();
    return templates > TEMPLATES || nearlyAll;
  }

  private int templates(BitSet members) {
    Set<String> templates = new HashSet<>();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      templates.add(TemplateKey.runs(sample.text(i)));
    }
    return templates.size();
  }
}
