package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.RegexLibrary;

/** Where remembered programs use each macro, when they are written in the shortest way. */
final class MacroPlaces {
  /** The best program of a column that uses a macro, and its tokens that the macro stands for. */
  record Place(int column, RegexProgram program, int from, int to) {}

  private final List<List<Place>> places = new ArrayList<>();
  private final long[] uses;
  private long programs;
  private long tokens;
  private long written;

  MacroPlaces(RegexLibrary library, List<Remembered> columns) {
    uses = new long[library.size()];
    for (int k = 0; k < library.size(); k++) {
      places.add(new ArrayList<>());
    }
    for (int c = 0; c < columns.size(); c++) {
      Set<Integer> seen = new HashSet<>();
      for (RegexProgram program : columns.get(c).programs()) {
        add(program, library, c, seen);
      }
    }
  }

  private void add(RegexProgram program, RegexLibrary library, int column, Set<Integer> seen) {
    int[] shortest = library.write(program.array());
    programs++;
    tokens += program.length();
    written += shortest.length;
    int from = 0;
    for (int token : shortest) {
      int to = from + 1;
      if (RegexTokens.isMacro(token)) {
        int k = token - RegexTokens.MACRO;
        to = from + library.macros().get(k).length();
        uses[k]++;
        if (seen.add(k)) {
          places.get(k).add(new Place(column, program, from, to));
        }
      }
      from = to;
    }
  }

  /** One place in every column that uses a macro. */
  List<Place> of(int macro) {
    return places.get(macro);
  }

  /** How often remembered programs use a macro. */
  long uses(int macro) {
    return uses[macro];
  }

  /** Number of remembered programs. */
  long programs() {
    return programs;
  }

  /** Number of their tokens without macros. */
  long tokens() {
    return tokens;
  }

  /** Number of their tokens with macros. */
  long written() {
    return written;
  }
}
