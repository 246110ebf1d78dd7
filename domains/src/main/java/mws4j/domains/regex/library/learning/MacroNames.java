package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mws4j.domains.regex.library.Macro;
import mws4j.domains.regex.library.RegexLibrary;

/**
 * Names for macros: the word of the headings of the columns that use one which says most of them,
 *
 * <pre>n log((n / users) / (N / columns))</pre>
 *
 * <p>where n of the users and N of all columns have the word in their heading. Of equal words the
 * most frequent is taken, then the first in the alphabet; a name that is taken already gets a
 * number behind it.
 */
final class MacroNames {
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 20;
  private static final String NO_WORD = "part";

  private MacroNames() {}

  /** The library with new names for the macros from a number on. */
  static RegexLibrary of(RegexLibrary library, int from, List<Remembered> columns) {
    List<Set<String>> words = columns.stream().map(column -> words(column.name())).toList();
    Map<String, Integer> everywhere = new TreeMap<>();
    words.forEach(some -> some.forEach(word -> everywhere.merge(word, 1, Integer::sum)));
    MacroPlaces places = new MacroPlaces(library, columns);
    List<Macro> named = new ArrayList<>(library.macros().subList(0, from));
    Set<String> taken = names(named);
    for (int k = from; k < library.size(); k++) {
      Map<String, Integer> here = new TreeMap<>();
      for (MacroPlaces.Place place : places.of(k)) {
        words.get(place.column()).forEach(word -> here.merge(word, 1, Integer::sum));
      }
      String word = best(here, places.of(k).size(), everywhere, columns.size());
      String name = untaken(word, taken);
      taken.add(name);
      named.add(new Macro(name, library.macros().get(k).regex()));
    }
    return RegexLibrary.of(named);
  }

  /** A name that no macro of a library has. */
  static String provisional(RegexLibrary library) {
    return untaken(NO_WORD, names(library.macros()));
  }

  private static Set<String> names(List<Macro> macros) {
    return macros.stream().map(Macro::name).collect(Collectors.toCollection(HashSet::new));
  }

  private static String untaken(String word, Set<String> taken) {
    String name = word;
    for (int n = 2; taken.contains(name); n++) {
      name = word + "-" + n;
    }
    return name;
  }

  private static Set<String> words(String heading) {
    Set<String> words = new HashSet<>();
    for (String word : NO_LETTER.split(heading.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  private static String best(
      Map<String, Integer> here, int users, Map<String, Integer> everywhere, int columns) {
    String best = NO_WORD;
    double most = 0;
    int times = 0;
    for (Map.Entry<String, Integer> each : here.entrySet()) {
      int n = each.getValue();
      double usual = (double) everywhere.get(each.getKey()) / columns;
      double says = n * StrictMath.log((double) n / users / usual);
      if (says > most || (says == most && n > times)) {
        best = each.getKey();
        most = says;
        times = n;
      }
    }
    return best;
  }
}
