package mws4j.domains.regex.column.shape;

import mws4j.domains.regex.column.text.Level;

/**
 * Finds the shortest description of texts as one shape: a literal, a run, a choice, an alignment, a
 * repetition, a word with an ending, or a choice of kinds, each of their parts in turn.
 */
public final class Describer {
  static final int DEPTH = 4;

  private final AlignRule align = new AlignRule(this);
  private final RepeatRule repeat = new RepeatRule(this);
  private final AffixRule affix = new AffixRule(this);
  private final BranchRule branch = new BranchRule(this);

  /** The shortest description found. The bag is not empty, nor is a text in it. */
  public Described describe(Bag bag) {
    return describe(bag, DEPTH);
  }

  Described describe(Bag bag, int depth) {
    if (bag.size() == 1) {
      Described constant = ConstantRule.describe(bag);
      return depth == DEPTH ? Described.shorter(constant, KnownShapes.describe(bag)) : constant;
    }
    Described known = depth == DEPTH ? KnownShapes.describe(bag) : null;
    Frame frame = depth == 0 ? null : Frame.of(bag);
    if (frame != null) {
      return Described.shorter(known, frame.around(describe(frame.inside(), depth)));
    }
    Described best = Described.shorter(RunRule.describe(bag), ChoiceRule.describe(bag));
    best = Described.shorter(known, best);
    if (depth == 0) {
      return best;
    }
    boolean alike = false;
    for (Level level : Level.values()) {
      best = Described.shorter(best, align.describe(bag, level, depth - 1));
      if (alike) {
        break;
      }
      alike = Templates.areOneGroup(bag, level);
    }
    best = Described.shorter(best, repeat.describe(bag, depth - 1));
    best = Described.shorter(best, affix.describe(bag, depth - 1));
    return depth == DEPTH ? best : Described.shorter(best, branch.describe(bag, depth - 1));
  }

  /** The shortest description by a run or by runs that all texts have; null if there is none. */
  Described describePlain(Bag bag) {
    if (bag.size() == 1) {
      return ConstantRule.describe(bag);
    }
    Described run = RunRule.describe(bag);
    if (run != null && run.bits() == Double.POSITIVE_INFINITY) {
      return RunRule.visible(bag);
    }
    boolean alike = Templates.areOneGroup(bag, Level.RUNS);
    return alike ? Described.shorter(run, align.describe(bag, Level.RUNS, 0)) : run;
  }
}
