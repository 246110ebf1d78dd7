package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.RegexLibrary;

/** The different programs of all memories, written with the macros that are known so far. */
final class Corpus {
  /** A program as it is written now, and the columns of which it is remembered. */
  record Entry(RegexProgram program, int[] written, BitSet columns) {
    /** How often it is remembered. */
    int times() {
      return columns.cardinality();
    }

    Entry with(int[] rewritten) {
      return new Entry(program, rewritten, columns);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** The programs of these columns, written with a library. */
  Corpus(List<Remembered> columns, RegexLibrary library) {
    Map<RegexProgram, BitSet> columnsOf = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      for (RegexProgram program : columns.get(c).programs()) {
        columnsOf.computeIfAbsent(program, none -> new BitSet()).set(c);
      }
    }
    columnsOf.forEach(
        (program, of) -> entries.add(new Entry(program, library.write(program.array()), of)));
  }

  /** The programs, in the order in which they were first met. */
  List<Entry> entries() {
    return entries;
  }

  /** Number of tokens of all remembered programs. */
  long length() {
    return entries.stream().mapToLong(each -> (long) each.times() * each.written().length).sum();
  }

  /** Whether any program has the token. */
  boolean uses(int token) {
    return entries.stream()
        .anyMatch(each -> Arrays.stream(each.written()).anyMatch(t -> t == token));
  }

  /**
   * Puts a macro in the place of a run wherever it occurs, from left to right.
   *
   * @param isGroup whether the run is one bracket, which an operator may follow
   */
  void replace(int[] run, boolean isGroup, int macro) {
    entries.replaceAll(entry -> entry.with(replaced(entry.written(), run, isGroup, macro)));
  }

  private static int[] replaced(int[] written, int[] run, boolean isGroup, int macro) {
    int[] shorter = new int[written.length];
    int count = 0;
    int at = 0;
    while (at < written.length) {
      if (occurs(written, at, run, isGroup)) {
        shorter[count++] = macro;
        at += run.length;
      } else {
        shorter[count++] = written[at++];
      }
    }
    return count == written.length ? written : Arrays.copyOf(shorter, count);
  }

  private static boolean occurs(int[] written, int at, int[] run, boolean isGroup) {
    int end = at + run.length;
    return end <= written.length
        && Arrays.equals(written, at, end, run, 0, run.length)
        && (isGroup || end == written.length || !RegexTokens.isPostfix(written[end]));
  }
}
