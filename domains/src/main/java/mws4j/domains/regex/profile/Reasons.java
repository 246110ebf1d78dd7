package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mws4j.domains.regex.column.text.Edits;
import mws4j.domains.regex.nearest.CharWords;
import mws4j.domains.regex.nearest.Difference;

/** Says in words what is wrong with a value. For one thread. */
final class Reasons {
  private static final int MOST_CHANGES = 2; // or as many as stay
  private static final int MOST_MEMBERS = 1000;
  private static final int LONGEST_MEMBER = 100;
  private static final int SHOWN = 5;

  /** A reason, and the format that the value resembles, or -1. */
  record Reason(String words, int nearest) {}

  private final ColumnProfile profile;
  private final List<Difference.Finder> finders = new ArrayList<>();

  Reasons(ColumnProfile profile) {
    this.profile = profile;
  }

  Reason of(String value, Judge.Verdict verdict) {
    return switch (verdict.kind().orElseThrow()) {
      case BLANKS -> new Reason("blank at " + blankEnd(value), verdict.format());
      case ENCODING -> new Reason("characters damaged by a wrong encoding", verdict.format());
      case MISSING -> new Reason(missing(value), -1);
      case SENTINEL ->
          new Reason("stands for a missing value elsewhere; never seen here", verdict.format());
      case CASE -> new Reason(otherCase(value), verdict.format());
      case LENGTH -> new Reason(length(value), verdict.format());
      case RANGE -> new Reason(range(value, verdict.format()), verdict.format());
      case MEMBER -> new Reason(member(value), -1);
      default -> format(value);
    };
  }

  private static String blankEnd(String value) {
    boolean start = Character.isWhitespace(value.charAt(0));
    boolean end = Character.isWhitespace(value.charAt(value.length() - 1));
    return start && end ? "both ends" : start ? "the beginning" : "the end";
  }

  private String missing(String value) {
    String what = value.isBlank() ? "empty" : "a marker of missing values";
    return profile.missing().size() == 0
        ? what + "; no value was missing"
        : what + "; another one than was seen";
  }

  private String otherCase(String value) {
    return meant(profile, value)
        .map(Reasons::didYouMean)
        .orElse("capitals and small letters in another way than seen");
  }

  private String length(String value) {
    var lengths = profile.traits().lengths();
    int least = lengths.firstKey();
    int most = lengths.lastKey();
    String seen =
        lengths.size() == 1
            ? "all had " + least
            : lengths.size() <= SHOWN
                ? lengths.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " were seen"
                : least + " to " + most + " were seen";
    return ColumnTraits.length(value) + " characters where " + seen;
  }

  private String range(String value, int format) {
    DigitRuns runs = new DigitRuns();
    runs.read(value);
    Format made = profile.formats().get(format);
    for (DigitPart part : made.parts()) {
      long number = part.number(runs);
      Optional<DigitPart.Range> range = made.expected(part).filter(each -> !each.has(number));
      if (range.isPresent()) {
        long first = range.get().first();
        long last = range.get().last();
        boolean exchanged =
            part.isLikeMonths()
                && number <= 31
                && made.parts().stream()
                    .anyMatch(other -> other.isLikeDays() && other.number(runs) <= last);
        String hint = exchanged ? "; day and month exchanged?" : "";
        return number + " where " + first + " to " + last + " was expected" + hint;
      }
    }
    return "digits out of range";
  }

  private static String didYouMean(String member) {
    return "did you mean " + CharWords.quoted(member) + "?";
  }

  private String member(String value) {
    Optional<String> meant = meant(profile, value);
    int size = profile.members().size();
    return meant
        .map(Reasons::didYouMean)
        .orElse(
            size == 1
                ? "all values were " + CharWords.quoted(profile.members().values().get(0))
                : "none of the " + size + " values that were seen");
  }

  /** The member of a closed set that was probably meant. */
  static Optional<String> meant(ColumnProfile profile, String value) {
    String mine = Judge.fold(value);
    if (!profile.isClosed() || mine.length() > LONGEST_MEMBER) {
      return Optional.empty();
    }
    int most = mine.length() < 4 ? 0 : mine.length() < 8 ? 1 : 2;
    Optional<String> nearest = Optional.empty();
    int least = most + 1;
    for (String member : profile.members().most(MOST_MEMBERS).values()) {
      int distance =
          member.length() > LONGEST_MEMBER ? least : distance(mine, Judge.fold(member), most);
      if (distance < least) {
        least = distance;
        nearest = Optional.of(member);
      }
    }
    return nearest;
  }

  /** Two letters exchanged are one slip. */
  private static int distance(String a, String b, int most) {
    if (most > 0 && a.length() == b.length()) {
      int i = 0;
      while (i < a.length() && a.charAt(i) == b.charAt(i)) {
        i++;
      }
      boolean exchanged =
          i + 1 < a.length()
              && a.charAt(i) == b.charAt(i + 1)
              && a.charAt(i + 1) == b.charAt(i)
              && a.substring(i + 2).equals(b.substring(i + 2));
      if (exchanged) {
        return 1;
      }
    }
    return Edits.distance(a, b, most);
  }

  private Reason format(String value) {
    if (profile.formats().isEmpty()) {
      return new Reason("no value was here", -1);
    }
    int nearest = -1;
    Optional<Difference> best = Optional.empty();
    for (int f = 0; f < profile.formats().size(); f++) {
      Optional<Difference> found = finder(f).of(value);
      if (found.isPresent() && (best.isEmpty() || found.get().changes() < best.get().changes())) {
        best = found;
        nearest = f;
      }
    }
    boolean alike =
        best.isPresent() && best.get().changes() <= Math.max(MOST_CHANGES, best.get().same());
    return alike ? new Reason(best.get().words(), nearest) : new Reason("unlike every format", -1);
  }

  private Difference.Finder finder(int format) {
    while (finders.size() < profile.formats().size()) {
      finders.add(new Difference.Finder(profile.formats().get(finders.size()).program()));
    }
    return finders.get(format);
  }
}
