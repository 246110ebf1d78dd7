package mws4j.domains.regex.pattern;

/** Writes patterns. */
final class PatternPrinter {
  /** RE2 refuses counts that come to more when multiplied. */
  private static final int RE2_MOST = 1000;

  /** PostgreSQL refuses larger counts. */
  private static final int POSTGRESQL_MOST = 255;

  /** What an engine that backtracks is told not to come back to. */
  enum Hold {
    /** Nothing. */
    NOTHING,

    /** Loops over groups, each of which can end at one place only. */
    GROUPS,

    /** Everything: the first way is the right one. */
    ALL
  }

  private final PatternDialect dialect;
  private final Hold hold;
  private final int shortLoop;
  private final CharSetPrinter sets;

  PatternPrinter(PatternDialect dialect, Hold hold) {
    this(dialect, hold, JavaStack.SHORT_LOOP);
  }

  /** A printer that does not hold loops over groups of at most so many iterations. */
  PatternPrinter(PatternDialect dialect, Hold hold, int shortLoop) {
    this.dialect = dialect;
    this.hold = hold;
    this.shortLoop = shortLoop;
    sets = new CharSetPrinter(dialect);
  }

  /** The pattern; counts that an engine refuses are written so that it does not. */
  String print(PatternNode node) {
    return print(node, 1);
  }

  /** A node inside loops whose counts multiply to so much. */
  private String print(PatternNode node, int around) {
    if (node instanceof PatternNode.Chars chars) {
      return sets.print(chars.set());
    }
    if (node instanceof PatternNode.Sequence sequence) {
      StringBuilder text = new StringBuilder();
      for (PatternNode part : sequence.parts()) {
        String one = print(part, around);
        text.append(part instanceof PatternNode.Choice ? group(part, one) : one);
      }
      return text.toString();
    }
    if (node instanceof PatternNode.Choice choice) {
      StringBuilder text = new StringBuilder();
      for (PatternNode branch : choice.branches()) {
        text.append(text.length() == 0 ? "" : "|").append(print(branch, around));
      }
      return text.toString();
    }
    return repeat((PatternNode.Repeat) node, around);
  }

  private String repeat(PatternNode.Repeat repeat, int around) {
    int fewest = repeat.fewest();
    int most = repeat.most();
    boolean open = most == PatternNode.UNBOUNDED;
    boolean one = repeat.body() instanceof PatternNode.Chars;
    if (dialect.isAutomaton() && Math.max(fewest, open ? 0 : most) > 1) {
      return chunks(repeat, around);
    }
    if (one && open && fewest > 1 && mixesWidths(repeat)) {
      // Java would follow such a loop on the stack wherever one char and two take turns.
      String body = operand(repeat.body(), around);
      String held = hold == Hold.ALL ? "+" : "";
      return body + (fewest == 2 ? "" : "{" + (fewest - 1) + "}") + body + "+" + held;
    }
    return counted(repeat, fewest, most, around);
  }

  private boolean mixesWidths(PatternNode.Repeat repeat) {
    return dialect == PatternDialect.JAVA && repeat.body().first().hasPairs();
  }

  private String counted(PatternNode.Repeat repeat, int fewest, int most, int around) {
    boolean open = most == PatternNode.UNBOUNDED;
    int copies = (int) Math.min((long) around * Math.max(1, open ? fewest : most), RE2_MOST);
    String body = operand(repeat.body(), copies);
    boolean plain = repeat.body() instanceof PatternNode.Chars c && c.set().single() >= 0;
    if (plain && fewest == most && most <= 3) {
      return body.repeat(most);
    }
    return body + suffix(fewest, most) + (mustHold(repeat, copies) ? "+" : "");
  }

  private static String suffix(int fewest, int most) {
    if (most == PatternNode.UNBOUNDED) {
      return fewest == 0 ? "*" : fewest == 1 ? "+" : "{" + fewest + ",}";
    }
    if (fewest == most) {
      return fewest == 1 ? "" : "{" + fewest + "}";
    }
    return fewest == 0 && most == 1 ? "?" : "{" + fewest + "," + most + "}";
  }

  /** Whether Java is told not to come back into a loop, so that it need not remember all of it. */
  private boolean mustHold(PatternNode.Repeat repeat, int copies) {
    boolean open = repeat.most() == PatternNode.UNBOUNDED;
    boolean isLong = open || copies > shortLoop;
    boolean takesStack = dialect == PatternDialect.JAVA && !JavaStack.isFixed(repeat.body());
    if (repeat.fewest() == repeat.most() && !(isLong && takesStack)) {
      return false; // nothing to come back to, and nothing to remember
    }
    boolean isGroup = !(repeat.body() instanceof PatternNode.Chars);
    return hold == Hold.ALL
        || (hold == Hold.GROUPS && dialect == PatternDialect.JAVA && isGroup && isLong);
  }

  private String operand(PatternNode body, int around) {
    String text = print(body, around);
    return body instanceof PatternNode.Chars c && sets.isAtom(c.set()) ? text : group(body, text);
  }

  private String group(PatternNode node, String text) {
    boolean atomic = hold == Hold.ALL && node instanceof PatternNode.Choice;
    return (atomic ? "(?>" : "(?:") + text + ")";
  }

  /** E{600,1500} as E{600,1000}E{0,500}, if no more than a thousand are allowed. */
  private String chunks(PatternNode.Repeat repeat, int around) {
    int largest = largestCount(repeat, around);
    StringBuilder text = new StringBuilder();
    int fewest = repeat.fewest();
    boolean open = repeat.most() == PatternNode.UNBOUNDED;
    int most = open ? fewest : repeat.most();
    while (most > largest) {
      int least = Math.min(fewest, largest);
      text.append(counted(repeat, least, largest, around));
      fewest -= least;
      most -= largest;
    }
    if (open) {
      text.append(counted(repeat, fewest, PatternNode.UNBOUNDED, around));
    } else if (most > 0) {
      text.append(counted(repeat, fewest, most, around));
    }
    return text.toString();
  }

  private int largestCount(PatternNode.Repeat repeat, int around) {
    return dialect == PatternDialect.POSTGRESQL
        ? POSTGRESQL_MOST
        : Math.max(1, RE2_MOST / around / Math.max(1, inside(repeat.body())));
  }

  /** The largest product of counts in a node. */
  private static int inside(PatternNode node) {
    int largest = 1;
    if (node instanceof PatternNode.Sequence sequence) {
      for (PatternNode part : sequence.parts()) {
        largest = Math.max(largest, inside(part));
      }
    } else if (node instanceof PatternNode.Choice choice) {
      for (PatternNode branch : choice.branches()) {
        largest = Math.max(largest, inside(branch));
      }
    } else if (node instanceof PatternNode.Repeat repeat) {
      boolean open = repeat.most() == PatternNode.UNBOUNDED;
      int own = Math.max(1, open ? repeat.fewest() : repeat.most());
      largest = (int) Math.min(RE2_MOST, (long) own * inside(repeat.body()));
    }
    return largest;
  }
}
