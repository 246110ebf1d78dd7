package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import mws4j.domains.regex.column.ColumnSequence.Unit;

/**
 * Looks for a sequence in values that come once each: whole numbers between a fixed beginning and a
 * fixed end, times of day, dates, and dates with times. At least nine steps of ten have one size,
 * all go one way, and at most one value in twenty is something else.
 */
final class SequenceFinder {
  private static final int LEAST_VALUES = 5;
  private static final int LEAST_IF_SHUFFLED = 10;
  private static final int EXCEPTION = 20; // one value in so many
  private static final int IRREGULAR = 10; // one step in so many
  private static final int LONGEST = 100;
  private static final int TRIED = 40;

  private final ColumnValues values;
  private final int[] present;

  private SequenceFinder(ColumnValues values, int[] present) {
    this.values = values;
    this.present = present;
  }

  /** The sequence that some values make, if they make one. */
  static Optional<ColumnSequence> find(ColumnValues values, int[] present) {
    if (present.length < LEAST_VALUES || !isCandidate(values, present)) {
      return Optional.empty();
    }
    return new SequenceFinder(values, present).find();
  }

  /** Each value once but for one row in twenty, and digits in them. */
  private static boolean isCandidate(ColumnValues values, int[] present) {
    long rows = values.rows(present);
    if (EXCEPTION * (rows - present.length) > rows) {
      return false;
    }
    int with = 0;
    for (int i : present) {
      String value = values.value(i);
      with += value.length() <= LONGEST && ValueShape.hasDigit(value) ? 1 : 0;
    }
    return isMost(with, present.length);
  }

  private static boolean isMost(int some, int all) {
    return EXCEPTION * (all - some) <= all;
  }

  private Optional<ColumnSequence> find() {
    for (Reading reading : readings()) {
      if (!isPromising(reading)) {
        continue;
      }
      Optional<ColumnSequence> found = of(reading);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private NumberGroups groups(int i) {
    String value = values.value(i);
    return NumberGroups.of(value.length() <= LONGEST ? value : "");
  }

  private boolean isPromising(Reading reading) {
    int[] some = ColumnValues.spread(present, TRIED);
    int read = 0;
    for (int i : some) {
      read += reading.number.apply(groups(i)).isPresent() ? 1 : 0;
    }
    return 2 * read >= some.length;
  }

  private record Reading(Unit unit, Function<NumberGroups, OptionalLong> number) {}

  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(Unit.SECOND, SequenceFinder::timeOfDay));
    readings.add(new Reading(Unit.MONTH, SequenceFinder::yearAndMonth));
    for (CalendarText.Order order : CalendarText.Order.values()) {
      readings.add(new Reading(Unit.MONTH, v -> month(v, order)));
      readings.add(new Reading(Unit.DAY, v -> day(v, order)));
      readings.add(new Reading(Unit.SECOND, v -> second(v, order)));
    }
    NumberGroups model = groups(present[present.length / 2]);
    for (int g = model.count() - 1; g >= 0; g--) {
      int group = g;
      readings.add(new Reading(Unit.NUMBER, v -> numberBeside(model, group, v)));
    }
    return readings;
  }

  private static OptionalLong numberBeside(NumberGroups model, int group, NumberGroups value) {
    return model.differsOnlyIn(group, value)
        ? OptionalLong.of(value.number(group))
        : OptionalLong.empty();
  }

  private static OptionalLong timeOfDay(NumberGroups value) {
    boolean alone = value.startsWithDigit() && value.after(value.count() - 1).isEmpty();
    long seconds = alone && value.count() <= 3 ? CalendarText.clock(value, 0) : -1;
    return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
  }

  private static OptionalLong yearAndMonth(NumberGroups value) {
    boolean form =
        value.count() == 2
            && value.startsWithDigit()
            && value.digits(1) == 2
            && value.digits(0) == 4
            && "-/.".contains(value.gap(0))
            && value.after(1).isEmpty();
    return form && value.number(0) < 2200 && value.number(1) >= 1 && value.number(1) <= 12
        ? OptionalLong.of(12 * value.number(0) + value.number(1) - 1)
        : OptionalLong.empty();
  }

  /** Dates that are all on the first of a month. */
  private static OptionalLong month(NumberGroups value, CalendarText.Order order) {
    Optional<CalendarText> date = CalendarText.read(value, order);
    return date.isPresent() && !date.get().timed() && date.get().day() == 1
        ? OptionalLong.of(date.get().monthNumber())
        : OptionalLong.empty();
  }

  private static OptionalLong day(NumberGroups value, CalendarText.Order order) {
    Optional<CalendarText> date = CalendarText.read(value, order);
    return date.isPresent() && !date.get().timed()
        ? OptionalLong.of(date.get().dayNumber())
        : OptionalLong.empty();
  }

  private static OptionalLong second(NumberGroups value, CalendarText.Order order) {
    Optional<CalendarText> date = CalendarText.read(value, order);
    return date.isPresent() && date.get().timed() && !date.get().hasFraction()
        ? OptionalLong.of(date.get().secondNumber())
        : OptionalLong.empty();
  }

  private Optional<ColumnSequence> of(Reading reading) {
    long[] numbers = new long[present.length];
    int[] at = new int[present.length];
    int length = 0;
    for (int i : present) {
      OptionalLong number = reading.number.apply(groups(i));
      if (number.isPresent()) {
        numbers[length] = number.getAsLong();
        at[length++] = i;
      }
    }
    if (length < LEAST_VALUES || !isMost(length, present.length)) {
      return Optional.empty();
    }
    long[] read = Arrays.copyOf(numbers, length);
    Optional<Step> inOrder = step(read);
    if (inOrder.isPresent()) {
      return Optional.of(sequence(reading, inOrder.get(), at[0], at[length - 1], length, true));
    }
    return length < LEAST_IF_SHUFFLED ? Optional.empty() : shuffled(reading, read, at);
  }

  private Optional<ColumnSequence> shuffled(Reading reading, long[] read, int[] at) {
    int least = 0;
    int greatest = 0;
    for (int p = 1; p < read.length; p++) {
      least = read[p] < read[least] ? p : least;
      greatest = read[p] > read[greatest] ? p : greatest;
    }
    int first = at[least];
    int last = at[greatest];
    long[] sorted = read.clone();
    Arrays.sort(sorted);
    return step(sorted).map(step -> sequence(reading, step, first, last, read.length, false));
  }

  private ColumnSequence sequence(
      Reading reading, Step step, int first, int last, int length, boolean inOrder) {
    return new ColumnSequence(
        values.value(first),
        values.value(last),
        step.size,
        reading.unit,
        step.others,
        present.length - length,
        inOrder);
  }

  private record Step(long size, int others) {}

  /** The size of nearly all steps, if there is one and no step goes the other way. */
  private static Optional<Step> step(long[] numbers) {
    long size = 0;
    int votes = 0; // Boyer and Moore's majority
    for (int p = 1; p < numbers.length; p++) {
      long difference = numbers[p] - numbers[p - 1];
      size = votes == 0 ? difference : size;
      votes += difference == size ? 1 : -1;
    }
    int others = 0;
    boolean oneWay = size != 0;
    for (int p = 1; p < numbers.length; p++) {
      long difference = numbers[p] - numbers[p - 1];
      others += difference == size ? 0 : 1;
      oneWay &= Long.signum(difference) == Long.signum(size);
    }
    return oneWay && IRREGULAR * others <= numbers.length - 1
        ? Optional.of(new Step(size, others))
        : Optional.empty();
  }
}
