package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares shares of a profile with those of a table, all of them at one family-wise error rate
 * (Holm 1979). A difference that is beyond chance but small is not told.
 */
final class ShareComparison {
  private static final double RELEVANT = 0.01; // of all rows
  private static final double TIMES = 2;

  private final List<Drift> compared = new ArrayList<>();

  /** Compares {@code before} of {@code beforeAll} rows with {@code now} of {@code nowAll}. */
  void add(
      String column, int place, String what, long before, long beforeAll, long now, long nowAll) {
    double p = FisherExact.p(before, beforeAll, now, nowAll);
    double share = (double) before / Math.max(1, beforeAll);
    compared.add(new Drift(column, place, what, share, (double) now / Math.max(1, nowAll), p));
  }

  int tests() {
    return compared.size();
  }

  /** Those that are beyond chance, the least probable first. */
  List<Drift> drifts() {
    List<Drift> sorted = new ArrayList<>(compared);
    sorted.sort(Comparator.comparingDouble(Drift::p));
    List<Drift> found = new ArrayList<>();
    double adjusted = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Drift each = sorted.get(i);
      adjusted = Math.min(1, Math.max(adjusted, each.p() * (sorted.size() - i)));
      if (adjusted > CheckReport.DRIFT_LEVEL) {
        break;
      }
      if (isRelevant(each.profileShare(), each.share())) {
        found.add(
            new Drift(
                each.column(),
                each.place(),
                each.what(),
                each.profileShare(),
                each.share(),
                adjusted));
      }
    }
    return found;
  }

  private static boolean isRelevant(double before, double now) {
    double more = Math.max(before, now);
    double less = Math.min(before, now);
    return more - less >= RELEVANT || (more > TIMES * less && more >= RELEVANT / 10);
  }
}
