package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.column.ColumnExplainer;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnFacts;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.compute.Compute;

/**
 * Makes profiles of tables. The same table gives the same profile on any machine and with any
 * number of threads. Immutable.
 */
public final class Profiler {
  private final RegexProbabilities probabilities;
  private final Compute compute;

  /** A profiler that scores values under these probabilities, several columns side by side. */
  public Profiler(RegexProbabilities probabilities, Compute compute) {
    this.probabilities = probabilities;
    this.compute = compute;
  }

  /** With the probabilities that nothing was learnt for, on all processors. */
  public static Profiler standard() {
    return new Profiler(RegexProbabilities.initial(), Compute.ofAllProcessors());
  }

  /**
   * A profiler that scores under the probabilities of the model that ships.
   *
   * @throws IllegalStateException if mws4j-pretrained.jar is not on the class path
   */
  public static Profiler pretrained() {
    return new Profiler(RegexModel.pretrained().probabilities(), Compute.ofAllProcessors());
  }

  /**
   * The profile of a table.
   *
   * @param headings one per column; may be empty strings
   * @param rows cells, as many as there are headings; a short row ends in empty cells
   */
  public Profile profile(List<String> headings, Iterable<? extends List<String>> rows) {
    List<ColumnValues.Builder> builders =
        headings.stream().map(heading -> ColumnValues.builder()).toList();
    for (List<String> row : rows) {
      if (row.size() > headings.size()) {
        throw new IllegalArgumentException(
            "profile: a row has "
                + row.size()
                + " cells, but there are "
                + headings.size()
                + " headings");
      }
      for (int c = 0; c < headings.size(); c++) {
        builders.get(c).add(c < row.size() ? row.get(c) : "");
      }
    }
    return profileColumns(headings, builders.stream().map(ColumnValues.Builder::build).toList());
  }

  /** The profile of a table whose columns are counted already. */
  public Profile profileColumns(List<String> headings, List<ColumnValues> columns) {
    ColumnExplanation[] explanations = new ColumnExplanation[columns.size()];
    compute.run(
        explanations.length,
        () -> new ColumnExplainer(probabilities, compute.kernels()),
        (explainer, i) -> explanations[i] = explainer.explain(columns.get(i)));
    return profileExplained(headings, List.of(explanations));
  }

  /** The profile of a table whose columns are explained already. */
  public Profile profileExplained(List<String> headings, List<ColumnExplanation> columns) {
    if (headings.size() != columns.size()) {
      throw new IllegalArgumentException(
          "profile: " + columns.size() + " columns, but " + headings.size() + " headings");
    }
    ColumnProfile[] profiles = new ColumnProfile[columns.size()];
    compute.run(
        profiles.length,
        () -> this,
        (self, i) ->
            profiles[i] =
                column(headings.get(i), i + 1, columns.get(i), ColumnProfile.Origin.SEARCHED));
    long rows = columns.stream().mapToLong(ColumnExplanation::rows).max().orElse(0);
    return new Profile(rows, List.of(profiles));
  }

  /**
   * The profile of both tables together; columns are the same if they have the same name, or none
   * and the same place, and what only one has comes last. All counts are sums. The formats of a
   * column are searched again on the pooled values if both profiles have kept them all; else they
   * are those of both, scored again on the values kept, and in order of their rows. {@link
   * ColumnProfile#origin} says which.
   */
  public Profile merge(Profile one, Profile other) {
    return new ProfileMerger(this).merge(one, other);
  }

  /** Searches the formats of pooled values. */
  ColumnProfile search(String name, int place, ValueCounts pooled) {
    ColumnValues.Builder builder = ColumnValues.builder();
    pooled.values().forEach(value -> builder.add(value, 1, pooled.rows(value)));
    ColumnExplanation explanation =
        new ColumnExplainer(probabilities, compute.kernels()).explain(builder.build());
    return column(name, place, explanation, ColumnProfile.Origin.POOLED);
  }

  private ColumnProfile column(
      String name, int place, ColumnExplanation explanation, ColumnProfile.Origin origin) {
    ColumnFacts facts = explanation.facts();
    ColumnValues values = facts.values();
    ColumnKind kind = explanation.kind();
    int[] good = facts.good();
    boolean closed = kind == ColumnKind.CONSTANT || kind == ColumnKind.CLOSED_SET;
    Places places = new Places(values, good, programs(explanation, good));
    ValueCounts odd = closed ? counts(values, nearMisses(facts)) : places.unmade();
    ColumnTraits.Builder traits = new ColumnTraits.Builder();
    for (int i : facts.missing().present()) {
      traits.add(values.value(i), values.rows(i));
    }
    boolean once = values.rows(good) == good.length && values.rowsLetGo() == 0;
    return new ColumnProfile(
        name,
        place,
        kind,
        once && (kind == ColumnKind.KEY || kind == ColumnKind.SEQUENCE),
        values.rows(),
        values.rowsLetGo(),
        counts(values, facts.missing().indices()),
        closed ? counts(values, good) : ValueCounts.none(),
        places.formats(),
        odd.most(ColumnProfile.MOST_EXCEPTIONS),
        odd.rows(),
        traits.build(),
        ValueTable.of(values),
        facts.sequence().map(Object::toString),
        origin);
  }

  private static int[] nearMisses(ColumnFacts facts) {
    return facts.nearMisses().stream().mapToInt(miss -> miss.value()).toArray();
  }

  /** A sequence goes on: its format is made of its first values if that is possible. */
  private static List<RegexProgram> programs(ColumnExplanation explanation, int[] good) {
    ColumnValues values = explanation.facts().values();
    if (explanation.kind() == ColumnKind.SEQUENCE) {
      var going = SequenceFormat.of(IntStream.of(good).mapToObj(values::value).toList());
      if (going.isPresent()) {
        return List.of(going.get());
      }
    }
    return explanation.formats().stream().map(format -> format.program()).toList();
  }

  private static ValueCounts counts(ColumnValues values, int[] some) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i : some) {
      counts.put(values.value(i), values.rows(i));
    }
    return ValueCounts.of(counts);
  }

  /** The values of each format. */
  private final class Places {
    private final List<Format> formats;
    private final ValueCounts unmade;

    Places(ColumnValues values, int[] good, List<RegexProgram> programs) {
      List<Format> empty =
          programs.stream()
              .map(program -> new Format(program, 0, List.of(), probabilities))
              .toList();
      long[] rows = new long[empty.size()];
      List<DigitParts> parts = empty.stream().map(format -> new DigitParts()).toList();
      Map<String, Long> others = new LinkedHashMap<>();
      List<String> texts = IntStream.of(good).mapToObj(values::value).toList();
      int[] chosen = new FormatChoice(empty).choose(texts);
      for (int k = 0; k < chosen.length; k++) {
        long count = values.rows(good[k]);
        if (chosen[k] >= 0) {
          rows[chosen[k]] += count;
          parts.get(chosen[k]).add(texts.get(k), count);
        } else if (!empty.isEmpty()) {
          others.put(texts.get(k), count);
        }
      }
      List<Format> filled = new ArrayList<>();
      for (int f = 0; f < rows.length; f++) {
        if (rows[f] > 0) {
          filled.add(empty.get(f).with(rows[f], parts.get(f).parts()));
        }
      }
      filled.sort(java.util.Comparator.comparingLong(format -> -format.rows()));
      formats = List.copyOf(filled);
      unmade = ValueCounts.of(others);
    }

    List<Format> formats() {
      return formats;
    }

    ValueCounts unmade() {
      return unmade;
    }
  }
}
