package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a table are those of a profile: the same name, each once; by their places if the
 * profile or the table has no names.
 */
final class HeadingMatch {
  private final int[] places; // of each column of the profile, -1 if it is missing
  private final int columns;

  private HeadingMatch(int[] places, int columns) {
    this.places = places;
    this.columns = columns;
  }

  static HeadingMatch of(List<ColumnProfile> profiles, List<String> headings) {
    int[] places = new int[profiles.size()];
    Arrays.fill(places, -1);
    boolean[] taken = new boolean[headings.size()];
    boolean named =
        headings.stream().anyMatch(heading -> !heading.isEmpty())
            && profiles.stream().anyMatch(profile -> !profile.name().isEmpty());
    for (int c = 0; c < places.length; c++) {
      for (int h = 0; h < taken.length && places[c] < 0; h++) {
        boolean same = named ? headings.get(h).equals(profiles.get(c).name()) : h == c;
        if (same && !taken[h]) {
          places[c] = h;
          taken[h] = true;
        }
      }
    }
    return new HeadingMatch(places, headings.size());
  }

  /** Where a column of the profile is in the table, from 0; -1 if it is not there. */
  int place(int column) {
    return places[column];
  }

  /** Columns of the table that the profile does not have. */
  List<Integer> unmatched() {
    return IntStream.range(0, columns)
        .filter(place -> IntStream.of(places).noneMatch(each -> each == place))
        .boxed()
        .toList();
  }

  /**
   * Columns of the profile that are elsewhere among the others: all but those of a longest run that
   * is still in order.
   */
  List<Integer> moved() {
    List<Integer> present =
        IntStream.range(0, places.length).filter(c -> places[c] >= 0).boxed().toList();
    int n = present.size();
    int[] best = new int[n];
    int[] before = new int[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      before[i] = -1;
      best[i] = 1;
      for (int j = 0; j < i; j++) {
        boolean rises = places[present.get(j)] < places[present.get(i)];
        if (rises && best[j] + 1 > best[i]) {
          best[i] = best[j] + 1;
          before[i] = j;
        }
      }
      last = last < 0 || best[i] > best[last] ? i : last;
    }
    List<Integer> moved = new ArrayList<>(present);
    for (int i = last; i >= 0; i = before[i]) {
      moved.remove(present.get(i));
    }
    return moved;
  }
}
