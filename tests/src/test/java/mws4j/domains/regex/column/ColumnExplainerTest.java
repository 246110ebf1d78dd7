package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import org.junit.jupiter.api.Test;

final class ColumnExplainerTest {
  private static final RegexProbabilities INITIAL = RegexProbabilities.initial();

  private static ColumnExplanation explain(List<String> column, Kernels kernels) {
    return new ColumnExplainer(INITIAL, kernels).explain(ColumnValues.of(column));
  }

  private static ColumnExplanation explain(List<String> column) {
    return explain(column, KernelProvider.scalar());
  }

  /** Codes, two missing values and two that do not belong, in 64 rows. */
  private static List<String> codes() {
    List<String> column = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      column.add(String.format("KX-%04d", i * 7919 % 10_000));
    }
    column.addAll(20, List.of("n/a", "", "KX-12", "unknown code"));
    return column;
  }

  @Test
  void everyRowIsMissingOrOddOrOfAFormat() {
    ColumnExplanation column = explain(codes());
    assertEquals(64, column.rows());
    assertEquals(1, column.formats().size());
    Pattern pattern = Pattern.compile(column.formats().get(0).pattern());
    assertEquals(60, codes().stream().filter(v -> pattern.matcher(v).matches()).count());
    assertEquals(60, column.formats().get(0).rows());
    assertEquals(2, column.facts().missing().rows());
    assertEquals(
        List.of("KX-12@23", "unknown code@24"),
        column.odd().stream().map(each -> each.value() + "@" + each.line()).toList());
  }

  @Test
  void kernelsAndRepeatedCallsAgreeBitwise() {
    ColumnExplanation scalar = explain(codes());
    assertEquals(scalar.formats(), explain(codes()).formats());
    assertEquals(scalar.formats(), explain(codes(), KernelProvider.create()).formats());
    assertEquals(scalar.odd(), explain(codes(), KernelProvider.create()).odd());
  }

  @Test
  void proposalsFitAndAreNew() {
    ColumnExplanation column = explain(codes());
    List<String> proposed = column.propose(20, INITIAL, new SplittableRandom(1));
    assertEquals(20, proposed.size());
    Pattern pattern = Pattern.compile(column.formats().get(0).pattern());
    for (String value : proposed) {
      assertTrue(pattern.matcher(value).matches(), value);
      assertTrue(!codes().contains(value), value);
    }
    List<String> constant = List.of("kg", "kg", "kg");
    assertEquals(List.of(), explain(constant).propose(5, INITIAL, new SplittableRandom(1)));
  }

  /** Only the first thousand characters are looked at; both rows are told of. */
  @Test
  void valuesThatAreAlikeWhereTheyAreCutCountTogether() {
    String same = "ab12".repeat(300);
    ColumnExplanation column = explain(List.of(same + "x", same + "y"));
    long told =
        column.formats().stream().mapToLong(ColumnFormat::rows).sum()
            + column.odd().stream().mapToLong(OddCell::rows).sum();
    assertEquals(2, told);
    assertEquals(2, column.rows());
    assertEquals(2, column.facts().values().rowsCut());
  }

  @Test
  void proseHasNoStructure() {
    List<String> column =
        List.of(
            "The quick brown fox jumps over the lazy dog.",
            "Nobody expects rain in July, do they?",
            "call me back (after five) - it's urgent!!",
            "ok",
            "Delivered 3 boxes; one was open: see photo no 12",
            "We moved: the new address follows in the next mail.");
    ColumnExplanation explained = explain(column);
    assertEquals(ColumnKind.FREE_TEXT, explained.kind());
    assertEquals(List.of(), explained.formats());
    assertEquals(List.of(), explained.odd());
  }
}
