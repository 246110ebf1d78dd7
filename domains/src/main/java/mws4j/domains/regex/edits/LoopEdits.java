package mws4j.domains.regex.edits;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.STAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;

/** Edits of loops. */
final class LoopEdits {
  /** Most copies that a loop is unrolled into. */
  private static final int MOST_COPIES = 8;

  /** Most optional copies among them. */
  private static final int MOST_OPTIONAL = 2;

  private LoopEdits() {}

  /**
   * Loops that say more about the number of their iterations: {@code E+} that always runs three
   * times becomes {@code EEE}, once or twice {@code EE?}; {@code E*} that always runs becomes
   * {@code E+}, never more than once {@code E?}; in the extended language {@code E{1,3}} from one
   * to three times. And two equal neighbours become a loop.
   */
  static List<RegexEditor.Edit> tighter(
      int[] program, List<RegexUsage.Loop> loops, RegexLanguage language) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (RegexUsage.Loop loop : loops) {
      int[] body = Arrays.copyOfRange(program, loop.from(), loop.to() - 1);
      int operator = program[loop.to() - 1];
      int fewest = loop.fewest();
      int most = loop.most();
      if (most > 0 && most <= MOST_COPIES && most - fewest <= MOST_OPTIONAL) {
        int[] copies = copies(body, fewest, most);
        if (copies.length != body.length + 1 || copies[body.length] != operator) {
          edits.add(new RegexEditor.Edit(loop.from(), loop.to(), copies));
        }
      }
      if (language == RegexLanguage.EXTENDED && most > 1 && most <= RegexTokens.MOST_REPEATS) {
        edits.add(new RegexEditor.Edit(loop.to() - 1, loop.to(), RegexTokens.repeat(fewest, most)));
      }
      if (operator == STAR && fewest > 0) {
        edits.add(new RegexEditor.Edit(loop.to() - 1, loop.to(), PLUS));
      }
    }
    for (int at = 1; at < program.length; at++) {
      boolean pair = program[at] == program[at - 1] && RegexTokens.isClass(program[at]);
      boolean loop = at + 1 < program.length && RegexTokens.isPostfix(program[at + 1]);
      if (pair) {
        edits.add(new RegexEditor.Edit(at - 1, at + (loop ? 2 : 1), program[at], PLUS));
      }
    }
    return edits;
  }

  private static int[] copies(int[] body, int fewest, int most) {
    IntStream.Builder tokens = IntStream.builder();
    for (int i = 0; i < most; i++) {
      Arrays.stream(body).forEach(tokens);
      if (i >= fewest) {
        tokens.add(OPTIONAL);
      }
    }
    return tokens.build().toArray();
  }

  /**
   * Loops over one class whose texts begin or end alike: {@code \w+} over {@code ecous, indus}
   * becomes {@code \w+us}.
   */
  static List<RegexEditor.Edit> affixes(int[] program, List<RegexUsage.Loop> loops) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (RegexUsage.Loop loop : loops) {
      if (!isClassLoop(program, loop)) {
        continue;
      }
      int shortest = loop.spans().stream().mapToInt(String::length).min().orElse(0);
      String any = loop.spans().get(0);
      int prefix = 0;
      while (prefix < shortest && allHave(loop.spans(), any.charAt(prefix), prefix, false)) {
        prefix++;
      }
      int suffix = 0;
      while (suffix < shortest
          && allHave(loop.spans(), any.charAt(any.length() - 1 - suffix), suffix, true)) {
        suffix++;
      }
      if (prefix > 0) {
        edits.add(affixed(program, loop, any, prefix, 0));
      }
      if (suffix > 0) {
        edits.add(affixed(program, loop, any, 0, suffix));
      }
      if (prefix > 0 && suffix > 0 && prefix + suffix <= shortest) {
        edits.add(affixed(program, loop, any, prefix, suffix));
      }
    }
    return edits;
  }

  private static boolean allHave(List<String> spans, char c, int at, boolean fromEnd) {
    return c != '\t'
        && !Character.isSurrogate(c)
        && spans.stream().allMatch(s -> s.charAt(fromEnd ? s.length() - 1 - at : at) == c);
  }

  private static RegexEditor.Edit affixed(
      int[] program, RegexUsage.Loop loop, String any, int prefix, int suffix) {
    IntStream.Builder tokens = IntStream.builder();
    any.substring(0, prefix).chars().forEach(c -> tokens.add(RegexTokens.literalOf(c)));
    int affixes = prefix + suffix;
    addLoop(program[loop.from()], loop.spans().stream().map(s -> s.length() - affixes), tokens);
    any.substring(any.length() - suffix).chars().forEach(c -> tokens.add(RegexTokens.literalOf(c)));
    return new RegexEditor.Edit(loop.from(), loop.to(), tokens.build().toArray());
  }

  /**
   * Loops over one class cut at a character that is neither a letter nor a digit: {@code .+} over
   * {@code 12:30} becomes {@code .+:.+}, and over {@code 12, 7[b], 8[c]} it becomes {@code
   * .+(\[.+)?}.
   */
  static List<RegexEditor.Edit> splits(int[] program, List<RegexUsage.Loop> loops) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (RegexUsage.Loop loop : loops) {
      if (isClassLoop(program, loop)) {
        String seen = String.join("", loop.spans());
        seen.chars()
            .distinct()
            .filter(c -> c != '\t' && !Character.isSurrogate((char) c))
            .filter(c -> !RegexTokens.emits(RegexTokens.ANY_WORD, RegexTokens.symbolOf(c)))
            .forEach(c -> edits.add(split(program, loop, (char) c)));
      }
    }
    return edits;
  }

  /** Cuts at the first occurrence. Texts without it lie before the cut, the rest is optional. */
  private static RegexEditor.Edit split(int[] program, RegexUsage.Loop loop, char c) {
    List<String> spans = loop.spans();
    boolean always = spans.stream().allMatch(s -> s.indexOf(c) >= 0);
    IntStream.Builder tokens = IntStream.builder();
    int leaf = program[loop.from()];
    addLoop(leaf, spans.stream().map(s -> s.indexOf(c) < 0 ? s.length() : s.indexOf(c)), tokens);
    IntStream.Builder rest = IntStream.builder();
    addLoop(
        leaf,
        spans.stream().filter(s -> s.indexOf(c) >= 0).map(s -> s.length() - 1 - s.indexOf(c)),
        rest);
    int[] behind = rest.build().toArray();
    if (!always && behind.length > 0) {
      tokens.add(OPEN);
    }
    tokens.add(RegexTokens.literalOf(c));
    Arrays.stream(behind).forEach(tokens);
    if (!always) {
      if (behind.length > 0) {
        tokens.add(CLOSE);
      }
      tokens.add(OPTIONAL);
    }
    return new RegexEditor.Edit(loop.from(), loop.to(), tokens.build().toArray());
  }

  /** The loop over a class that reads texts of these lengths; nothing if all are empty. */
  private static void addLoop(int leaf, Stream<Integer> lengths, IntStream.Builder tokens) {
    int[] all = lengths.mapToInt(n -> n).toArray();
    if (Arrays.stream(all).anyMatch(n -> n > 0)) {
      tokens.add(leaf);
      tokens.add(Arrays.stream(all).allMatch(n -> n > 0) ? PLUS : STAR);
    }
  }

  private static boolean isClassLoop(int[] program, RegexUsage.Loop loop) {
    return loop.to() - loop.from() == 2 && RegexTokens.isClass(program[loop.from()]);
  }
}
