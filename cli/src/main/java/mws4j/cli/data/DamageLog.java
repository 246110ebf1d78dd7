package mws4j.cli.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All damage of a file: how often each kind, and the first of them. */
public final class DamageLog {
  /** Places that are kept. */
  public static final int KEPT = 20;

  private final Map<Damage.Kind, Long> counts = new EnumMap<>(Damage.Kind.class);
  private final List<Damage> first = new ArrayList<>();

  DamageLog() {}

  void add(long line, int column, Damage.Kind kind, String what) {
    counts.merge(kind, 1L, Long::sum);
    if (first.size() < KEPT) {
      first.add(new Damage(line, column, kind, what));
    }
  }

  /** Number of places. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Number of places with one kind. */
  public long count(Damage.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The first {@value #KEPT} of them, in the order of the file. */
  public List<Damage> first() {
    return Collections.unmodifiableList(first);
  }

  /** Counts in words, such as {@code 2 short rows, 1 misplaced quote}; empty if all is well. */
  public String summary() {
    return counts.entrySet().stream()
        .map(each -> each.getKey().count(each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
