package mws4j.domains.regex.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.language.RegexTokens;

/** The fewest tokens for a program, found from its end to its beginning. */
final class ShortestWriting {
  private final List<Macro> macros;
  private final Map<Integer, List<Integer>> byFirst = new HashMap<>(); // the longest first

  ShortestWriting(List<Macro> macros) {
    this.macros = macros;
    for (int k = 0; k < macros.size(); k++) {
      byFirst.computeIfAbsent(macros.get(k).regex().array()[0], none -> new ArrayList<>()).add(k);
    }
    byFirst
        .values()
        .forEach(some -> some.sort(Comparator.comparingInt(k -> -macros.get(k).length())));
  }

  int[] of(int[] program) {
    int[] chosen = new int[program.length]; // token to write at a place
    int[] fewest = new int[program.length + 1];
    for (int at = program.length - 1; at >= 0; at--) {
      fewest[at] = 1 + fewest[at + 1];
      chosen[at] = program[at];
      for (int k : byFirst.getOrDefault(program[at], List.of())) {
        int end = at + macros.get(k).length();
        if (!stands(macros.get(k), program, at)) {
          continue;
        }
        // Of equally short ways the first macro, the longest, wins over others, and over none.
        int length = 1 + fewest[end];
        boolean wins = length == fewest[at] && !RegexTokens.isMacro(chosen[at]);
        if (length < fewest[at] || wins) {
          fewest[at] = length;
          chosen[at] = RegexTokens.MACRO + k;
        }
      }
    }
    int[] written = new int[fewest[0]];
    int at = 0;
    for (int i = 0; i < written.length; i++) {
      written[i] = chosen[at];
      boolean isMacro = RegexTokens.isMacro(written[i]);
      at += isMacro ? macros.get(written[i] - RegexTokens.MACRO).length() : 1;
    }
    return written;
  }

  /** Whether a macro may be written for the tokens from a place on. */
  static boolean stands(Macro macro, int[] program, int at) {
    int[] regex = macro.regex().array();
    int end = at + regex.length;
    return end <= program.length
        && Arrays.equals(program, at, end, regex, 0, regex.length)
        && (end == program.length || !RegexTokens.isPostfix(program[end]) || macro.isGroup());
  }
}
