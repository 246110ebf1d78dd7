package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.column.ValueForms;

/** Says of single values whether they fit a column; rows do not matter here. For one thread. */
final class Judge {
  private static final int SHORT_CODE = 3;

  /**
   * What is to be said of a value.
   *
   * @param share number of its class among {@link Shares}
   * @param format that makes it, -1 if none does
   * @param kind what is wrong, if anything is
   */
  record Verdict(int share, int format, Optional<FindingKind> kind) {}

  private final ColumnProfile profile;
  private final Shares shares;
  private final FormatChoice choice;
  private final DigitRuns runs = new DigitRuns();
  private final ExceptionForms exceptions;
  private final Map<String, String> folded = new HashMap<>(); // members of a set by their fold
  private final boolean blankKnown;
  private final boolean isOpenSet;

  Judge(ColumnProfile profile, Shares shares) {
    this.profile = profile;
    this.shares = shares;
    choice = new FormatChoice(profile.formats());
    blankKnown = profile.missing().values().stream().anyMatch(ValueForms::isBlank);
    exceptions = new ExceptionForms(profile);
    if (profile.isClosed()) {
      profile.members().values().forEach(value -> folded.putIfAbsent(fold(value), value));
    }
    // Good and Turing: the chance of a new member is the share of those that came once.
    isOpenSet =
        profile.kind() == ColumnKind.CLOSED_SET
            && 200 * profile.members().once() > profile.members().rows();
  }

  /** Without outer blanks and capitals. */
  static String fold(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /** The member of the set that is the same but for blanks and capitals. */
  Optional<String> sameMember(String value) {
    return Optional.ofNullable(folded.get(fold(value)));
  }

  /** The verdicts on some values. */
  List<Verdict> judge(List<String> values) {
    int[] formats = choice.choose(values);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < formats.length; i++) {
      verdicts.add(verdict(values.get(i), formats[i]));
    }
    return verdicts;
  }

  private Verdict verdict(String value, int format) {
    if (profile.missing().contains(value)) {
      return new Verdict(shares.ofValue(value), -1, Optional.empty());
    }
    if (ValueForms.isBlank(value)) {
      Optional<FindingKind> kind = blankKnown ? Optional.empty() : Optional.of(FindingKind.MISSING);
      return new Verdict(0, -1, kind);
    }
    if (profile.exceptions().contains(value)) {
      return new Verdict(0, -1, Optional.empty());
    }
    if (profile.isClosed()) {
      Optional<FindingKind> kind =
          profile.members().contains(value) ? Optional.empty() : notIn(value, format);
      return new Verdict(shares.ofValue(value), format, kind);
    }
    if (format >= 0) {
      return new Verdict(shares.ofFormat(format), format, flaw(value, format));
    }
    boolean judged = !profile.formats().isEmpty() || profile.kind() == ColumnKind.EMPTY;
    if (judged && !exceptions.allow(value)) {
      return new Verdict(0, -1, Optional.of(misfit(value, FindingKind.FORMAT)));
    }
    return new Verdict(0, -1, flaw(value, -1));
  }

  /** A set of which many members came once has more, which are made by its formats. */
  private Optional<FindingKind> notIn(String value, int format) {
    boolean slip = sameMember(value).isPresent() || Reasons.meant(profile, value).isPresent();
    return isOpenSet && format >= 0 && !slip
        ? flaw(value, -1)
        : Optional.of(misfit(value, FindingKind.MEMBER));
  }

  /** Why a value does not fit, as far as its form tells. */
  private FindingKind misfit(String value, FindingKind otherwise) {
    if (ColumnTraits.hasBlankEnd(value) && fits(value.strip())) {
      return FindingKind.BLANKS;
    } else if (profile.traits().isNewDamage(value)) {
      return FindingKind.ENCODING;
    } else if (ValueForms.isMarker(value) || ValueForms.isMarkerWord(value)) {
      return FindingKind.MISSING;
    } else if (ValueForms.isSentinel(value)) {
      return FindingKind.SENTINEL;
    }
    return isOtherCase(value) ? FindingKind.CASE : otherwise;
  }

  private boolean isOtherCase(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    String lower = value.toLowerCase(Locale.ROOT);
    return profile.isClosed()
        ? sameMember(value).isPresent()
        : (!upper.equals(value) && fits(upper)) || (!lower.equals(value) && fits(lower));
  }

  private boolean fits(String value) {
    return profile.isClosed()
        ? profile.members().contains(value)
        : profile.formats().stream().anyMatch(format -> format.matches(value));
  }

  /** What is wrong with a value that a format makes, or of which nothing is known but traits. */
  private Optional<FindingKind> flaw(String value, int format) {
    ColumnTraits traits = profile.traits();
    if (traits.isNewBlank(value)) {
      return Optional.of(FindingKind.BLANKS);
    } else if (traits.isNewDamage(value)) {
      return Optional.of(FindingKind.ENCODING);
    } else if (isNewMarker(value, format)) {
      return Optional.of(FindingKind.MISSING);
    }
    FindingKind digits = format < 0 ? null : digits(value, profile.formats().get(format));
    if (digits != null) {
      return Optional.of(digits);
    } else if (traits.isNewStyle(value)) {
      return Optional.of(FindingKind.CASE);
    } else if (profile.kind() != ColumnKind.FREE_TEXT && traits.isNewLength(value)) {
      return Optional.of(FindingKind.LENGTH);
    }
    return Optional.empty();
  }

  /** {@code NA} may be a code among codes. */
  private boolean isNewMarker(String value, int format) {
    boolean code = format >= 0 && value.length() <= SHORT_CODE;
    return !code && value.length() <= 24 && ValueForms.isMarker(value);
  }

  private FindingKind digits(String value, Format format) {
    if (format.parts().isEmpty() || !runs.read(value)) {
      return null;
    }
    boolean outside = false;
    boolean beyond = false;
    for (DigitPart part : format.parts()) {
      if (part.run() >= runs.count()) {
        return null;
      }
      if (!part.isWhole() && runs.length(part.run()) < part.from() + DigitPart.PAIR) {
        continue;
      }
      long number = part.number(runs);
      beyond |= part.isFarOutside(number);
      outside |= format.expected(part).filter(range -> !range.has(number)).isPresent();
    }
    if (beyond && ValueForms.isSentinel(value)) {
      return FindingKind.SENTINEL;
    }
    return outside ? FindingKind.RANGE : null;
  }
}
