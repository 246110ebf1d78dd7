package mws4j.domains.regex.questions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mws4j.domains.regex.data.StringSet;

/**
 * Strings that differ a little from one that belongs: one character replaced by another of its kind
 * or of another kind, a part repeated or left out, an affix dropped, the case changed. A part is a
 * run of characters of one kind, alone or with what separates it from the next.
 */
final class SmallChanges {
  /** What a letter, a digit and anything else is replaced by where the kind is to change. */
  private static final String OF_EACH_KIND = "7kQ-_ ";

  private final String string;
  private final Set<String> found = new LinkedHashSet<>();

  private SmallChanges(String string) {
    this.string = string;
  }

  /** All small changes of a string, without the string itself. */
  static List<String> of(String string) {
    SmallChanges changes = new SmallChanges(string);
    changes.characters();
    changes.parts();
    changes.add(string.toLowerCase(Locale.ROOT));
    changes.add(string.toUpperCase(Locale.ROOT));
    return List.copyOf(changes.found);
  }

  private void add(String changed) {
    if (!changed.equals(string) && changed.length() <= StringSet.MAX_STRING_LENGTH) {
      found.add(changed);
    }
  }

  private void characters() {
    for (int at = 0; at < string.length(); at += Character.charCount(string.codePointAt(at))) {
      int c = string.codePointAt(at);
      int end = at + Character.charCount(c);
      replace(at, end, Character.toString(another(c)));
      replace(at, end, Character.toString(otherCase(c)));
      for (int k = 0; k < OF_EACH_KIND.length(); k++) {
        char other = OF_EACH_KIND.charAt(k);
        if (kind(other) != kind(c) || kind(c) == OTHER) {
          replace(at, end, String.valueOf(other));
        }
      }
      replace(at, end, "");
      replace(at, end, Character.toString(c).repeat(2));
    }
  }

  private void parts() {
    List<Integer> ends = new ArrayList<>(List.of(0));
    for (int at = 1; at < string.length(); at++) {
      if (kind(string.charAt(at)) != kind(string.charAt(at - 1))) {
        ends.add(at);
      }
    }
    ends.add(string.length());
    for (int first = 0; first + 1 < ends.size(); first++) {
      for (int last = first + 1; last < ends.size(); last++) {
        int from = ends.get(first);
        int to = ends.get(last);
        String part = string.substring(from, to);
        if (last - first <= 2 || from == 0 || to == string.length()) {
          replace(from, to, "");
          replace(from, to, part + part);
        }
        if (last - first == 1) {
          replace(from, to, part.toUpperCase(Locale.ROOT));
          replace(from, to, part.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void replace(int from, int to, String by) {
    add(string.substring(0, from) + by + string.substring(to));
  }

  private static final int DIGIT = 0;
  private static final int CAPITAL = 1;
  private static final int SMALL = 2;
  private static final int OTHER = 3;

  private static int kind(int c) {
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isUpperCase(c)) {
      return CAPITAL;
    }
    return Character.isLetter(c) ? SMALL : OTHER;
  }

  /** Another character of the same kind; the same one where there is no order to find it in. */
  private static int another(int c) {
    if (c >= '0' && c <= '9') {
      return '0' + (c - '0' + 3) % 10;
    }
    if (c >= 'A' && c <= 'Z') {
      return 'A' + (c - 'A' + 7) % 26;
    }
    return c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 7) % 26 : c;
  }

  private static int otherCase(int c) {
    return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
  }
}
