package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.RegexLibrary;

/** The best run by trying every stretch of every program, one program at a time. */
final class RunsTwin {
  private final Map<List<Integer>, Long> uses = new HashMap<>();
  private final Map<List<Integer>, Set<Integer>> columns = new HashMap<>();

  RunsTwin(List<Remembered> memories, RegexLibrary library) {
    Set<List<Integer>> runs = new HashSet<>();
    List<List<Integer>> written = new ArrayList<>();
    List<Integer> columnOf = new ArrayList<>();
    for (int c = 0; c < memories.size(); c++) {
      for (RegexProgram program : memories.get(c).programs()) {
        List<Integer> tokens = Arrays.stream(library.write(program.tokens())).boxed().toList();
        written.add(tokens);
        columnOf.add(c);
        for (int from = 0; from < tokens.size(); from++) {
          for (int to = from + 1; to <= tokens.size(); to++) {
            if (isRun(tokens, from, to)) {
              runs.add(tokens.subList(from, to));
            }
          }
        }
      }
    }
    for (List<Integer> run : runs) {
      for (int p = 0; p < written.size(); p++) {
        long count = occurrences(written.get(p), run);
        if (count > 0) {
          uses.merge(run, count, Long::sum);
          columns.computeIfAbsent(run, none -> new HashSet<>()).add(columnOf.get(p));
        }
      }
    }
  }

  /** Whether a regex that starts and ends there is a whole one and no branch. */
  private static boolean isRun(List<Integer> tokens, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      int token = tokens.get(i);
      depth += token == RegexTokens.OPEN ? 1 : token == RegexTokens.CLOSE ? -1 : 0;
      if (depth < 0 || (depth == 0 && token == RegexTokens.OR)) {
        return false;
      }
    }
    return depth == 0
        && !RegexTokens.isPostfix(tokens.get(from))
        && (to == tokens.size()
            || !RegexTokens.isPostfix(tokens.get(to))
            || isBracket(tokens.subList(from, to)));
  }

  private static boolean isBracket(List<Integer> run) {
    int depth = 0;
    for (int i = 0; i < run.size(); i++) {
      depth += run.get(i) == RegexTokens.OPEN ? 1 : run.get(i) == RegexTokens.CLOSE ? -1 : 0;
      if (depth == 0 && i < run.size() - 1) {
        return false;
      }
    }
    return run.get(0) == RegexTokens.OPEN && run.get(run.size() - 1) == RegexTokens.CLOSE;
  }

  private static long occurrences(List<Integer> tokens, List<Integer> run) {
    long count = 0;
    int from = 0;
    while (from + run.size() <= tokens.size()) {
      int to = from + run.size();
      boolean here = tokens.subList(from, to).equals(run) && isRun(tokens, from, to);
      count += here ? 1 : 0;
      from += here ? run.size() : 1;
    }
    return count;
  }

  /** How often a run is there, without overlap. */
  long uses(List<Integer> run) {
    return uses.get(run);
  }

  private long saving(List<Integer> run) {
    return (run.size() - 1) * uses.get(run) - run.size();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return Integer.compare(one.get(i), other.get(i));
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  Optional<List<Integer>> best(RegexLibrary library, int fewestColumns, int longest) {
    List<List<Integer>> good = new ArrayList<>();
    for (List<Integer> run : uses.keySet()) {
      int[] tokens = run.stream().mapToInt(token -> token).toArray();
      RegexProgram regex = library.program(tokens);
      if (saving(run) > 0
          && columns.get(run).size() >= fewestColumns
          && regex.length() <= longest
          && library.macros().stream().noneMatch(macro -> macro.regex().equals(regex))) {
        good.add(run);
      }
    }
    good.sort(
        (one, other) -> {
          int bySaving = Long.compare(saving(other), saving(one));
          int byLength = Integer.compare(one.size(), other.size());
          return bySaving != 0 ? bySaving : byLength != 0 ? byLength : compare(one, other);
        });
    return good.stream().findFirst();
  }
}
