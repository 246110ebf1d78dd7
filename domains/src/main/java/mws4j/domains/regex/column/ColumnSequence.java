package mws4j.domains.regex.column;

/**
 * Values that go on in equal steps.
 *
 * @param first value at the lower end if {@code inOrder} is false, else the first in the column
 * @param last the other end
 * @param step difference of one value to the next, in {@code unit}; negative if they fall
 * @param unit what is counted
 * @param irregular steps of another size, such as gaps
 * @param exceptions values that do not belong to the sequence
 * @param inOrder whether the rows are in this order
 */
public record ColumnSequence(
    String first,
    String last,
    long step,
    Unit unit,
    int irregular,
    int exceptions,
    boolean inOrder) {

  /** What a step of 1 is. */
  public enum Unit {
    NUMBER,
    SECOND,
    DAY,
    MONTH
  }

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** In words: {@code INV-00001 to INV-01000 in steps of 1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(first + " to " + last + " in steps of " + stepInWords());
    if (irregular > 0) {
      text.append(", ").append(irregular).append(" of another size");
    }
    return text.append(inOrder ? "" : ", in another order").toString();
  }

  private String stepInWords() {
    return switch (unit) {
      case NUMBER -> Long.toString(step);
      case SECOND -> secondsInWords();
      case DAY -> inWords(step, "day");
      case MONTH -> step % 12 == 0 ? inWords(step / 12, "year") : inWords(step, "month");
    };
  }

  private String secondsInWords() {
    if (step % DAY == 0) {
      return inWords(step / DAY, "day");
    } else if (step % HOUR == 0) {
      return inWords(step / HOUR, "hour");
    }
    return step % MINUTE == 0 ? inWords(step / MINUTE, "minute") : inWords(step, "second");
  }

  private static String inWords(long count, String unit) {
    return count + " " + unit + (Math.abs(count) == 1 ? "" : "s");
  }
}
