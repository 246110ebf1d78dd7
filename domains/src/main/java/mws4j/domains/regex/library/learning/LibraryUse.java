package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.library.Macro;
import mws4j.domains.regex.library.RegexLibrary;

/**
 * How remembered programs use a library, when they are written in the shortest way.
 *
 * @param programs number of programs, those of several columns counted as often
 * @param tokens of all of them, macros written out
 * @param written tokens of all of them as they are written
 * @param macros the most used first, of equally used ones the earlier
 */
public record LibraryUse(long programs, long tokens, long written, List<MacroUse> macros) {
  private static final int SHOWN = 3;

  /**
   * A macro and its uses.
   *
   * @param number its number in the library
   * @param macro name and regex
   * @param written its regex with the macros before it
   * @param uses how often it stands in remembered programs
   * @param columns of which at least one program uses it
   * @param headings of those columns, the most frequent
   * @param samples texts that it explains there, the most frequent, or draws
   */
  public record MacroUse(
      int number,
      Macro macro,
      String written,
      long uses,
      int columns,
      List<String> headings,
      List<String> samples) {}

  /**
   * Looks at the uses of a library.
   *
   * @param columns may be none: then nothing is used, and samples are drawn
   * @param phi probabilities that samples are drawn and derivations compared with
   */
  public static LibraryUse of(
      RegexLibrary library, List<Remembered> columns, RegexProbabilities phi) {
    MacroPlaces places = new MacroPlaces(library, columns);
    List<MacroUse> uses = new ArrayList<>();
    for (int k = 0; k < library.size(); k++) {
      Macro macro = library.macros().get(k);
      List<MacroPlaces.Place> of = places.of(k);
      uses.add(
          new MacroUse(
              k,
              macro,
              library.print(library.writtenWithEarlier(k)),
              places.uses(k),
              of.size(),
              headings(of, columns),
              MacroSamples.of(macro, of, columns, phi, SHOWN)));
    }
    uses.sort(Comparator.comparingLong(MacroUse::uses).reversed());
    return new LibraryUse(places.programs(), places.tokens(), places.written(), uses);
  }

  private static List<String> headings(List<MacroPlaces.Place> places, List<Remembered> columns) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (MacroPlaces.Place place : places) {
      String heading = columns.get(place.column()).name();
      if (!heading.isEmpty()) {
        counts.merge(heading, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
