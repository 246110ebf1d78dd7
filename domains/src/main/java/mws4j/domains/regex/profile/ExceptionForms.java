package mws4j.domains.regex.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mws4j.domains.regex.column.ValueForms;
import mws4j.domains.regex.language.RegexTokens;

/**
 * What values that no format makes may look like, in a column that had many of them. Where more
 * than one row in a hundred was of no format, forms that were seen among those may come again. If
 * even their forms were mostly seen once, so that by Good and Turing more than one row in a hundred
 * has a new form, the formats do not describe the column: then only a sign that it never had is
 * news.
 */
final class ExceptionForms {
  private static final int MANY = 100; // one row in so many

  private final Set<Long> forms = new HashSet<>();
  private final Set<Integer> signs = new HashSet<>();
  private final boolean isOpen;

  ExceptionForms(ColumnProfile profile) {
    long rows = profile.traits().rows();
    Map<Long, Long> counts = new HashMap<>();
    if (MANY * profile.oddRows() > rows && !profile.isClosed()) {
      for (String value : profile.exceptions().values()) {
        counts.merge(ValueForms.runs(value), profile.exceptions().rows(value), Long::sum);
        addSigns(value);
      }
    }
    forms.addAll(counts.keySet());
    long once = counts.values().stream().filter(count -> count == 1).count();
    boolean cut = !counts.isEmpty() && profile.exceptions().rows() < profile.oddRows();
    isOpen = cut || MANY * once > rows;
    if (isOpen) {
      profile.formats().forEach(this::addLiterals);
    }
  }

  private void addSigns(String value) {
    value.codePoints().filter(ExceptionForms::isSign).forEach(signs::add);
  }

  private void addLiterals(Format format) {
    for (int token : format.program().tokens()) {
      if (RegexTokens.isLiteral(token)) {
        signs.add(RegexTokens.codePoint(token));
      }
    }
  }

  private static boolean isSign(int c) {
    return !Character.isLetterOrDigit(c);
  }

  /** Whether a value that no format makes is no news. */
  boolean allow(String value) {
    return forms.contains(ValueForms.runs(value))
        || (isOpen && value.codePoints().filter(ExceptionForms::isSign).allMatch(signs::contains));
  }
}
