package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.language.RegexProgram;

/** Merges the profiles of two tables into that of both. */
final class ProfileMerger {
  private final Profiler profiler;

  ProfileMerger(Profiler profiler) {
    this.profiler = profiler;
  }

  Profile merge(Profile one, Profile other) {
    HeadingMatch match =
        HeadingMatch.of(one.columns(), other.columns().stream().map(ColumnProfile::name).toList());
    List<ColumnProfile> columns = new ArrayList<>();
    for (int c = 0; c < one.columns().size(); c++) {
      int there = match.place(c);
      ColumnProfile mine = one.columns().get(c);
      columns.add(there < 0 ? mine : merge(mine, other.columns().get(there)));
    }
    for (int place : match.unmatched()) {
      columns.add(other.columns().get(place));
    }
    List<ColumnProfile> placed = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      placed.add(columns.get(c).at(c + 1));
    }
    return new Profile(one.rows() + other.rows(), placed);
  }

  private ColumnProfile merge(ColumnProfile a, ColumnProfile b) {
    ValueTable values = a.values().plus(b.values());
    return values.complete() && a.values().complete() && b.values().complete()
        ? profiler.search(a.name(), a.place(), values.kept())
        : combine(a, b, values);
  }

  private static ColumnProfile combine(ColumnProfile a, ColumnProfile b, ValueTable values) {
    boolean closed =
        (a.isClosed() || a.kind() == ColumnKind.EMPTY)
            && (b.isClosed() || b.kind() == ColumnKind.EMPTY);
    ValueCounts members = closed ? a.members().plus(b.members()) : ValueCounts.none();
    ValueCounts exceptions = a.exceptions().plus(b.exceptions());
    FormatUnion union = new FormatUnion(a, b, values.kept());
    ValueCounts left = closed ? exceptions : union.withoutMade(exceptions);
    boolean repeats = a.values().kept().values().stream().anyMatch(b.values().kept()::contains);
    return new ColumnProfile(
        a.name(),
        a.place(),
        kind(a, b, members, union.formats()),
        a.key() && b.key() && !repeats,
        a.rows() + b.rows(),
        a.rowsLetGo() + b.rowsLetGo(),
        a.missing().plus(b.missing()),
        members,
        union.formats(),
        left.most(ColumnProfile.MOST_EXCEPTIONS),
        a.oddRows() + b.oddRows() - (exceptions.rows() - left.rows()) + union.droppedRows(),
        a.traits().plus(b.traits()),
        values,
        Optional.empty(),
        ColumnProfile.Origin.COMBINED);
  }

  private static ColumnKind kind(
      ColumnProfile a, ColumnProfile b, ValueCounts members, List<Format> formats) {
    if (members.size() > 0) {
      return members.size() == 1 ? ColumnKind.CONSTANT : ColumnKind.CLOSED_SET;
    }
    if (a.kind() == b.kind() || b.kind() == ColumnKind.EMPTY) {
      return a.kind() == ColumnKind.SEQUENCE ? ColumnKind.KEY : a.kind();
    }
    if (a.kind() == ColumnKind.EMPTY) {
      return b.kind();
    }
    return formats.isEmpty() ? ColumnKind.FREE_TEXT : ColumnKind.FORMATTED;
  }

  /** The formats of both, the same ones added up, without those that others have made needless. */
  private static final class FormatUnion {
    private final List<Format> formats;
    private final FormatChoice choice;
    private final long[] rows;
    private long dropped;

    FormatUnion(ColumnProfile a, ColumnProfile b, ValueCounts kept) {
      Map<RegexProgram, Format> byProgram = new LinkedHashMap<>();
      a.formats().forEach(format -> byProgram.put(format.program(), format));
      b.formats().forEach(format -> byProgram.merge(format.program(), format, FormatUnion::sum));
      formats = new ArrayList<>(byProgram.values());
      choice = new FormatChoice(formats);
      rows = formats.stream().mapToLong(Format::rows).toArray();
      fold(kept.values());
    }

    private static Format sum(Format one, Format other) {
      List<DigitPart> parts = new ArrayList<>();
      boolean same = one.parts().size() == other.parts().size();
      for (int p = 0; same && p < one.parts().size(); p++) {
        same = one.parts().get(p).isSamePlace(other.parts().get(p));
      }
      for (int p = 0; same && p < one.parts().size(); p++) {
        parts.add(one.parts().get(p).plus(other.parts().get(p)));
      }
      return one.with(one.rows() + other.rows(), parts);
    }

    /** A format whose kept values are all more probable under others gives them its rows. */
    private void fold(List<String> kept) {
      int[] chosen = choice.choose(kept);
      for (int f = 0; f < rows.length; f++) {
        long[] votes = new long[rows.length];
        for (int i = 0; i < chosen.length; i++) {
          if (chosen[i] >= 0 && formats.get(f).matches(kept.get(i))) {
            votes[chosen[i]]++;
          }
        }
        int best = f;
        for (int g = 0; g < votes.length; g++) {
          best = votes[g] > votes[best] && votes[f] == 0 ? g : best;
        }
        if (best != f) {
          rows[best] += rows[f];
          rows[f] = 0;
        }
      }
    }

    /** Those values that no format makes; the others are counted with theirs. */
    ValueCounts withoutMade(ValueCounts odd) {
      List<String> values = odd.values();
      int[] chosen = choice.choose(values);
      Map<String, Long> left = new LinkedHashMap<>();
      for (int i = 0; i < chosen.length; i++) {
        if (chosen[i] < 0) {
          left.put(values.get(i), odd.rows(values.get(i)));
        } else {
          rows[chosen[i]] += odd.rows(values.get(i));
        }
      }
      return ValueCounts.of(left);
    }

    /** In order of their rows; the numbers in the digits of one that took rows are not known. */
    List<Format> formats() {
      List<Format> ranked = new ArrayList<>();
      for (int f = 0; f < rows.length; f++) {
        if (rows[f] > 0) {
          boolean same = rows[f] == formats.get(f).rows();
          ranked.add(formats.get(f).with(rows[f], same ? formats.get(f).parts() : List.of()));
        }
      }
      ranked.sort(Comparator.comparingLong(format -> -format.rows()));
      int most = Math.min(ColumnProfile.MOST_FORMATS, ranked.size());
      dropped = ranked.subList(most, ranked.size()).stream().mapToLong(Format::rows).sum();
      return ranked.subList(0, most);
    }

    /** Rows of formats beyond those that are kept. */
    long droppedRows() {
      return dropped;
    }
  }
}
