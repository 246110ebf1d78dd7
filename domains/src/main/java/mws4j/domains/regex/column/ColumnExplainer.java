package mws4j.domains.regex.column;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.evaluator.RegexProbabilities;

/**
 * Says what a column is: facts first, then formats of what is neither missing nor a slip of the
 * pen, then what does not belong. The same values give the same answer on any machine; no time
 * enters it.
 */
public final class ColumnExplainer {
  private final FormatSearch search;

  /** An explainer for one thread that scores under these probabilities. */
  public ColumnExplainer(RegexProbabilities probabilities, Kernels kernels) {
    search = new FormatSearch(probabilities, kernels);
  }

  /** Explains a column. */
  public ColumnExplanation explain(ColumnValues values) {
    ColumnFacts facts = ColumnFacts.of(values);
    ColumnFormats formats = formats(values, facts.good());
    return new ColumnExplanation(
        facts, kind(facts, formats), formats.formats(), odd(facts, formats));
  }

  private ColumnFormats formats(ColumnValues values, int[] good) {
    int[] rows = new int[good.length];
    boolean cut = false;
    for (int k = 0; k < good.length; k++) {
      rows[k] = (int) Math.min(Integer.MAX_VALUE, values.rows(good[k]));
      cut |= values.isCut(good[k]);
    }
    return cut ? cutFormats(values, good, rows) : search.find(new Texts(values, good), rows);
  }

  /** Long values may be cut alike. */
  private ColumnFormats cutFormats(ColumnValues values, int[] good, int[] rowsOfGood) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (int k = 0; k < good.length; k++) {
      rows.merge(values.modelText(good[k]), rowsOfGood[k], ColumnExplainer::sum);
    }
    return search.find(
        List.copyOf(rows.keySet()), rows.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private static int sum(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
  }

  /** Some values of a column, none of which is held twice. */
  private static final class Texts extends AbstractList<String> implements RandomAccess {
    private final ColumnValues values;
    private final int[] some;

    Texts(ColumnValues values, int[] some) {
      this.values = values;
      this.some = some;
    }

    @Override
    public String get(int k) {
      return values.value(some[k]);
    }

    @Override
    public int size() {
      return some.length;
    }
  }

  /** What looked like free text or not shows only in the formats. */
  private static ColumnKind kind(ColumnFacts facts, ColumnFormats formats) {
    boolean open = facts.kind() == ColumnKind.FORMATTED || facts.kind() == ColumnKind.FREE_TEXT;
    if (!open) {
      return facts.kind();
    }
    return formats.isStructured() ? ColumnKind.FORMATTED : ColumnKind.FREE_TEXT;
  }

  /** In a constant or a closed set a value is a slip or one of the set. */
  private static List<OddCell> odd(ColumnFacts facts, ColumnFormats formats) {
    ColumnValues values = facts.values();
    List<OddCell> odd = new ArrayList<>();
    for (NearMiss miss : facts.nearMisses()) {
      String reason = "did you mean \"" + values.value(miss.meant()) + "\"?";
      odd.add(cell(values, miss.value(), reason, -1));
    }
    boolean closed = facts.kind() == ColumnKind.CONSTANT || facts.kind() == ColumnKind.CLOSED_SET;
    if (!closed && !formats.odd().isEmpty()) {
      Map<String, OddValue> byText = new HashMap<>();
      formats.odd().forEach(value -> byText.put(value.value(), value));
      for (int i : facts.good()) {
        OddValue value = byText.get(values.modelText(i));
        if (value != null) {
          odd.add(cell(values, i, value.reason(), value.nearest()));
        }
      }
    }
    odd.sort(Comparator.comparingLong(value -> -value.rows()));
    return odd;
  }

  private static OddCell cell(ColumnValues values, int i, String reason, int nearest) {
    return new OddCell(values.value(i), values.rows(i), values.line(i), reason, nearest);
  }
}
