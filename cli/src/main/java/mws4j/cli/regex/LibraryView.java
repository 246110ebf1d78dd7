package mws4j.cli.regex;

import java.util.List;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.library.learning.LibraryUse;
import mws4j.domains.regex.library.learning.LibraryUse.MacroUse;

/**
 * A library and its uses, as people and machines read it.
 *
 * @param model whose memories are looked at
 * @param columns number of columns that are remembered
 * @param use of the library in the programs remembered of them
 */
record LibraryView(String model, int columns, LibraryUse use) implements View {
  @Override
  public Result result() {
    return new Result()
        .put("model", model)
        .put("columns", columns)
        .put("programs", use.programs())
        .put("meanTokens", mean(use.tokens()), Format.decimals(2))
        .put("meanWritten", mean(use.written()), Format.decimals(2))
        .put("macros", rows());
  }

  private double mean(long tokens) {
    return (double) tokens / use.programs();
  }

  private List<Result> rows() {
    return use.macros().stream().map(LibraryView::row).toList();
  }

  private static Result row(MacroUse each) {
    return new Result()
        .show("name", "name", each.macro().name(), Format.TEXT)
        .put("number", each.number())
        .show("uses", "uses", each.uses(), Format.TEXT)
        .show("columns", "columns", each.columns(), Format.TEXT)
        .put("tokens", each.macro().length())
        .show("regex", "regex", each.macro().regex().toString(), Format.TEXT)
        .put("written", each.written())
        .put("pattern", each.macro().regex().toJavaPattern())
        .show("headings", "mostly of", each.headings(), LibraryView::words)
        .show("samples", "such as", each.samples(), LibraryView::join);
  }

  private static String words(List<String> headings) {
    return String.join(", ", headings);
  }

  private static String join(List<String> samples) {
    return ConceptView.join(samples);
  }

  @Override
  public String text() {
    String remembered =
        use.programs() == 0
            ? "{model} remembers no programs\n"
            : "{model} remembers {programs} programs of {columns} columns, {meanTokens} tokens each;"
                + " {meanWritten} as written with the library\n";
    String macros = use.macros().isEmpty() ? "no macros\n" : "\n" + Result.table(rows());
    return result().fill(remembered) + macros;
  }
}
