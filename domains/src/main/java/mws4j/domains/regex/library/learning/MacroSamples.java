package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.library.Macro;

/** Texts that a macro explains. */
final class MacroSamples {
  /** Columns that are looked at; the most frequent texts of a few are as good as those of all. */
  private static final int COLUMNS = 50;

  private static final int DRAWS = 30;
  private static final int LONGEST = 200;

  private MacroSamples() {}

  /**
   * The texts that a macro most often explains in these places, the most frequent first and of
   * equally frequent ones the first met; where there are too few, draws are added.
   */
  static List<String> of(
      Macro macro,
      List<MacroPlaces.Place> places,
      List<Remembered> columns,
      RegexProbabilities phi,
      int count) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (MacroPlaces.Place place : places.subList(0, Math.min(COLUMNS, places.size()))) {
      for (String string : columns.get(place.column()).strings()) {
        RegexDerivation.best(place.program(), phi, string)
            .ifPresent(
                best -> explained(best, place).forEach(t -> counts.merge(t, 1, Integer::sum)));
      }
    }
    Stream<String> found =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey);
    RegexSampler sampler = new RegexSampler(phi);
    SplittableRandom rng = new SplittableRandom(1);
    Stream<String> drawn =
        Stream.generate(() -> sampler.sample(macro.regex(), LONGEST, rng))
            .limit(DRAWS)
            .flatMap(Optional::stream);
    return Stream.concat(found, drawn)
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(count)
        .toList();
  }

  private static List<String> explained(RegexDerivation derivation, MacroPlaces.Place place) {
    List<String> texts = new ArrayList<>();
    collect(List.of(derivation.root()), derivation.text(), place, texts);
    return texts;
  }

  /** Neighbours that the macro stands for are one text, but iterations of a loop are several. */
  private static void collect(
      List<RegexDerivation.Part> parts, String text, MacroPlaces.Place place, List<String> texts) {
    int start = -1;
    int end = -1;
    int last = -1;
    for (RegexDerivation.Part part : parts) {
      boolean inside = part.fromToken() >= place.from() && part.toToken() <= place.to();
      if (start >= 0 && (!inside || part.fromToken() <= last)) {
        texts.add(text.substring(start, end));
        start = -1;
      }
      if (inside) {
        start = start < 0 ? part.start() : start;
        end = part.end();
        last = part.fromToken();
      } else {
        collect(part.children(), text, place, texts);
      }
    }
    if (start >= 0) {
      texts.add(text.substring(start, end));
    }
  }
}
