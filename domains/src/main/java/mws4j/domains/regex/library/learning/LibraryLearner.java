package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mws4j.domains.SettingValues;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.Macro;
import mws4j.domains.regex.library.RegexLibrary;

/**
 * Learns macros from what is remembered of columns, so that programs and macros together have few
 * tokens:
 *
 * <pre>Σ_columns Σ_programs tokens as written + Σ_macros tokens of what it stands for</pre>
 *
 * <p>Greedy: the run of parts that saves most, {@code (length - 1) uses - length}, becomes a macro,
 * all programs are written with it, and so on; later macros may contain earlier ones. At the end,
 * all programs written in the shortest way, macros go that no program uses or whose absence makes
 * the sum no larger. Nothing is drawn at random.
 */
public final class LibraryLearner {
  private final List<Remembered> columns;
  private final RegexLibrary known;
  private final Limits limits;

  /**
   * How far to go.
   *
   * @param macros most new ones
   * @param fewestColumns in whose programs a macro must occur; one column alone is no reason
   * @param shortest fewest tokens that a macro may stand for
   * @param longest most tokens that a macro may stand for
   */
  public record Limits(int macros, int fewestColumns, int shortest, int longest) {
    /** What is shared by five columns or more, as long as programs of the extended language. */
    public static Limits defaults() {
      return new Limits(32, 5, 2, 48);
    }

    /** Checks the limits. */
    public Limits {
      SettingValues.requireRange("number of macros", macros, 0, RegexLibrary.MOST);
      SettingValues.requireRange("fewest columns", fewestColumns, 1, Integer.MAX_VALUE);
      SettingValues.requireRange("longest macro", longest, 2, RegexSyntax.MAX_LENGTH);
      SettingValues.requireRange("shortest macro", shortest, 2, longest);
    }
  }

  private LibraryLearner(List<Remembered> columns, RegexLibrary known, Limits limits) {
    this.columns = columns;
    this.known = known;
    this.limits = limits;
  }

  /**
   * Learns macros beside known ones, which keep their numbers and names.
   *
   * @return the known library with the new macros behind its own; itself if nothing is worth one
   */
  public static RegexLibrary learn(List<Remembered> columns, RegexLibrary known, Limits limits) {
    LibraryLearner learner = new LibraryLearner(columns, known, limits);
    RegexLibrary learned = learner.withoutIdle(learner.grown());
    return MacroNames.of(learned, known.size(), columns);
  }

  private RegexLibrary grown() {
    Corpus corpus = new Corpus(columns, known);
    RegexLibrary library = known;
    int most = Math.min(RegexLibrary.MOST, known.size() + limits.macros);
    while (library.size() < most) {
      RegexLibrary now = library;
      Set<RegexProgram> taken = new HashSet<>(now.macros().stream().map(Macro::regex).toList());
      Optional<Run> best =
          BestRun.of(
              new PartSequences(corpus, now),
              limits.fewestColumns,
              limits.longest,
              tokens -> isWanted(now.program(tokens), taken));
      if (best.isEmpty()) {
        break;
      }
      int[] run = best.get().tokens();
      Macro macro = new Macro(MacroNames.provisional(now), now.program(run));
      corpus.replace(run, macro.isGroup(), RegexTokens.MACRO + library.size());
      library = library.with(List.of(macro));
    }
    return library;
  }

  private boolean isWanted(RegexProgram regex, Set<RegexProgram> taken) {
    return regex.length() >= limits.shortest && !taken.contains(regex) && Macro.isPossible(regex);
  }

  /** Leaves out the new macros that do not pay any more, until all do. */
  private RegexLibrary withoutIdle(RegexLibrary grown) {
    RegexLibrary library = grown;
    RegexLibrary before;
    do {
      before = library;
      library = withoutIdleOnce(before);
    } while (library.size() < before.size());
    return library;
  }

  /** From the last to the first, for a later one may be the reason why an earlier one is idle. */
  private RegexLibrary withoutIdleOnce(RegexLibrary before) {
    RegexLibrary library = before;
    Corpus corpus = new Corpus(columns, library);
    for (int k = before.size() - 1; k >= known.size(); k--) {
      List<Macro> others = new ArrayList<>(library.macros());
      others.remove(k);
      RegexLibrary without = RegexLibrary.of(others);
      Corpus corpusWithout = new Corpus(columns, without);
      boolean pays = length(corpusWithout, without) > length(corpus, library);
      if (!pays || !corpus.uses(RegexTokens.MACRO + k)) {
        library = without;
        corpus = corpusWithout;
      }
    }
    return library;
  }

  /** The sum that is to be small. */
  private static long length(Corpus corpus, RegexLibrary library) {
    long length = corpus.length();
    for (int k = 0; k < library.size(); k++) {
      length += library.writtenWithEarlier(k).length;
    }
    return length;
  }
}
