package mws4j.lambda.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import mws4j.lambda.type.Type;

/**
 * Cuts the space of programs into a fixed number of parts, each all programs that begin with some
 * heads: the likeliest beginning is cut further until there are enough.
 */
final class Prefixes {
  private Prefixes() {}

  private record Prefix(int[] heads, double cost) {}

  private static final Comparator<Prefix> ORDER =
      Comparator.comparingDouble(Prefix::cost).thenComparing(Prefix::heads, Arrays::compare);

  /** Beginnings that do not overlap and miss no program of so many heads, likeliest first. */
  static List<int[]> of(Walker walker, Type request, int enough, int longest) {
    PriorityQueue<Prefix> open = new PriorityQueue<>(ORDER);
    List<Prefix> whole = new ArrayList<>(); // nothing can follow
    open.add(new Prefix(new int[0], 0));
    while (!open.isEmpty() && open.size() + whole.size() < enough) {
      Prefix prefix = open.remove();
      walker.replay(
          prefix.heads,
          request,
          (goal, cost, length) -> {
            if (goal < 0) {
              whole.add(prefix);
            } else if (length < longest) {
              Choices choices = walker.choicesAfter(goal);
              for (int i = 0; i < choices.heads().length; i++) {
                int[] longer = Arrays.copyOf(prefix.heads, length + 1);
                longer[length] = choices.heads()[i];
                open.add(new Prefix(longer, cost + choices.costs()[i]));
              }
            }
          });
    }
    whole.addAll(open);
    return whole.stream().sorted(ORDER).map(Prefix::heads).toList();
  }
}
